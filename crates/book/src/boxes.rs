//! What stands around a part of a chapter: exercises and their answers, margin
//! notes, what is folded.

use longhand_words::Language;
use longhand_words::book::Say;

use crate::call::Call;
use crate::directives::escaped;

/// A kind of box.
struct Kind {
    name: &'static str,
    open: fn(&Call, Language) -> Result<String, Say>,
    close: &'static str,
}

const KINDS: &[Kind] = &[
    Kind { name: "learn", open: learn, close: "</section>" },
    Kind { name: "guess", open: guess, close: "</section>" },
    Kind { name: "exercise", open: task, close: "</section>" },
    Kind { name: "answer", open: answer, close: "</details>" },
    Kind { name: "fold", open: fold, close: "</details>" },
    Kind { name: "erratum", open: erratum, close: "</aside>" },
    Kind { name: "sources", open: sources, close: "</section>" },
];

/// Whether a directive opens a box.
pub fn opens(name: &str) -> bool {
    kind(name).is_some()
}

/// The HTML that opens a box.
///
/// # Errors
/// If something is missing in the directive, or is not for it.
pub fn open(call: &Call, language: Language) -> Result<String, Say> {
    let kind = kind(&call.name).expect("it was asked whether it opens a box");
    // `x = 1` in a title is fine, and `x=1` would be lost.
    if let Some((option, _)) = call.options.first() {
        let (name, option) = (call.name.clone(), option.clone());
        return Err(Say::UnknownOption { name, option });
    }
    Ok(format!("\n\n{}\n\n", (kind.open)(call, language)?))
}

/// The HTML that closes a box, if there is one of that name.
pub fn close(name: &str) -> Option<String> {
    kind(name).map(|kind| format!("\n\n{}\n\n", kind.close))
}

fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

fn learn(_: &Call, language: Language) -> Result<String, Say> {
    Ok(section("learn", &Say::Learn.say(language)))
}

fn guess(_: &Call, language: Language) -> Result<String, Say> {
    Ok(section("guess", &Say::Guess.say(language)))
}

fn task(_: &Call, language: Language) -> Result<String, Say> {
    Ok(section("exercise", &Say::Exercise.say(language)))
}

fn sources(_: &Call, language: Language) -> Result<String, Say> {
    Ok(section("sources", &Say::Sources.say(language)))
}

fn answer(_: &Call, language: Language) -> Result<String, Say> {
    Ok(details("answer", &Say::Answer.say(language)))
}

fn fold(call: &Call, _: Language) -> Result<String, Say> {
    match call.rest(0) {
        title if title.is_empty() => Err(Say::Incomplete),
        title => Ok(details("fold", &escaped(&title))),
    }
}

/// A margin note on one erratum, or on several at once.
fn erratum(call: &Call, language: Language) -> Result<String, Say> {
    if call.words.is_empty() {
        return Err(Say::Incomplete);
    }
    let label = Say::Erratum { id: call.words.join(", ") }.say(language);
    let links = call.words.iter().map(|id| {
        let source = id.split('-').next().unwrap_or_default();
        format!(
            "<a id=\"erratum-{id}\" href=\"errata.html#source-{source}\">{id}</a>"
        )
    });
    let links: Vec<String> = links.collect();
    let word = Say::Erratum { id: String::new() }.say(language);
    Ok(format!(
        "<aside class=\"erratum\" aria-label=\"{label}\">\n\
         <p class=\"label\">{word}{}</p>",
        links.join(", "),
    ))
}

fn section(class: &str, label: &str) -> String {
    format!("<section class=\"{class}\">\n<p class=\"label\">{label}</p>")
}

fn details(class: &str, summary: &str) -> String {
    format!("<details class=\"{class}\">\n<summary>{summary}</summary>")
}
