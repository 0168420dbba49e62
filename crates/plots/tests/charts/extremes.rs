//! Data that nobody should have, and somebody will.

use longhand_plots::*;

use crate::reading::checked;
use crate::samples;

const STRANGE: [f64; 11] = [
    0.0,
    -0.0,
    1.0,
    -3.0,
    5e-324,
    1e-300,
    f64::MAX,
    f64::MIN,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

fn series() -> Vec<Vec<f64>> {
    let mut series = vec![vec![], STRANGE.to_vec()];
    series.extend(STRANGE.map(|v| vec![v]));
    series.extend(STRANGE.map(|v| vec![v, 1.0, 0.5]));
    series
}

#[test]
fn lines() {
    for xs in series() {
        for ys in series() {
            let points = xs.iter().copied().zip(ys.iter().copied()).collect();
            let line = Line { name: "line".into(), points };
            let mark = |&at: &(f64, f64)| Mark { name: "point".into(), at };
            let marks: Vec<Mark> = line.points.iter().map(mark).collect();
            for (x, y) in
                [(Scale::Linear, Scale::Log), (Scale::Log, Scale::Linear)]
            {
                let lines = vec![line.clone()];
                let marks = marks.clone();
                let chart = Lines { x, y, lines, marks, ..samples::cost() };
                checked(&lines::svg(&chart));
            }
        }
    }
}

#[test]
fn bundles() {
    for values in series() {
        for steps in [vec![], STRANGE.to_vec(), vec![1.0, 2.0, 3.0]] {
            let runs = vec![values.clone(), vec![0.5; 2], vec![]];
            let chart = Bundle { steps, runs, ..samples::bundle_of(0, 0) };
            checked(&bundle::svg(&chart));
        }
    }
}

#[test]
fn heat_maps() {
    for values in series() {
        let shares = vec![values.clone(), vec![], values];
        checked(&heat::svg(&Heat { shares, ..samples::heat_map() }));
    }
    for (rows, columns) in [(0, 0), (0, 3), (3, 0), (30, 60)] {
        let heads = |n: usize| (0..n).map(|i| format!("{i}00")).collect();
        let shares = vec![vec![0.5; columns]; rows];
        let (rows, columns) = (heads(rows), heads(columns));
        let labels = samples::heat_map().labels;
        checked(&heat::svg(&Heat { labels, rows, columns, shares }));
    }
}

#[test]
fn ecdfs() {
    for solved in series() {
        for x in [Scale::Linear, Scale::Log] {
            for epochs in STRANGE {
                for runs in [0, 1000] {
                    let name = "setting".into();
                    let solved =
                        solved.iter().map(|&epoch| (epoch, 1)).collect();
                    let settings = vec![Setting { name, runs, solved }];
                    let sample = samples::epochs_to_solve(x);
                    checked(&ecdf::svg(&Ecdf { epochs, settings, ..sample }));
                }
            }
        }
    }
}

#[test]
fn surfaces() {
    for outputs in series() {
        for side in [0, 1, 2, 3] {
            let name = "panel".into();
            let panel = Panel { name, side, outputs: outputs.clone() };
            let panels = vec![panel; side];
            let sample = samples::surfaces();
            checked(&surface::svg(&Surfaces { panels, ..sample }));
        }
    }
    for low in STRANGE {
        for high in STRANGE {
            let inputs = (low, high);
            let (name, outputs) = ("panel".into(), vec![0.0, 1.0, 1.0, 0.0]);
            let panels = vec![Panel { name, side: 2, outputs }; 2];
            let sample = samples::surfaces();
            checked(&surface::svg(&Surfaces { inputs, panels, ..sample }));
        }
    }
}

#[test]
fn sizes_by_layer() {
    for sizes in series() {
        for names in [0, 1, 3, 40] {
            let layers = vec!["layer".to_string(); names];
            let name = "series".into();
            let series = vec![Series { name, sizes: sizes.clone() }];
            let sample = samples::gradients();
            checked(&layers::svg(&Layers { layers, series, ..sample }));
        }
    }
}
