//! Texts that would break out of XML or hide, and shapes that nobody draws.

use longhand_plots::diagram::{
    Diagram, Edge, Kind, Light, Line, Node, layout, svg,
};
use proptest::prelude::*;
use roxmltree::Document;

use crate::places::assert_tidy;

fn with_text(text: &str) -> Diagram {
    Diagram {
        title: text.into(),
        description: text.into(),
        columns: vec![
            vec![Node::new(text, text, [text])],
            vec![Node::new("o1", "o_1", [text])],
        ],
        edges: vec![Edge::new(text, "o1", [text])],
        paths: vec![text.into()],
        notes: vec![text.into()],
    }
}

#[test]
fn markup_in_a_text_is_text() {
    let text = "</title><script>alert('1')</script> & \"2\" ]]>";
    let svg = svg(&with_text(text));
    let document = Document::parse(&svg).expect("well-formed");
    let mut elements = document.descendants();
    assert!(!elements.any(|node| node.has_tag_name("script")));
    let said: Vec<_> = document
        .descendants()
        .filter(|node| node.is_text() && node.text() == Some(text))
        .collect();
    // Title, description, name, two values, label, key and note.
    assert_eq!(said.len(), 8);
}

#[test]
fn hidden_characters_are_shown() {
    let svg = svg(&with_text("a\u{202e}b\u{0}c\u{200b}d\u{ffff}e"));
    let shown = r"a\u{202e}b\u{0}c\u{200b}d\u{ffff}e";
    assert!(svg.contains(&format!("<title>{shown}</title>")), "{svg}");
    assert!(!svg.contains(['\u{202e}', '\u{200b}', '\u{0}', '\u{ffff}']));
    Document::parse(&svg).expect("well-formed");
}

#[test]
fn a_long_text_is_cut_where_it_is_drawn() {
    let diagram = with_text(&"x".repeat(100_000));
    let layout = layout(&diagram);
    assert_tidy(&layout);
    assert!(layout.width < 6000.0);
    // What only a screen reader says is not.
    let svg = svg(&diagram);
    assert!(svg.contains(&format!("<desc>{}</desc>", diagram.title)));
}

#[test]
fn subscripts_are_written_in_three_ways() {
    let subscript = |label: &str| {
        let svg = svg(&Diagram {
            columns: vec![vec![Node::new("a", label, [])]],
            ..Diagram::default()
        });
        let (_, from) = svg.split_once("<text").expect("a text");
        from.split_once('>').expect("its start").1.to_string()
    };
    let expected = "w<tspan dy=\"3.2\" font-size=\"11.8\">12</tspan></text>";
    for label in ["w_12", "w_{12}", "w₁₂"] {
        assert!(subscript(label).starts_with(expected), "{label}");
    }
    let and_up = "h<tspan dy=\"3.2\" font-size=\"11.8\">1,2</tspan>\
                  <tspan dy=\"-3.2\">+</tspan>";
    assert!(subscript("h_{1,2}+").starts_with(and_up));
    assert!(subscript("a _ b_").starts_with("a _ b_<"));
    assert!(subscript("w_{12").starts_with(expected));
}

#[test]
fn nothing_makes_an_empty_picture() {
    let svg = svg(&Diagram::default());
    Document::parse(&svg).expect("well-formed");
}

fn light() -> impl Strategy<Value = Light> {
    prop_oneof![
        4 => Just(Light::Off),
        1 => Just(Light::First),
        1 => Just(Light::Second),
        1 => Just(Light::Both),
    ]
}

fn line() -> impl Strategy<Value = Line> {
    let text = prop_oneof![
        3 => "(net|out) −?[0-9]\\.[0-9]{1,9}",
        1 => any::<String>(),
    ];
    (text, light()).prop_map(|(text, light)| Line { text, light })
}

fn node() -> impl Strategy<Value = Node> {
    let kind = prop_oneof![
        6 => Just(Kind::Unit),
        1 => Just(Kind::Bias),
        1 => Just(Kind::Error),
    ];
    let lines = prop::collection::vec(line(), 0..4);
    (kind, "[a-e_]{1,2}[0-9]?", lines, light()).prop_map(
        |(kind, name, lines, light)| {
            let label = name.clone();
            Node { name, kind, label, lines, light }
        },
    )
}

/// Columns of any sort, and edges between any two of their nodes.
fn diagram() -> impl Strategy<Value = Diagram> {
    let column = prop::collection::vec(node(), 0..12);
    let columns = prop::collection::vec(column, 0..5);
    let ends = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let lines = prop::collection::vec(line(), 0..3);
    let edges = prop::collection::vec((ends, lines, light()), 0..120);
    let texts = || prop::collection::vec(any::<String>(), 0..3);
    (columns, edges, texts(), texts()).prop_map(
        |(columns, edges, paths, notes)| {
            let names: Vec<_> = columns
                .iter()
                .flatten()
                .map(|node: &Node| node.name.clone())
                .collect();
            let edges = edges
                .into_iter()
                .filter(|_| !names.is_empty())
                .map(|((from, to), lines, light)| Edge {
                    from: from.get(&names).clone(),
                    to: to.get(&names).clone(),
                    lines,
                    light,
                })
                .collect();
            let title = "Anything".into();
            let description = String::new();
            Diagram { title, description, columns, edges, paths, notes }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_diagram_is_tidy_and_well_formed(diagram in diagram()) {
        assert_tidy(&layout(&diagram));
        let drawn = svg(&diagram);
        prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
        prop_assert_eq!(&drawn, &svg(&diagram));
        Document::parse(&drawn).expect("well-formed");
    }
}
