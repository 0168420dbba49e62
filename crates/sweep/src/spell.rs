//! The settings of a sweep, spelt as on the command line. `sweep.json` and the
//! header of the records hold them like that too.

use std::fmt::Display;

use longhand_core::kernel::{Biases, Squash};

use crate::settings::{Init, Order, Recipe, Sweep};

/// The names of the orders.
pub const ORDERS: [(&str, Order); 4] = [
    ("batch", Order::Batch),
    ("cycle", Order::Cycle),
    ("shuffle", Order::Shuffle),
    ("random", Order::Random),
];

/// The names of the activations.
pub const ACTIVATIONS: [(&str, Squash); 2] =
    [("sigmoid", Squash::Sigmoid), ("tanh", Squash::Tanh)];

/// The names of the kinds of biases.
pub const BIASES: [(&str, Biases); 3] = [
    ("own", Biases::Own),
    ("shared", Biases::Shared),
    ("frozen", Biases::Frozen),
];

/// Every setting of a sweep: the option's name and what is given for it.
pub fn spell(sweep: &Sweep) -> [(&'static str, String); 10] {
    let recipe = &sweep.recipe;
    let rates = sweep.rates.iter().map(|&rate| number(rate));
    [
        ("hidden", joined(sweep.hidden.iter())),
        ("rate", joined(rates)),
        ("runs", sweep.runs.to_string()),
        ("epochs", recipe.epochs.to_string()),
        ("order", name(&ORDERS, recipe.order)),
        ("init", init(recipe.init)),
        ("activation", name(&ACTIVATIONS, recipe.activation)),
        ("bias", name(&BIASES, recipe.biases)),
        ("solved-within", number(recipe.within)),
        ("seed", recipe.seed.to_string()),
    ]
}

/// The sweep with these settings, given what was spelt for each option.
pub fn read<'a>(given: impl Fn(&str) -> Option<&'a str>) -> Option<Sweep> {
    let recipe = Recipe {
        epochs: given("epochs")?.parse().ok()?,
        order: named(&ORDERS, given("order")?)?,
        init: read_init(given("init")?)?,
        activation: named(&ACTIVATIONS, given("activation")?)?,
        biases: named(&BIASES, given("bias")?)?,
        within: given("solved-within")?.parse().ok()?,
        seed: given("seed")?.parse().ok()?,
    };
    let hidden = given("hidden")?.split(',').map(str::parse);
    let rates = given("rate")?.split(',').map(str::parse);
    Some(Sweep {
        hidden: hidden.collect::<Result<_, _>>().ok()?,
        rates: rates.collect::<Result<_, _>>().ok()?,
        runs: given("runs")?.parse().ok()?,
        recipe,
    })
}

/// `uniform:LOW:HIGH` or `normal:DEVIATION`.
pub fn read_init(given: &str) -> Option<Init> {
    let parts: Vec<&str> = given.split(':').collect();
    match parts[..] {
        ["uniform", low, high] => {
            Some(Init::Uniform(low.parse().ok()?, high.parse().ok()?))
        }
        ["normal", deviation] => Some(Init::Normal(deviation.parse().ok()?)),
        _ => None,
    }
}

/// The value that has this name in a table.
pub fn named<T: Copy>(table: &[(&str, T)], given: &str) -> Option<T> {
    let row = table.iter().find(|(name, _)| *name == given)?;
    Some(row.1)
}

/// A number as the shortest text that reads back as the same.
pub fn number(x: f64) -> String {
    let text = format!("{x:?}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn name<T: Copy + PartialEq>(table: &[(&str, T)], value: T) -> String {
    let row = table.iter().find(|row| row.1 == value);
    row.expect("every value has a name").0.to_owned()
}

fn init(init: Init) -> String {
    match init {
        Init::Uniform(low, high) => {
            format!("uniform:{}:{}", number(low), number(high))
        }
        Init::Normal(deviation) => format!("normal:{}", number(deviation)),
    }
}

fn joined<T: Display>(items: impl Iterator<Item = T>) -> String {
    let items: Vec<String> = items.map(|item| item.to_string()).collect();
    items.join(",")
}
