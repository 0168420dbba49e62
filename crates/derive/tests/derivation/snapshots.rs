use std::fmt::Write;

use longhand_core::Network;
use longhand_derive::plan::Plan;
use longhand_derive::render::Renderer;
use longhand_derive::render::paint::Paint;
use longhand_derive::render::text::Text;
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{Decimal, InFull, Numbers, Values, Wish, derive};
use longhand_words::Language;

use crate::support::files::{file, network_names, networks, stems};
use crate::support::named::Named;
use crate::witnesses::every_derivative_is_a_slope;

/// Gradients of up to so many paths are there path by path.
const PATHS: usize = 32;

/// Decimals of a value: enough for the gradients of a deep network.
const DECIMALS: u32 = 18;

/// The walkthroughs that are kept: snapshot, network, language.
const WALKTHROUGHS: [(&str, &str, Language); 2] = [
    ("walkthrough-mazur-en", "mazur", Language::English),
    ("walkthrough-mazur-zh", "mazur", Language::Chinese),
];

/// Before a snapshot is looked at, every derivative in it is compared with a
/// difference quotient, so that none is approved unread.
#[test]
fn every_value_of_every_network() {
    for (name, network) in networks() {
        let checked = every_derivative_is_a_slope(&network);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
        assert_kept("values", &name, &values(&network));
    }
}

#[test]
fn every_walkthrough() {
    for (snapshot, name, language) in WALKTHROUGHS {
        assert_kept("walkthrough", snapshot, &walkthrough(name, language));
    }
}

#[test]
fn no_snapshot_is_left_of_what_is_gone() {
    let networks = network_names();
    for name in stems("listings/values", ".snap") {
        assert!(networks.contains(&name), "listings/values/{name}.snap");
    }
    let walkthroughs = WALKTHROUGHS.map(|(snapshot, ..)| snapshot);
    for name in stems("listings/walkthrough", ".snap") {
        let known = walkthroughs.contains(&name.as_str());
        assert!(known, "listings/walkthrough/{name}.snap");
    }
}

/// The book includes these files, so that they stand beside it, and have no
/// more of a header than they must.
fn assert_kept(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../../../../listings/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A line for each quantity, in the order of computation.
fn values(network: &Network<Decimal>) -> String {
    let plan = Plan::of(network);
    let few = |p| plan.paths(p).is_some_and(|paths| paths <= PATHS as u128);
    let parameters = plan.parameters().into_iter().filter(|&p| few(p));
    let named = Named::wished(
        network,
        InFull { parameters: Some(parameters.collect()), max_paths: PATHS },
    );
    let numbers = Numbers::new(&named.derivation, DECIMALS);
    let mut text = String::new();
    for symbol in named.derivation.symbols() {
        let name = named.name(symbol);
        let value = numbers.decimals(symbol);
        let value = value.unwrap_or_else(|| panic!("{name} has no value"));
        writeln!(text, "{name} = {value}").expect("a String takes every text");
    }
    text
}

/// The default walkthrough: the first weight of the output layer and of the
/// first layer by paths, the rest by δ.
fn walkthrough(name: &str, language: Language) -> String {
    let file = file(name);
    let plan = Plan::of(&file.network);
    let told = [plan.output().weight(0, 0), plan.layers[0].weight(0, 0)];
    let in_full = InFull { parameters: Some(told.to_vec()), max_paths: 4 };
    let derivation = derive(&file.network, &Wish { in_full, working: true });
    let (numbers, values) =
        (Numbers::new(&derivation, 9), Values::of(&derivation));
    let topic = Topic {
        name,
        description: file.description.as_deref(),
        language,
        weights: &[],
        in_full: &told,
        max_paths: 4,
        hint: true,
        training: None,
    };
    let mut out = Vec::new();
    let paint = Paint { on: false };
    let mut text = Text::new(&mut out, &derivation, &numbers, paint);
    tell_story(&derivation, &numbers, &values, &topic, &mut |block| {
        text.block(&block)
    })
    .and_then(|()| text.finish())
    .expect("a Vec takes every text");
    String::from_utf8(out).expect("a walkthrough is text")
}
