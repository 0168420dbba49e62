//! Which lines of the network file to change, so that papers are marked under
//! another convention.

use longhand_words::Language;
use longhand_words::check::Say;

use super::Case;
use crate::mistakes::Mistake;

/// The lines to change, each told in one; `None` if no line of a network
/// file says it.
pub(super) fn changes(
    case: Case<'_>,
    convention: &Mistake,
    language: Language,
) -> Option<Vec<String>> {
    let told = |change: Change<'_>| change.say(language);
    let changes = match convention.id {
        "no-half" => loss(case.source, "squared-error"),
        "mean" => loss(case.source, "mean-squared-error"),
        "biases-trained" => biases(case.source, "false", "true"),
        "biases-not-trained" => biases(case.source, "true", "false"),
        _ => return None,
    };
    Some(changes.into_iter().map(told).collect())
}

/// A line of a file, numbered from 1, and what should stand there instead.
struct Change<'a> {
    line: usize,
    /// Nothing, if the new line is added after it.
    old: Option<&'a str>,
    new: String,
}

impl Change<'_> {
    fn say(&self, language: Language) -> String {
        let (line, new) = (self.line, &self.new);
        match self.old {
            Some(old) => {
                let place = Say::LineOf { line }.say(language);
                format!("{place}   {old}   →   {new}")
            }
            None => {
                let place = Say::AfterLine { line }.say(language);
                format!("{place}   + {new}")
            }
        }
    }
}

fn loss<'a>(source: &'a str, name: &str) -> Vec<Change<'a>> {
    let new = format!("loss = \"{name}\"");
    let lines = fields(source).filter(|field| field.key == "loss");
    lines
        .map(|Field { line, text, .. }| Change {
            line,
            old: Some(text),
            new: new.clone(),
        })
        .collect()
}

/// `train_bias` of every layer that has a bias: from one word to the other,
/// and added where it is left out, which means `true`.
fn biases<'a>(source: &'a str, from: &str, to: &str) -> Vec<Change<'a>> {
    let new = format!("train_bias = {to}");
    let fields: Vec<Field<'_>> = fields(source).collect();
    let mut changes = Vec::new();
    let layers = fields.chunk_by(|_, next| next.key != LAYER);
    for layer in layers.filter(|layer| layer[0].key == LAYER) {
        let mut trains = layer.iter().filter(|f| f.key == "train_bias");
        let mut biases = layer.iter().filter(|f| f.key == "bias");
        match (trains.next(), biases.next()) {
            (Some(&Field { line, text, .. }), _) if text.ends_with(from) => {
                changes.push(Change {
                    line,
                    old: Some(text),
                    new: new.clone(),
                });
            }
            (None, Some(&Field { line, .. })) if from == "true" => {
                changes.push(Change { line, old: None, new: new.clone() });
            }
            _ => {}
        }
    }
    changes
}

/// A line of a file with its key, or with the name of the table that it opens.
#[derive(Clone, Copy)]
struct Field<'a> {
    line: usize,
    key: &'a str,
    text: &'a str,
}

const LAYER: &str = "[[layers]]";

/// The lines that say something, without the remarks behind.
fn fields(source: &str) -> impl Iterator<Item = Field<'_>> {
    source.lines().enumerate().filter_map(|(k, text)| {
        let text = text.split_once('#').map_or(text, |(text, _)| text).trim();
        let key = text.split_once('=').map_or(text, |(key, _)| key.trim());
        (!text.is_empty()).then_some(Field { line: k + 1, key, text })
    })
}
