//! Trainings that are right, beside those of the network crate.

use longhand_core::{Bias, Layer, Network, Training};
use longhand_derive::Decimal;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::practice::Practice;
use longhand_marking::sheet::Sheet;

use crate::{folder, network, practice, value};

/// A network's parameters, layer by layer, weights before biases.
fn flat(layers: &[Layer]) -> Vec<f64> {
    let each = layers.iter().flat_map(|layer| {
        let biases = match &layer.bias {
            Bias::None => Vec::new(),
            Bias::Shared(bias) => vec![*bias],
            Bias::PerUnit(biases) => biases.clone(),
        };
        layer.weights.iter().flatten().copied().chain(biases)
    });
    each.collect()
}

#[track_caller]
fn trains_alike(name: &str, network: &Network<Decimal>, steps: u64) {
    let sheet = Sheet::of(network);
    let mut practice = Practice::new(&sheet, &[]).expect("it is right");
    let doubles = network.map(Decimal::to_f64).expect("they are doubles");
    let mut training = Training::new(&doubles);
    for step in 1..=steps {
        practice.train(1).expect("it does not diverge");
        training.step().expect("it does not diverge");
        let error = practice.state();
        let total = Quantity::Total { after: false };
        let total = sheet.derivation().arena.find(&total).expect("it is there");
        let off = (error.value(total) - training.e_total()).abs();
        assert!(off <= 1e-12 * training.e_total().max(1.0), "{name}, {step}");
    }
    let trained = training.into_network();
    let own: Vec<f64> = practice.parameters().map(|(_, v)| v).collect();
    let theirs = flat(trained.layers());
    assert_eq!(own.len(), theirs.len(), "{name}");
    for (own, theirs) in own.into_iter().zip(theirs) {
        let off = (own - theirs).abs();
        assert!(off <= 1e-11 * theirs.abs().max(1.0), "{name}");
    }
}

#[test]
fn every_network_trains_as_it_should() {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let mut count = 0;
    for file in files {
        let path = file.expect("it can be read").path();
        let name = path.file_stem().and_then(|s| s.to_str());
        let name = name.expect("it has a name");
        trains_alike(name, &network(name), 50);
        count += 1;
    }
    assert!(count >= 10, "{count}");
}

/// The derivation decides on each ReLU at the network's own numbers; here a
/// step carries a net across 0, to either side.
#[test]
fn a_relu_is_decided_anew_at_each_step() {
    let text = br#"
        name = "across"
        learning_rate = 0.5
        loss = "half-squared-error"
        [[samples]]
        inputs = [1.0]
        targets = [-2.0]
        [[layers]]
        activation = "relu"
        weights = [[0.5], [0.05], [-0.1]]
        bias = [0.1, 0.0, 0.05]
        [[layers]]
        activation = "linear"
        weights = [[0.3, 0.8, -0.7]]
        bias = 0.2
    "#;
    let file = longhand_spec::read("across", text).expect("a network");
    let sheet = Sheet::of(&file.network);
    let mut practice = Practice::new(&sheet, &[]).expect("it is right");
    let arena = &sheet.derivation().arena;
    let nets: Vec<_> = sheet
        .derivation()
        .symbols()
        .filter(|s| arena.quantity(*s).to_string().starts_with("net_h"))
        .collect();
    let sides = |practice: &Practice| -> Vec<bool> {
        let state = practice.state();
        nets.iter().map(|net| state.value(*net) > 0.0).collect()
    };
    let before = sides(&practice);
    practice.train(5).expect("it does not diverge");
    assert_ne!(before, sides(&practice));
    trains_alike("across", &file.network, 20);
}

#[test]
fn a_training_that_diverges_stays_where_it_was() {
    let catalogue = Catalogue::of(&network("linear-regression"));
    let mut practice = practice(&catalogue, &["gradient-ascent"]);
    let diverged = practice.train(1_000_000).expect_err("it goes up");
    assert_eq!(diverged.step, practice.steps() + 1);
    assert!(practice.parameters().all(|(_, value)| value.is_finite()));
}

/// What is trained is what the network trains; a convention says otherwise.
#[test]
fn a_fixed_bias_stays_unless_the_mistake_trains_it() {
    let catalogue = Catalogue::of(&network("mazur"));
    let fixed = Quantity::Parameter(Parameter::SharedBias(1));
    let fixed = catalogue.sheet.derivation().arena.find(&fixed);
    let fixed = fixed.expect("mazur has it");
    for (ids, moves) in [(&[][..], false), (&["biases-trained"][..], true)] {
        let mut practice = practice(&catalogue, ids);
        practice.train(3).expect("it does not diverge");
        let is_moved = practice.state().value(fixed) != 0.35;
        assert_eq!(is_moved, moves, "{ids:?}");
    }
}

/// Two mistakes at once are not either of them alone.
#[test]
fn mistakes_combine() {
    let catalogue = Catalogue::of(&network("mazur"));
    let total = |ids: &[&str]| {
        let mut practice = practice(&catalogue, ids);
        practice.train(10).expect("it does not diverge");
        value(&catalogue, &practice.state(), "E_total")
    };
    let both = total(&["updated-output-weights", "eta-twice"]);
    assert_ne!(both, total(&["updated-output-weights"]));
    assert_ne!(both, total(&["eta-twice"]));
}

/// Definitions that go round in a circle are refused, not followed.
#[test]
fn what_is_made_from_itself_is_refused() {
    let mut sheet = Sheet::of(&network("mazur"));
    let weight = Parameter::Weight(5);
    let gradient = sheet.symbol(&Quantity::Gradient(0, weight));
    let updated = sheet.get(Quantity::Updated(weight));
    let rewrite = [(gradient, updated)].into_iter().collect();
    let circular = Practice::new(&sheet, &[&rewrite]).expect_err("a circle");
    let name = circular.quantity.to_string();
    assert!(["w5+", "dE/dw5"].contains(&name.as_str()), "{name}");
}
