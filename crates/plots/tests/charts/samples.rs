//! Small synthetic data that look like the real ones, a chart of each kind.

use longhand_plots::*;

/// A number from 0 to 1 that looks random and is the same everywhere: splitmix
/// (Steele, Lea and Flood, OOPSLA 2014).
pub(crate) fn uniform(seed: u64) -> f64 {
    let mut z = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
}

fn labels(title: &str, x: &str, y: &str) -> Labels {
    Labels {
        title: title.into(),
        description: format!("{title}: {y} by {x}."),
        x: x.into(),
        y: y.into(),
    }
}

/// The loss of a training at an epoch: a plateau, a fall, a long tail, or a
/// plateau that is never left.
fn loss(run: u64, epoch: f64) -> f64 {
    let fall = 300.0 * 8f64.powf(2.0 * uniform(run) - 0.6);
    let floor = if uniform(run + 7919) < 0.18 { 0.25 } else { 0.0 };
    let left = 1.0 / (1.0 + (epoch / fall).powi(4));
    floor + (0.5 - floor) * left + 0.06 / (1.0 + epoch / fall * 0.3)
}

pub(crate) fn loss_curves() -> Lines {
    let line = |name: &str, run: u64| {
        let point = |n: u32| (f64::from(n), loss(run, f64::from(n)));
        Line { name: name.into(), points: (0..=10_000).map(point).collect() }
    };
    Lines {
        labels: labels("Two trainings of XOR", "epoch", "E_total"),
        x: Scale::Linear,
        y: Scale::Log,
        lines: vec![line("solved", 3), line("stuck", 8)],
        marked: false,
        marks: Vec::new(),
    }
}

pub(crate) fn bundle_of(runs: u64, epochs: u32) -> Bundle {
    let steps: Vec<f64> = (1..=epochs).map(f64::from).collect();
    let run = |run| steps.iter().map(|&step| loss(run, step)).collect();
    Bundle {
        labels: labels("Loss of 300 runs", "epoch", "E_total"),
        x: Scale::Log,
        runs: (0..runs).map(run).collect(),
        steps,
        run: "one run".into(),
        median: "median".into(),
        quartiles: "middle half".into(),
    }
}

pub(crate) fn heat_map() -> Heat {
    let rates = ["0.1", "0.25", "0.5", "1", "2", "5"];
    let share = |h: usize, r: usize| {
        let x = 0.9 * h as f64 + 0.8 * r as f64 - 2.6;
        let high = if r == 5 { 0.8 } else { 1.0 };
        high / (1.0 + (-x).exp())
    };
    let row = |h| (0..rates.len()).map(|r| share(h, r)).collect();
    let mut shares: Vec<Vec<f64>> = (0..5).map(row).collect();
    shares[0][0] = 0.0;
    shares[4][4] = 1.0;
    shares[4][5] = f64::NAN;
    Heat {
        labels: labels("Share of runs solved", "learning rate", "hidden units"),
        rows: ["2", "3", "4", "5", "8"].map(String::from).to_vec(),
        columns: rates.map(String::from).to_vec(),
        shares,
    }
}

pub(crate) fn epochs_to_solve(x: Scale) -> Ecdf {
    let setting = |i: u64, name: &str, reached: f64| {
        let runs = 400u64;
        let solved =
            (0..runs).filter(|r| uniform(i * 1000 + r) < reached).map(|r| {
                let u = uniform(i * 5000 + r) + uniform(r + 77) - 1.0;
                (2500.0 / (i as f64 + 1.0) * 4f64.powf(u)).round()
            });
        let solved = solved.filter(|&e| e <= 10_000.0);
        let solved = solved.map(|epoch| (epoch, 1)).collect();
        Setting { name: name.into(), runs, solved }
    };
    Ecdf {
        labels: labels(
            "Epochs until XOR is solved, learning rate 0.5",
            "epoch",
            "runs solved",
        ),
        x,
        epochs: 10_000.0,
        settings: vec![
            setting(0, "2 hidden", 0.72),
            setting(1, "3 hidden", 0.93),
            setting(2, "4 hidden", 0.975),
            setting(3, "5 hidden", 0.99),
            setting(4, "8 hidden", 1.0),
        ],
    }
}

