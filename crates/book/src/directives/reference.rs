//! What the reference and the index print from the program's own tables, and
//! the terms where they are introduced.

use longhand_derive::rule::Rule;
use longhand_marking::mistakes::MISTAKES;
use longhand_words::book::Say;
use longhand_words::mistakes::words;

use super::{Outcome, escaped, unknown, word};
use crate::call::Call;
use crate::desk::Desk;
use crate::errata;

/// `{{#term chain rule}}`
pub(super) fn term(call: &Call, _: &Desk) -> Result<Outcome, Say> {
    let term = call.rest(0);
    if term.is_empty() {
        return Err(Say::Incomplete);
    }
    let id = term.to_lowercase().replace(' ', "-");
    let term = escaped(&term);
    Ok(Outcome::Text(format!("<dfn id=\"term-{id}\">{term}</dfn>")))
}

/// `{{#rules calculus}}`: the rules of a group, each with its equation.
pub(super) fn rules(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let group = word(call, 0)?;
    let end = |last| Rule::ALL.iter().position(|rule| *rule == last);
    let forward = end(Rule::Expansion).map_or(0, |at| at + 1);
    let backward = end(Rule::GradientDescent).map_or(0, |at| at + 1);
    let rules = match group {
        "forward" => &Rule::ALL[..forward],
        "backward" => &Rule::ALL[forward..backward],
        "calculus" => &Rule::ALL[backward..],
        _ => {
            return Err(unknown(group));
        }
    };
    let row = |rule: &Rule| {
        let (id, equation) = (rule.id(), escaped(rule.equation()));
        format!(
            "<tr id=\"rule-{id}\"><td><code>{id}</code></td>\
             <td class=\"equation\">{equation}</td></tr>\n"
        )
    };
    let rows: String = rules.iter().map(row).collect();
    let [rule, equation] =
        [Say::RuleName, Say::Equation].map(|say| say.say(desk.language));
    let html = format!(
        "<div class=\"table-wrapper\"><table class=\"rules\">\n<thead><tr>\
         <th scope=\"col\">{rule}</th><th scope=\"col\">{equation}</th>\
         </tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>"
    );
    Ok(Outcome::Block(html, rules.len() + 1))
}

/// What is named besides the mistakes.
const SLIPS: [&str; 5] = [
    "digits-swapped",
    "misplaced-point",
    "copied-sign",
    "rounded-early",
    "unknown",
];

/// `{{#mistakes}}`: every mistake that is told from the others, and what is
/// said of it; of `slips` what is no mistake, and has a name too.
pub(super) fn mistakes(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let ids: Vec<&str> = match call.rest(0).as_str() {
        "" => MISTAKES.iter().map(|mistake| mistake.id).collect(),
        "slips" => SLIPS.to_vec(),
        other => {
            return Err(unknown(other));
        }
    };
    let mut html = String::from("<dl class=\"mistakes\">\n");
    for id in &ids {
        let words = words(id, desk.language).ok_or_else(|| unknown(id))?;
        let redo = Say::Redo { what: words.redo }.say(desk.language);
        let [title, why, redo] =
            [&words.title, &words.why, &redo].map(|said| escaped(said));
        html.push_str(&format!(
            "<dt id=\"mistake-{id}\">{title} <code>{id}</code></dt>\n\
             <dd>{why} <span class=\"redo\">{redo}</span></dd>\n"
        ));
    }
    html.push_str("</dl>");
    Ok(Outcome::Block(html, 2 * ids.len()))
}

/// `{{#errata 001}}`: the errata of a source, each with the place of its note.
pub(super) fn errata(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let source = word(call, 0)?;
    let ids = errata::ids().filter(|id| id.starts_with(&format!("{source}-")));
    let mut rows = String::new();
    let mut count = 0;
    for id in ids {
        let mut notes = desk.notes.iter();
        let note =
            notes.find(|note| note.id == id).ok_or_else(|| unknown(&id))?;
        let title = super::math::in_words(&note.title, desk)?;
        let place = Say::InChapter { chapter: escaped(&note.chapter) };
        rows.push_str(&format!(
            "<li><a href=\"{}#erratum-{id}\">{id}</a> {title}, <span \
             class=\"place\">{}</span></li>\n",
            note.page,
            place.say(desk.language)
        ));
        count += 1;
    }
    if count == 0 {
        return Err(unknown(source));
    }
    let html =
        format!("<ul class=\"errata\" id=\"source-{source}\">\n{rows}</ul>");
    Ok(Outcome::Block(html, count))
}
