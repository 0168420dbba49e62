//! Every line is what it says.

use longhand_derive::Values;
use longhand_derive::evaluate::evaluate;
use longhand_derive::expr::Node;
use longhand_derive::quantity::Quantity;
use longhand_derive::render::infix::symbolic;
use longhand_marking::beside::{Beside, Kind, Side, beside};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::mistakes::MISTAKES;
use longhand_marking::sheet::Rewrite;

use crate::{names, network};

/// The first way of each mistake that can be made on a network.
fn first_ways(catalogue: &Catalogue) -> Vec<(&'static str, &Rewrite)> {
    let first = MISTAKES.iter().filter_map(|mistake| {
        let mut ways = catalogue.ways.iter();
        let way = ways.find(|way| way.mistake.id == mistake.id)?;
        Some((mistake.id, &way.rewrite))
    });
    first.collect()
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1e-300)
        || a == b
        || a.is_nan() && b.is_nan()
}

/// Each step's expression comes to its value.
fn holds_together(side: &Side, of: &str) {
    let arena = &side.derivation.arena;
    for step in &side.derivation.steps {
        let value = evaluate(arena, step.expr, &|s| side.state.value(s));
        let name = arena.quantity(step.symbol);
        let own = side.state.value(step.symbol);
        assert!(is_near(value, own), "{of}: {name} is {value}, not {own}");
    }
}

#[test]
fn every_line_of_every_mistake_comes_to_its_value() {
    for name in names() {
        let catalogue = Catalogue::of(&network(&name));
        for (id, way) in first_ways(&catalogue) {
            let told = beside(&catalogue.sheet, &[way]);
            let told = told.expect("one mistake does not go in a circle");
            holds_together(&told.mistaken, &format!("{name}, {id}"));
            let changed = of_kind(&told, Kind::Changed);
            assert_eq!(changed.len(), way.len(), "{name}, {id}");
        }
    }
}

fn of_kind(told: &Beside, kind: Kind) -> Vec<String> {
    let arena = &told.right.derivation.arena;
    let rows = told.rows.iter().filter(|row| row.kind == kind);
    rows.map(|row| arena.quantity(row.symbol).to_string()).collect()
}

/// The right side is the derivation of the engine.
#[test]
fn the_right_side_is_right() {
    for name in names() {
        let catalogue = Catalogue::of(&network(&name));
        let told = beside(&catalogue.sheet, &[]).expect("it is right");
        let derivation = &told.right.derivation;
        let values = Values::of(derivation);
        for symbol in derivation.symbols() {
            let name = derivation.arena.quantity(symbol);
            let (a, b) = (told.right.state.value(symbol), values.get(symbol));
            assert_eq!(a.to_bits(), b.to_bits(), "{name}: {a} {b}");
        }
        assert!(told.rows.iter().all(|row| row.kind == Kind::Same));
    }
}

#[test]
fn what_changes_and_what_follows_is_told_apart() {
    let catalogue = Catalogue::of(&network("mazur"));
    let ways = first_ways(&catalogue);
    let (_, stale) = ways
        .iter()
        .find(|(id, _)| *id == "updated-output-weights")
        .expect("mazur has output weights");
    let told = beside(&catalogue.sheet, &[stale]).expect("it is not circular");
    assert_eq!(
        of_kind(&told, Kind::Changed),
        [
            "dE/dout_h1 via o1",
            "dE/dout_h1 via o2",
            "dE/dout_h2 via o1",
            "dE/dout_h2 via o2",
        ]
    );
    let follows = of_kind(&told, Kind::Follows);
    let follow = |name: &str| follows.iter().any(|known| known == name);
    assert!(follow("dE/dout_h1") && follow("w1+") && follow("after.E_total"));
    assert!(!follow("w5+") && !follow("delta_o1") && !follow("b1+"));
    // A bias that is not trained stands under its own name.
    let arena = &told.right.derivation.arena;
    for side in [&told.right, &told.mistaken] {
        let derivation = &side.derivation;
        let mut steps = derivation.steps.iter();
        let after = steps.find(|step| {
            let name = derivation.arena.quantity(step.symbol).to_string();
            name == "after.net_h1"
        });
        let expr = after.expect("it is there").expr;
        let formula = symbolic(&derivation.arena, expr);
        assert_eq!(formula, "[w1+] * [i1] + [w2+] * [i2] + [b1]");
    }
    let rows = told.rows.iter().map(|row| arena.quantity(row.symbol));
    for quantity in rows {
        assert!(!quantity.to_string().starts_with("b1+"));
    }
}

/// A mistake of the forward pass may bring a net to the other side of 0: then
/// the slope of its ReLU is another.
#[test]
fn a_relu_is_decided_by_the_mistaken_net() {
    let text = br#"
        name = "relu"
        learning_rate = 0.5
        loss = "half-squared-error"
        [[samples]]
        inputs = [1.0]
        targets = [0.0]
        [[layers]]
        activation = "relu"
        weights = [[-0.5]]
        bias = 0.7
        [[layers]]
        activation = "linear"
        weights = [[0.3]]
    "#;
    let file = longhand_spec::read("relu", text).expect("a network");
    let catalogue = Catalogue::of(&file.network);
    let ways = first_ways(&catalogue);
    let (_, no_bias) =
        ways.iter().find(|(id, _)| *id == "no-bias").expect("it has a bias");
    let told = beside(&catalogue.sheet, &[no_bias]).expect("no circle");
    let slope = |side: &Side| {
        let arena = &side.derivation.arena;
        let mut symbols = side.derivation.steps.iter();
        let step = symbols.find(|step| {
            let quantity = arena.quantity(step.symbol);
            matches!(quantity, Quantity::OutByNet(..))
                && quantity.to_string() == "dout_h1/dnet_h1"
        });
        let step = step.expect("it has a slope");
        arena.node(step.expr).clone()
    };
    assert_eq!(slope(&told.right), Node::Constant(1, 1));
    assert_eq!(slope(&told.mistaken), Node::Constant(0, 1));
}
