//! What holds for every chart: it is well-formed, small, the same each time,
//! and nothing in it is cut off, whatever the data are.

mod extremes;
mod random;
mod reading;
mod samples;

use longhand_plots::*;
use reading::{checked, circles, texts};

#[test]
fn every_kind_has_its_picture() {
    for (name, svg) in samples::all() {
        checked(&svg);
        insta::assert_snapshot!(name, svg);
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(samples::all(), samples::all());
}

#[test]
fn the_largest_pictures_stay_small() {
    for x in [Scale::Linear, Scale::Log] {
        let bundle = Bundle { x, ..samples::bundle_of(700, 3000) };
        let svg = bundle::svg(&bundle);
        assert!(svg.len() < 150_000, "{}", svg.len());
    }
    let mut noisy = samples::bundle_of(700, 500);
    noisy.x = Scale::Linear;
    for (i, run) in noisy.runs.iter_mut().enumerate() {
        for (j, loss) in run.iter_mut().enumerate() {
            *loss = samples::uniform((i * 1000 + j) as u64);
        }
    }
    let svg = bundle::svg(&noisy);
    assert!(svg.len() < 150_000, "{}", svg.len());
    for (name, svg) in samples::all() {
        assert!(svg.len() < 150_000, "{name}: {}", svg.len());
    }
}

#[test]
fn markup_in_a_word_is_shown_and_not_obeyed() {
    let evil = "</text><script>alert('1 & 2')</script>";
    let chart = Lines {
        labels: Labels {
            title: "<script>".into(),
            description: evil.into(),
            x: "<b>".into(),
            y: "\"&\u{0}\u{1b}".into(),
        },
        lines: vec![Line {
            name: "</svg>".into(),
            points: vec![(0.0, 1.0), (1.0, 2.0)],
        }],
        ..samples::loss_curves()
    };
    let svg = lines::svg(&chart);
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert!(!document.descendants().any(|n| n.has_tag_name("script")));
    let said = document
        .descendants()
        .find(|n| n.tag_name().name() == "desc" && n.text() == Some(evil));
    assert!(said.is_some());
    let shown = texts(&document);
    for word in ["<script>", "<b>", "\"&\u{fffd}\u{fffd}", "</svg>"] {
        assert!(shown.iter().any(|t| t.words == word), "{word}");
    }
}

#[test]
fn a_chart_can_stand_in_markdown_beside_others() {
    let styles: Vec<String> = samples::all()
        .iter()
        .map(|(_, svg)| {
            // A blank line would end the block of HTML.
            assert!(svg.lines().all(|line| !line.trim().is_empty()));
            assert!(svg.lines().next().unwrap().ends_with('>'));
            let document = roxmltree::Document::parse(svg).unwrap();
            let mut nodes = document.descendants();
            assert!(nodes.clone().all(|n| !n.has_attribute("id")));
            let classes = nodes.clone().filter_map(|n| n.attribute("class"));
            for class in classes.flat_map(str::split_whitespace) {
                assert!(class.starts_with("lh-"), "{class}");
            }
            let style = nodes.find(|n| n.tag_name().name() == "style");
            style.unwrap().text().unwrap().to_string()
        })
        .collect();
    assert!(styles.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn a_name_stands_at_the_end_of_its_line_or_above_all() {
    let mut chart = samples::loss_curves();
    let svg = lines::svg(&chart);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let beside = texts(&document).into_iter().find(|t| t.words == "stuck");
    assert!(beside.unwrap().left > 300.0);
    chart.lines[0].name = "a name that is too long for the side".into();
    let svg = lines::svg(&chart);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let above = texts(&document).into_iter().find(|t| t.words == "stuck");
    assert!(above.unwrap().bottom < 60.0);
}

/// Many points in one place, names of several lengths: those that find room
/// cover nothing.
#[test]
fn names_beside_points_keep_apart_from_all_else() {
    let mut chart = samples::marked_points();
    for n in 0..40 {
        let x = f64::from(n % 5) / 50.0;
        let name = format!("point {}", 10u64.pow(n % 4));
        chart.marks.push(Mark { name, at: (x, x) });
    }
    let svg = lines::svg(&chart);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let points = circles(&document);
    assert_eq!(points.len(), chart.marks.len());
    let texts = texts(&document);
    let is_name = |words: &str| chart.marks.iter().any(|m| m.name == words);
    let names: Vec<_> = texts.iter().filter(|t| is_name(&t.words)).collect();
    assert!((10..45).contains(&names.len()), "{}", names.len());
    for (i, a) in names.iter().enumerate() {
        for b in &names[..i] {
            let apart = a.right <= b.left
                || b.right <= a.left
                || a.bottom <= b.top
                || b.bottom <= a.top;
            assert!(apart, "{a:?} and {b:?}");
        }
        for &(x, y) in &points {
            let inside = a.left < x && x < a.right && a.top < y && y < a.bottom;
            assert!(!inside, "{a:?} on a point");
        }
    }
}

#[test]
fn each_cell_of_a_heat_map_has_its_number() {
    let svg = heat::svg(&samples::heat_map());
    let document = roxmltree::Document::parse(&svg).unwrap();
    let numbers = texts(&document);
    let numbers = numbers.iter().filter(|t| t.words.ends_with('%'));
    assert_eq!(numbers.count(), 29);
}

#[test]
fn an_example_outside_of_the_square_is_not_drawn() {
    let drawn = |inputs| {
        let chart = Surfaces { inputs, ..samples::surfaces() };
        surface::svg(&chart).matches("fill=\"#14161a\"").count()
    };
    // Four in each of two panels, and two in the key.
    assert_eq!(drawn((-0.25, 1.25)), 10);
    assert_eq!(drawn((-0.25, 0.5)), 4);
    assert_eq!(drawn((2.0, 3.0)), 2);
}
