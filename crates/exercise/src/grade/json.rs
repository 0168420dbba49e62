//! The table for programs.

use longhand_words::Language;
use longhand_words::mistakes::words;
use serde_json::{Value, json};

use super::{Class, Paper, commonest};

/// The class as `longhand.grade/1`; titles and reasons are in the language that
/// is asked for.
pub fn json(class: &Class, language: Language) -> Value {
    let papers: Vec<Value> = class.papers.iter().map(paper).collect();
    let commonest = commonest(class).into_iter().map(|(id, papers)| {
        let words = words(id, language);
        json!({
            "id": id,
            "title": words.map(|words| words.title),
            "papers": papers,
        })
    });
    let unreadable = class.unreadable.iter();
    let unreadable =
        unreadable.map(|(who, reason)| json!({ "who": who, "reason": reason }));
    json!({
        "format": "longhand.grade/1",
        "papers": papers,
        "commonest": commonest.collect::<Vec<Value>>(),
        "empty": class.empty,
        "unreadable": unreadable.collect::<Vec<Value>>(),
    })
}

fn paper(paper: &Paper) -> Value {
    let mistakes = paper.mistakes.iter().map(|mistake| {
        json!({ "id": mistake.id, "alternatives": mistake.alternatives })
    });
    json!({
        "who": paper.who,
        "score": paper.score,
        "of": paper.given,
        "first_wrong": paper.first_wrong.as_ref().map(ToString::to_string),
        "mistakes": mistakes.collect::<Vec<Value>>(),
        "convention": paper.convention,
    })
}