pub(crate) fn surfaces() -> Surfaces {
    let sigmoid = |x: f64| 1.0 / (1.0 + (-x).exp());
    let solved = |a: f64, b: f64| {
        let or = sigmoid(7.0 * (a + b) - 3.2);
        let and = sigmoid(5.2 * (a + b) - 7.9);
        sigmoid(10.0 * or - 10.8 * and - 4.6)
    };
    let stuck = |a: f64, b: f64| {
        let h1 = sigmoid(6.0 * a + 5.5 * b - 2.7);
        let h2 = sigmoid(7.5 * a - 0.6 * b - 3.0);
        sigmoid(7.0 * h1 - 6.4 * h2 - 3.2)
    };
    let panel = |name: &str, f: &dyn Fn(f64, f64) -> f64| {
        let at = |i: usize| -0.25 + 1.5 * i as f64 / 47.0;
        let outputs = (0..48 * 48).map(|i| f(at(i % 48), at(i / 48)));
        Panel { name: name.into(), side: 48, outputs: outputs.collect() }
    };
    let example =
        |a: u8, b: u8| Example { inputs: (a.into(), b.into()), target: a != b };
    Surfaces {
        labels: labels("What two networks have learned", "input 1", "input 2"),
        inputs: (-0.25, 1.25),
        panels: vec![panel("solved", &solved), panel("stuck", &stuck)],
        examples: vec![
            example(0, 0),
            example(0, 1),
            example(1, 0),
            example(1, 1),
        ],
        output: "output".into(),
        targets: ["target 0".into(), "target 1".into()],
    }
}

pub(crate) fn gradients() -> Layers {
    let series = |name: &str, sizes: [f64; 4]| Series {
        name: name.into(),
        sizes: sizes.to_vec(),
    };
    Layers {
        labels: labels(
            "Gradients vanish towards the input",
            "layer",
            "mean |∂E/∂w|",
        ),
        layers: ["hidden 1", "hidden 2", "hidden 3", "output"]
            .map(String::from)
            .to_vec(),
        series: vec![
            series("at the start", [2.1e-5, 3.3e-4, 4.7e-3, 6.2e-2]),
            series("after training", [6.0e-6, 2.1e-5, 1.9e-4, 8.8e-4]),
        ],
    }
}

pub(crate) fn cost() -> Lines {
    let line = |name: &str, f: &dyn Fn(i32) -> f64| Line {
        name: name.into(),
        points: (1..=8).map(|d| (f64::from(d), f(d))).collect(),
    };
    Lines {
        labels: labels(
            "Multiplications for all derivatives, 4 neurons a layer",
            "hidden layers",
            "multiplications",
        ),
        x: Scale::Linear,
        y: Scale::Log,
        lines: vec![
            line("by paths", &|d| 16.0 * 4f64.powi(d) * f64::from(d)),
            line("by deltas", &|d| 40.0 * f64::from(d) + 12.0),
        ],
        marked: true,
        marks: Vec::new(),
    }
}

pub(crate) fn marked_points() -> Lines {
    let curve = |x: f64| x.tanh();
    let xs = || (-60..=60).map(|n| f64::from(n) / 20.0);
    let mark =
        |name: &str, x: f64| Mark { name: name.into(), at: (x, curve(x)) };
    Lines {
        labels: labels("A curve and a line on it", "x", "y"),
        x: Scale::Linear,
        y: Scale::Linear,
        lines: vec![
            Line {
                name: "curve".into(),
                points: xs().map(|x| (x, curve(x))).collect(),
            },
            Line {
                name: String::new(),
                points: vec![(-1.0, -1.0), (1.0, 1.0)],
            },
        ],
        marked: false,
        marks: vec![
            mark("first", 0.5),
            mark("second", 0.51),
            mark("third", 0.52),
            mark("fourth", 0.53),
            mark("fifth", -2.9),
        ],
    }
}

/// All of them, with names.
pub(crate) fn all() -> Vec<(&'static str, String)> {
    vec![
        ("lines", lines::svg(&loss_curves())),
        ("bundle", bundle::svg(&bundle_of(300, 2000))),
        ("heat", heat::svg(&heat_map())),
        ("ecdf", ecdf::svg(&epochs_to_solve(Scale::Log))),
        ("ecdf_linear", ecdf::svg(&epochs_to_solve(Scale::Linear))),
        ("surface", surface::svg(&surfaces())),
        ("layers", layers::svg(&gradients())),
        ("cost", lines::svg(&cost())),
        ("marks", lines::svg(&marked_points())),
    ]
}
