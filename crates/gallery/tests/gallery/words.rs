//! The words around the pictures.

use longhand_derive::quantity::{Parameter, Unit};
use longhand_gallery::*;
use longhand_words::Language;
use roxmltree::Document;

use crate::samples;

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn every_picture_speaks_both_languages() {
    let english = samples::all(Language::English);
    for ((name, en), (_, zh)) in
        english.iter().zip(samples::all(Language::Chinese))
    {
        for (picture, chinese) in [(en, false), (&zh, true)] {
            let (title, description) = picture.words();
            for text in [title, description] {
                assert_eq!(text.contains(is_chinese), chinese, "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
            }
            let svg = picture.svg();
            let document = Document::parse(&svg).unwrap();
            let mut nodes = document.descendants();
            let said = nodes.find(|n| n.tag_name().name() == "desc");
            let said = said.and_then(|n| n.text()).unwrap_or_default();
            assert_eq!(said, description, "{name}");
        }
        // The numbers are the same.
        assert_eq!(en.columns, zh.columns);
        assert_eq!(en.table().rows.len(), zh.table().rows.len());
    }
}

#[test]
fn a_hostile_name_is_shown_and_not_obeyed() {
    let evil = "</title><script>alert(1)</script>&\u{202e}\u{1b}[2J\"";
    let language = Language::English;
    let network = samples::network("mazur");
    let doubles = samples::in_doubles("mazur");
    let weight = Parameter::Weight(5);
    for picture in [
        loss(&doubles, evil, 3, language).unwrap(),
        layers(&doubles, evil, 3, language).unwrap(),
        values(&network, evil, language),
        paths(&network, evil, weight, language).unwrap(),
        given(&network, evil, language),
        sigmoid(&network, evil, language),
        slope(&network, evil, weight, language).unwrap(),
        stall(&network, evil, Unit::Output { index: 1 }, language).unwrap(),
    ] {
        let svg = picture.svg();
        let document = Document::parse(&svg).unwrap();
        let mut nodes = document.descendants();
        assert!(!nodes.any(|n| n.has_tag_name("script")), "{svg}");
        assert!(!svg.contains(['\u{202e}', '\u{1b}']));
        assert!(svg.contains("&lt;script&gt;"), "{svg}");
        let json = picture.json().to_string();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(read["title"].as_str().unwrap().contains(evil));
    }
}

#[test]
fn a_parameter_that_is_not_there_has_no_picture() {
    let network = samples::network("mazur");
    for parameter in [Parameter::Weight(0), Parameter::Weight(9)] {
        for draw in [paths, slope] {
            let none = draw(&network, "mazur", parameter, Language::English);
            assert_eq!(none, None);
        }
    }
}

#[test]
fn only_a_sigmoid_output_stalls() {
    let drawn = |name: &str, unit| {
        stall(&samples::network(name), name, unit, Language::English).is_some()
    };
    assert!(drawn("mazur", Unit::Output { index: 2 }));
    assert!(!drawn("mazur", Unit::Output { index: 3 }));
    assert!(!drawn("mazur", Unit::Hidden { layer: 0, index: 1 }));
    assert!(!drawn("softmax-2-3-3", Unit::Output { index: 1 }));
}

#[test]
fn csv_quotes_what_would_break_a_line() {
    let table = Table {
        columns: vec!["a".into(), "b".into(), "c".into()],
        rows: vec![
            vec!["x,\"y\"\n".into(), 0.5.into(), 3.0.into()],
            vec!["z".into(), f64::NAN.into(), 1e-300.into()],
        ],
    };
    assert_eq!(table.csv(), "a,b,c\n\"x,\"\"y\"\"\n\",0.5,3\nz,,1e-300\n");
    let json = table.json().to_string();
    assert!(json.ends_with(r#"{"a":"z","b":null,"c":1e-300}]"#), "{json}");
}
