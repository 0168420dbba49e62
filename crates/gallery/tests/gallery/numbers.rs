//! The numbers in the pictures, found in another way.

use std::fs;

use longhand_core::kernel::{Kernel, XOR};
use longhand_core::{Trace, Training, train};
use longhand_derive::quantity::Parameter;
use longhand_gallery::*;
use longhand_plots::diagram::Diagram;
use longhand_sweep::lanes::{Isa, train as train_in_lanes};
use longhand_sweep::run::Fate;
use longhand_sweep::settings::Setting;
use longhand_sweep::stream::Stream;
use longhand_words::Language;

use crate::samples::{self, RUNS, in_doubles, network};

const EN: Language = Language::English;
const SETTING: Setting = Setting { hidden: RUNS.hidden, rate: RUNS.rate };

fn number(cell: &Cell) -> f64 {
    match cell {
        Cell::Number(x) => *x,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_loss_is_that_of_the_training() {
    let mazur = in_doubles("mazur");
    let rows = loss(&mazur, "mazur", 10_000, EN).unwrap().table().rows;
    let points: Vec<[f64; 2]> =
        rows.iter().map(|row| [number(&row[0]), number(&row[1])]).collect();
    assert_eq!(points[0], [0.0, 0.2983711087600027]);
    let [step, last] = points[points.len() - 1];
    assert_eq!((step, format!("{last:.7}")), (10_000.0, "0.0000351".into()));
    for &[step, error] in points.iter().step_by(50) {
        let trained = train(&mazur, step as u64).unwrap();
        assert_eq!(Training::new(&trained).e_total(), error, "{step}");
    }
}

#[test]
fn a_loss_that_leaves_the_finite_numbers_says_so() {
    let mut parts = in_doubles("linear-regression").into_parts();
    parts.learning_rate = 1e9;
    let network = longhand_core::Network::new(parts).unwrap();
    assert!(loss(&network, "steep", 1000, EN).is_err());
    assert!(layers(&network, "steep", 1000, EN).is_err());
}

/// In the picture the runs are trained one by one, here in lanes.
#[test]
fn a_bundle_ends_where_the_sweep_ends() {
    let picture = bundle(&RUNS, EN);
    let rows = picture.table().rows;
    let ends = rows[rows.len() - 1][1..].iter().map(number);
    let runs = 0..RUNS.runs;
    let runs = train_in_lanes(Isa::best(), &samples::recipe(), SETTING, runs);
    let expected: Vec<f64> = runs
        .iter()
        .map(|run| match run.fate {
            Fate::Trained { error, .. } => error,
            Fate::Diverged => f64::NAN,
        })
        .collect();
    assert_eq!(ends.collect::<Vec<f64>>(), expected);
    let Chart::Bundle(chart) = picture.chart else { panic!("a bundle") };
    assert_eq!(chart.steps.first(), Some(&0.0));
    assert_eq!(chart.steps.last(), Some(&f64::from(RUNS.epochs)));
}

/// Trained by `core` alone, with the first epoch at which it was solved.
fn by_hand(run: u64) -> (Kernel, bool) {
    let recipe = samples::recipe();
    let learning = recipe.learning(SETTING);
    let mut kernel = Stream::new(RUNS.seed, run).kernel(RUNS.hidden, &recipe);
    let mut solved = false;
    for _ in 0..RUNS.epochs {
        solved |= is_solved(&kernel);
        kernel.step_on_xor(&learning);
    }
    (kernel, solved)
}

fn is_solved(kernel: &Kernel) -> bool {
    let activation = samples::recipe().activation;
    XOR.iter().all(|(inputs, target)| {
        (kernel.forward(*inputs, activation).out_o - target).abs() < 0.4
    })
}

#[test]
fn the_solved_is_solved_and_the_stuck_is_stuck() {
    let picture = surface(&RUNS, EN).unwrap();
    let runs: Vec<(Kernel, bool)> = (0..32).map(by_hand).collect();
    let solved = runs.iter().position(|(k, s)| *s && is_solved(k)).unwrap();
    let stuck = runs.iter().position(|(_, solved)| !solved).unwrap();
    assert!(!is_solved(&runs[stuck].0));
    let networks = [
        (format!("solved (run {solved})"), solved),
        (format!("stuck (run {stuck})"), stuck),
    ];
    let Chart::Surfaces(chart) = &picture.chart else { panic!("surfaces") };
    let names = chart.panels.iter().map(|panel| panel.name.clone());
    let expected: Vec<String> = networks.iter().map(|n| n.0.clone()).collect();
    assert_eq!(names.collect::<Vec<_>>(), expected);
    let activation = samples::recipe().activation;
    for row in picture.table().rows.iter().step_by(7) {
        let [i1, i2, output] = [1, 2, 3].map(|c| number(&row[c]));
        let run = networks.iter().find(|n| row[0] == n.0.as_str().into());
        let (kernel, _) = &runs[run.unwrap().1];
        let expected = kernel.forward([i1, i2], activation).out_o;
        assert_eq!(output, expected, "({i1}, {i2})");
    }
}

#[test]
fn without_a_solved_or_a_stuck_run_there_are_no_surfaces() {
    let none = surface(&Runs { epochs: 1, ..RUNS }, EN);
    assert_eq!(none, Err(NotThere::Solved));
}

/// Counted in the text of the records.
#[test]
fn shares_and_epochs_are_those_of_the_records() {
    let folder = samples::SWEEP.as_path();
    let records = fs::read_to_string(folder.join("records.csv")).unwrap();
    let records: Vec<Vec<&str>> =
        records.lines().skip(2).map(|l| l.split(',').collect()).collect();
    assert_eq!(records.len(), 120);
    let of = |hidden: &str, rate: &str| -> Vec<f64> {
        let own = records.iter().filter(|r| r[0] == hidden && r[1] == rate);
        own.filter_map(|r| r[4].parse().ok()).collect()
    };
    let heat = heat(folder, EN).unwrap();
    let rows = heat.table().rows;
    assert_eq!(rows.len(), 4);
    for row in rows {
        let [Cell::Text(hidden), Cell::Text(rate), Cell::Number(share)] =
            &row[..]
        else {
            panic!("{row:?}");
        };
        let solved = of(hidden, rate).len();
        assert_eq!(*share, solved as f64 / 30.0, "{hidden}, {rate}");
    }
    let Chart::Ecdf(chart) = ecdf(folder, EN).unwrap().chart else {
        panic!("step lines")
    };
    for setting in &chart.settings {
        let words: Vec<&str> = setting.name.split([' ', ',']).collect();
        let mut expected = of(words[0], words[words.len() - 1]);
        expected.sort_by(f64::total_cmp);
        let each = setting.solved.iter().flat_map(|&(epoch, runs)| {
            std::iter::repeat_n(epoch, runs as usize)
        });
        assert_eq!(each.collect::<Vec<f64>>(), expected, "{}", setting.name);
        assert_eq!(setting.runs, 30);
    }
}

#[test]
fn the_gradient_vanishes_towards_the_input() {
    let deep = in_doubles("deep-3");
    let trained = train(&deep, 100).unwrap();
    let Chart::Layers(chart) = layers(&deep, "deep-3", 100, EN).unwrap().chart
    else {
        panic!("layers")
    };
    for (series, network) in chart.series.iter().zip([&deep, &trained]) {
        // Three by three weights a layer, in file order.
        let all = Trace::of(network).weight_gradients();
        for (l, nine) in all.chunks(9).enumerate() {
            let mean = nine.iter().map(|g| g.abs()).sum::<f64>() / 9.0;
            assert_eq!(series.sizes[l], mean, "layer {}", l + 1);
        }
        let rises = series.sizes.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(rises, "{:?}", series.sizes);
        assert!(series.sizes[9] > 1e6 * series.sizes[0]);
    }
}

/// Every path of every weight, walked one by one: a factor for each link.
fn by_every_path(depth: u64, width: u64) -> u64 {
    fn walk(left: u64, width: u64, factors: u64) -> u64 {
        match left {
            // The error by the out, and the out by the net.
            0 => factors + 2 - 1,
            // The out by the net, and the next net by the out.
            _ => (0..width).map(|_| walk(left - 1, width, factors + 2)).sum(),
        }
    }
    let slopes = depth * width;
    let weights = (0..depth).flat_map(|layer| {
        (0..width * width).map(move |_| walk(depth - 1 - layer, width, 1))
    });
    slopes + weights.sum::<u64>()
}

/// σ′ and δ of each unit, a product for each weight, and one for each weight
/// that something is sent back along.
fn by_every_delta(depth: u64, width: u64) -> u64 {
    let weights = width * width;
    depth * (2 * width + weights) + (depth - 1) * weights
}

#[test]
fn the_cost_is_that_of_every_path_and_of_every_delta() {
    assert_eq!(by_every_path(1, 2), 10);
    for (depth, width) in [(1, 2), (2, 2), (3, 2), (6, 2), (2, 3), (3, 4)] {
        let count = |style| multiplications(depth, width, style);
        let (d, w) = (depth as u64, width as u64);
        assert_eq!(count(Style::Paths), by_every_path(d, w), "{d}, {w}");
        assert_eq!(count(Style::Delta), by_every_delta(d, w), "{d}, {w}");
    }
    let rows = cost(EN).table().rows;
    assert_eq!(rows.len(), 20);
    for (k, row) in rows.iter().enumerate() {
        let depth = k as u64 % 10 + 1;
        let by = [by_every_path, by_every_delta][k / 10];
        assert_eq!(number(&row[1]), depth as f64);
        assert_eq!(number(&row[2]), by(depth, 2) as f64);
    }
}

fn diagram(picture: Picture) -> Diagram {
    match picture.chart {
        Chart::Diagram(diagram) => diagram,
        other => panic!("{other:?}"),
    }
}

/// What stands in a node or on an edge.
fn texts(diagram: &Diagram, from: &str, to: &str) -> Vec<String> {
    let nodes = diagram.columns.iter().flatten();
    let nodes = nodes.map(|n| (n.name.as_str(), "", &n.lines));
    let edges = diagram.edges.iter();
    let edges = edges.map(|e| (e.from.as_str(), e.to.as_str(), &e.lines));
    let found = nodes.chain(edges).find(|(a, b, _)| (*a, *b) == (from, to));
    found.unwrap().2.iter().map(|line| line.text.clone()).collect()
}

/// With four significant digits, as all of these are below 10.
fn four(x: f64) -> String {
    let decimals = 3 - x.abs().log10().floor() as i32;
    format!("{x:.*}", decimals as usize).replace('-', "−")
}

#[test]
fn a_network_shows_the_values_of_the_forward_pass() {
    for name in ["mazur", "tanh-2-3-2"] {
        let trace = Trace::of(&in_doubles(name));
        let sample = &trace.forward.samples[0];
        let drawn = diagram(values(&network(name), name, EN));
        for (l, letter) in [(0, "h"), (1, "o")] {
            let layer = &sample.layers[l];
            for (k, (net, out)) in
                layer.nets.iter().zip(&layer.outs).enumerate()
            {
                let node = texts(&drawn, &format!("{letter}{}", k + 1), "");
                assert!(node.contains(&format!("net {}", four(*net))));
                assert!(node.contains(&format!("out {}", four(*out))));
            }
        }
        let total = texts(&drawn, "E_total", "");
        assert_eq!(total, [four(trace.forward.e_total)]);
    }
}

#[test]
fn a_single_path_shows_its_three_links() {
    let w5 = Parameter::Weight(5);
    let lit = diagram(paths(&network("mazur"), "mazur", w5, EN).unwrap());
    assert_eq!(texts(&lit, "h1", "o1"), ["w_5 0.40", "∂net/∂w_5", "0.5933"]);
    assert_eq!(texts(&lit, "o1", "E_o1"), ["∂E/∂out", "0.7414"]);
    assert_eq!(texts(&lit, "o1", "")[2..], ["∂out/∂net", "0.1868"]);
    let trace = Trace::of(&in_doubles("mazur"));
    let gradient = four(trace.weight_gradients()[4]);
    let note = format!("∂E_total/∂w_5 = 0.7414 · 0.1868 · 0.5933 = {gradient}");
    assert_eq!(lit.notes, [note]);
    // What comes before the weight is left out, what is on no path is dark.
    assert_eq!(lit.columns[0][0].name, "h1");
    assert_eq!(texts(&lit, "h2", "o2"), ["w_8"]);
}

#[test]
fn two_paths_show_what_is_sent_back_along_each() {
    let w1 = Parameter::Weight(1);
    let lit = diagram(paths(&network("mazur"), "mazur", w1, EN).unwrap());
    let trace = Trace::of(&in_doubles("mazur"));
    let [hidden, output] = &trace.backward.samples[0].layers[..] else {
        panic!("two layers");
    };
    for (o, rows) in output.sent_back.iter().enumerate() {
        let name = format!("o{}", o + 1);
        let sent = format!("← {}", four(rows[0]));
        assert_eq!(texts(&lit, "h1", &name)[1], sent);
        let delta = format!("δ {}", four(output.deltas[o]));
        assert_eq!(texts(&lit, &name, "").last(), Some(&delta));
    }
    assert_eq!(lit.notes.len(), 3);
    let sum = format!("= {}", four(hidden.de_dout[0]));
    assert!(lit.notes[0].ends_with(&sum), "{:?}", lit.notes);
    assert!(lit.notes[2].ends_with("= 4.386·10⁻⁴"), "{:?}", lit.notes);
    assert_eq!(lit.paths, ["through o_1", "through o_2"]);
}
