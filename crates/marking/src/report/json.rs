//! The report for programs.

use longhand_derive::expr::Symbol;
use longhand_words::Language;
use longhand_words::check::Say;
use longhand_words::mistakes::words;
use serde_json::{Value, json};

use super::{Case, as_precisely, id, is_certain};
use crate::marking::{Found, Mark, Marked};

/// The report as `longhand.check/1`; titles and explanations are in the
/// language that is asked for.
pub fn json(case: Case<'_>, language: Language) -> Value {
    let marking = case.marking;
    let first = marking.first_wrong().map(|m| file_name(case, m.symbol));
    let marks = marking.marks.iter().map(|m| mark(case, m, language));
    let found = marking.found.iter().map(|f| mistake(case, f, language));
    let others = marking.or_mistakes.iter().map(|mistake| mistake.id);
    json!({
        "format": "longhand.check/1",
        "verdict": if marking.is_right() { "right" } else { "wrong" },
        "convention": marking.convention.map(|mistake| mistake.id),
        "convention_alternatives": others.collect::<Vec<&str>>(),
        "first_wrong": first,
        "marks": marks.collect::<Vec<Value>>(),
        "mistakes": found.collect::<Vec<Value>>(),
    })
}

fn file_name(case: Case<'_>, symbol: Symbol) -> String {
    let arena = &case.catalogue.sheet.derivation().arena;
    arena.quantity(symbol).to_string()
}

fn mark(case: Case<'_>, marked: &Marked, language: Language) -> Value {
    let written = case.paper.written(marked.symbol);
    let found = &case.marking.found;
    let ids = marked.shows.iter().map(|&k| id(&found[k].cause));
    let mut value = json!({
        "name": file_name(case, marked.symbol),
        "given": written.map(|written| &written.text),
        "mark": match marked.mark {
            Mark::Right => "right",
            Mark::Rounded => "rounded",
            Mark::Follows => "follows",
            Mark::Wrong => "wrong",
        },
        "expected": marked.right,
        "mistakes": ids.collect::<Vec<&str>>(),
    });
    let remark = match (marked.mark, written) {
        (Mark::Rounded, _) => Some(Say::RemarkRounded),
        (_, Some(written)) if marked.is_last_digit_off => {
            let right = as_precisely(marked.right, written);
            Some(Say::RemarkLastDigit { right })
        }
        _ => None,
    };
    if let Some(remark) = remark {
        value["remark"] = remark.say(language).into();
    }
    value
}

fn mistake(case: Case<'_>, found: &Found, language: Language) -> Value {
    let id = id(&found.cause);
    let words = words(id, language).expect("every mistake has its words");
    let at = found.at.iter().map(|symbol| file_name(case, *symbol));
    let alternatives = found.alternatives.iter().map(|mistake| mistake.id);
    json!({
        "id": id,
        "title": words.title,
        "explanation": words.why,
        "at": at.collect::<Vec<String>>(),
        "certain": is_certain(found),
        "alternatives": alternatives.collect::<Vec<&str>>(),
    })
}
