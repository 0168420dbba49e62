//! Markdown and LaTeX: well formed for every network, harmless whatever a
//! network calls itself, and accepted by TeX.

mod latex;
mod markdown;
mod math;
#[path = "../shared/networks.rs"]
mod networks;

use longhand_core::Loss;
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Quantity;
use longhand_derive::render::latex::Latex;
use longhand_derive::render::markdown::Markdown;
use longhand_derive::render::{Renderer, tex};
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{Derivation, InFull, Numbers, Values, Wish, derive};
use longhand_spec::NetworkFile;
use longhand_words::Language::{self, English};

use networks::networks;

#[derive(Clone, Copy)]
enum Format {
    AsMarkdown,
    AsLatex,
}
use Format::{AsLatex, AsMarkdown};

/// A walkthrough of a network that calls itself something else.
fn told_as(
    file: &NetworkFile,
    (name, description): (&str, &str),
    format: Format,
    language: Language,
    digits: u32,
) -> String {
    let plan = Plan::of(&file.network);
    let in_full = [plan.output().weight(0, 0), plan.layers[0].weight(0, 0)];
    let parameters = Some(in_full.to_vec());
    let paths = InFull { parameters, max_paths: 32 };
    let wish = Wish { in_full: paths, working: true };
    let derivation = derive(&file.network, &wish);
    let numbers = Numbers::new(&derivation, digits);
    let values = Values::of(&derivation);
    let topic = Topic {
        name,
        description: Some(description),
        language,
        weights: &[],
        in_full: &in_full,
        max_paths: 32,
        hint: false,
        training: None,
    };
    let mut out = Vec::new();
    let (d, n) = (&derivation, &numbers);
    let mut renderer: Box<dyn Renderer> = match format {
        AsMarkdown => Box::new(Markdown::new(&mut out, d, n)),
        AsLatex => Box::new(Latex::new(&mut out, d, n, language)),
    };
    let mut tell = |block| renderer.block(&block);
    tell_story(d, n, &values, &topic, &mut tell).unwrap();
    renderer.finish().unwrap();
    drop(renderer);
    String::from_utf8(out).unwrap()
}

fn told(file: &NetworkFile, format: Format, language: Language) -> String {
    let description = file.description.clone().unwrap_or_default();
    told_as(file, (&file.name, &description), format, language, 9)
}

fn network(name: &str) -> NetworkFile {
    networks().into_iter().find(|file| file.name == name).unwrap()
}

/// Names that are markup somewhere.
const HOSTILE: [&str; 13] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) ![y](z) <https://a.b>",
    "a|b *c* _d_ `e` ~~f~~ $g$ $$h$$ &amp; #i",
    "- one\n\n# two\n\n    three\n```\nfour",
    "1. one",
    "aE_totalb E_total变化 x′ = 1",
    "\\input{/etc/passwd} \\href{javascript:x}{y} \\def\\par{}",
    "\\end{document} % comment } { ~ ^ _ # $ & \\",
    "\\] \\) $$ ^^5cinput ?` !` -- --- << >> ,, ''",
    "left \u{202e}right\u{2069} \u{1b}[31m \u{200b} \u{feff} \u{7}",
    "naïve σ′ = σ(1 − σ) ½ … “quoted” ‘so’ – —",
    "汉字 かな 한글 🙂 e\u{301} \u{e000}0\u{e001} \u{10ffff}",
];

/// With one sample, and where no links cancel, what the derivation names is
/// found on the page.
#[test]
fn every_quantity_of_the_way_is_told() {
    let told_whole = |file: &&NetworkFile| {
        let one = file.network.samples().len() == 1;
        one && file.network.loss() != Loss::CrossEntropy
    };
    for file in networks().iter().filter(told_whole) {
        let none = Wish { in_full: InFull::NONE, working: false };
        let derivation = derive(&file.network, &none);
        for format in [AsMarkdown, AsLatex] {
            let text = told(file, format, English);
            for name in names(&derivation) {
                assert!(text.contains(&name), "{}: {name}", file.name);
            }
        }
    }
}

fn names(derivation: &Derivation) -> Vec<String> {
    let quantities = derivation.symbols().map(|s| derivation.arena.quantity(s));
    let told = quantities.filter(|quantity| {
        let tabled = quantity.to_string().starts_with("after.");
        let elsewhere = matches!(
            quantity,
            Quantity::L2 | Quantity::NetBy(..) | Quantity::Updated(_)
        );
        !tabled && !elsewhere
    });
    told.map(tex::quantity).collect()
}
