//! Papers to fill in.

use longhand_derive::quantity::Quantity;
use longhand_marking::answers::{Answers, Format, read, template};
use longhand_marking::names::Names;
use longhand_words::Language::{Chinese, English};

use crate::random::check_networks;
use crate::support::{derivation, network};

const FORMATS: [Format; 3] = [Format::Json, Format::Toml, Format::Csv];

fn is_of_w5(quantity: &Quantity) -> bool {
    let name = quantity.to_string();
    name.ends_with("/dw5") || name == "w5+" || name == "net_o1"
}

#[track_caller]
fn check(format: Format, expected: &str) {
    let derivation = derivation(&network("mazur"));
    let paper = template(&derivation, format, English, is_of_w5);
    assert_eq!(paper, expected);
}

#[test]
fn a_paper_has_every_name_under_headings() {
    check(
        Format::Json,
        r#"{
  "net_o1": null,

  "dnet_o1/dw5": null,
  "dE/dw5": null,

  "w5+": null
}
"#,
    );
    check(
        Format::Toml,
        r#"# The forward pass
net_o1 = ""

# Back through layer 2
"dnet_o1/dw5" = ""
"dE/dw5" = ""

# The update
"w5+" = ""
"#,
    );
    check(
        Format::Csv,
        "name,value\n# The forward pass\nnet_o1,\n\n# Back through layer 2\n\
         dnet_o1/dw5,\ndE/dw5,\n\n# The update\nw5+,\n",
    );
}

#[test]
fn headings_speak_chinese() {
    let derivation = derivation(&network("xor-2-5-1"));
    let paper = template(&derivation, Format::Csv, Chinese, |_| true);
    assert!(paper.contains("\n# 样本 2：前向传播\ns2.net_h1,\n"), "{paper}");
    assert!(paper.contains("\n# 所有样本的梯度\n"), "{paper}");
}

#[test]
fn an_empty_paper_reads_back_as_one() {
    check_networks(2, |network| {
        let derivation = derivation(network);
        let names = Names::of(&derivation);
        for format in FORMATS {
            let paper = template(&derivation, format, Chinese, |_| true);
            let answers = read("paper", paper.as_bytes(), format, &names);
            if answers != Ok(Answers::default()) {
                return Err(format!("{answers:?}\n{paper}"));
            }
        }
        Ok(())
    });
}

#[test]
fn a_paper_that_is_filled_in_has_every_step() {
    check_networks(2, |network| {
        let derivation = derivation(network);
        let names = Names::of(&derivation);
        for format in FORMATS {
            let paper = template(&derivation, format, English, |_| true);
            let filled = match format {
                Format::Json => paper.replace("null", "-0.50"),
                Format::Toml => paper.replace("\"\"", "-0.50"),
                Format::Csv => paper.replace(",\n", ",-0.50\n"),
            };
            let answers = read("paper", filled.as_bytes(), format, &names)
                .map_err(|error| error.to_string())?;
            let read = answers.entries.iter().map(|e| &e.quantity);
            let steps = derivation.steps.iter();
            let steps = steps.map(|s| derivation.arena.quantity(s.symbol));
            if !read.eq(steps) {
                return Err(format!("{answers:?}\n{filled}"));
            }
        }
        Ok(())
    });
}

#[test]
fn a_paper_about_nothing_is_empty() {
    let derivation = derivation(&network("mazur"));
    for format in FORMATS {
        let paper = template(&derivation, format, English, |_| false);
        assert!(paper.len() < 16, "{paper}");
    }
}

#[test]
fn the_walkthroughs_own_json_is_answers() {
    check_walkthrough("mazur", false);
    check_walkthrough("two-hidden-2-2-2-1", false);
    for name in crate::support::network_names() {
        check_walkthrough(&name, true);
    }
}

fn check_walkthrough(name: &str, only_values: bool) {
    use longhand_derive::render::json::{Request, write_json};
    use longhand_derive::{InFull, Values, Wish, derive};

    let network = network(name);
    let in_full = InFull { parameters: None, max_paths: 8 };
    let derivation = derive(&network, &Wish { in_full, working: true });
    let values = Values::of(&derivation);
    let request = Request {
        name,
        description: Some("{\"values\": [\"[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
        network: &network,
        digits: Some(4),
        weights: &[],
        only_values,
        training: None,
        language: English,
    };
    let mut json = Vec::new();
    write_json(&mut json, &derivation, &values, &request).expect("in memory");
    let names = Names::of(&derivation);
    let answers = read("walkthrough.json", &json, Format::Json, &names);
    let answers = answers.unwrap_or_else(|error| panic!("{error}"));
    let read = answers.entries.iter().map(|e| &e.quantity);
    let symbols = derivation.symbols().map(|s| derivation.arena.quantity(s));
    assert!(read.eq(symbols), "{name}");
}
