//! What stands around a part of a chapter: exercises and their answers, margin
//! notes, what is folded.

use longhand_words::Language;
use longhand_words::book::Say;

use crate::call::Call;

/// A kind of box.
struct Kind {
    name: &'static str,
    open: fn(&Call, Language) -> Result<String, Say>,
    close: &'static str,
    /// Whether what is in it is out of sight at first.
    folded: bool,
}

const KINDS: &[Kind] = &[
    Kind { name: "learn", open: learn, close: "</section>", folded: false },
    Kind { name: "guess", open: guess, close: "</section>", folded: false },
    Kind { name: "exercise", open: task, close: "</section>", folded: false },
    Kind { name: "answer", open: answer, close: "</details>", folded: true },
    Kind { name: "fold", open: fold, close: "</details>", folded: true },
    Kind { name: "erratum", open: erratum, close: "</aside>", folded: false },
    Kind { name: "sources", open: sources, close: "</section>", folded: false },
];

/// Whether a directive opens a box.
pub fn opens(name: &str) -> bool {
    kind(name).is_some()
}

/// Whether what is in a box is out of sight at first.
pub fn is_folded(name: &str) -> bool {
    kind(name).is_some_and(|kind| kind.folded)
}

/// The HTML that opens a box.
///
/// # Errors
/// If something is missing in the directive.
pub fn open(call: &Call, language: Language) -> Result<String, Say> {
    let kind = kind(&call.name).expect("it was asked whether it opens a box");
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
        title if title.is_empty() => {
            Err(Say::Missing { what: "the title of the fold".into() })
        }
        title => Ok(details("fold", &title)),
    }
}

/// A margin note on one erratum, or on several at once.
fn erratum(call: &Call, language: Language) -> Result<String, Say> {
    if call.words.is_empty() {
        return Err(Say::Missing { what: "the erratum's id".into() });
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
