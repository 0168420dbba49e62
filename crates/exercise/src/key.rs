//! The key of a worksheet: every value, as it is and as a student gets it who
//! rounds at each step; what the sheet cannot tell apart; and the derivation.

use std::collections::HashMap;

use longhand_derive::quantity::Parameter;
use longhand_derive::render::Renderer;
use longhand_derive::render::markdown::Markdown;
use longhand_derive::render::unicode;
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{InFull, Numbers, Values, Wish, derive};
use longhand_marking::learner::{Rounding, work};
use longhand_marking::mistakes::Mistake;
use longhand_words::exercise::Say;
use longhand_words::mistakes::words;

use crate::apart::Same;
use crate::markdown::{escaped, row};
use crate::worksheet::{Worksheet, value};

/// The key, as markdown.
pub fn key(sheet: &Worksheet) -> String {
    let say = |say: Say| say.say(sheet.language);
    let title = say(Say::KeyTitle { title: sheet.title() });
    [
        format!("# {title}\n\n`{}`\n", sheet.name),
        format!("## {}\n\n{}", say(Say::Values), values(sheet)),
        format!("## {}\n\n{}", say(Say::ApartTitle), apart(sheet)),
        // The story begins with a title of its own.
        below(&story(sheet)),
    ]
    .join("\n")
}

fn values(sheet: &Worksheet) -> String {
    let say = |say: Say| say.say(sheet.language);
    let derivation = sheet.derivation();
    let numbers = Numbers::new(derivation, sheet.decimals);
    let rounding = Rounding::Decimals(sheet.rounding as usize);
    let rounded =
        work(&sheet.choice.catalogue.sheet, &[], rounding, &HashMap::new());
    let mut text = row(&[
        &say(Say::Quantity),
        &say(Say::Exact { decimals: sheet.decimals }),
        &say(Say::RoundedAtEachStep { decimals: sheet.rounding }),
        &say(Say::OnTheSheet),
    ]);
    text += "|:--|--:|--:|:--|\n";
    for line in &sheet.choice.lines {
        let name = unicode::name(derivation.arena.quantity(line.symbol));
        let written = rounded.get(&line.symbol);
        let written = written.map(|w| w.text.replace('-', "−"));
        let place = if line.is_blank { Say::IsBlank } else { Say::IsGiven };
        text += &row(&[
            &name,
            &value(&numbers, line.symbol),
            &written.unwrap_or_default(),
            &say(place),
        ]);
    }
    text
}

/// What cannot be told apart, if anything.
fn apart(sheet: &Worksheet) -> String {
    let say = |say: Say| say.say(sheet.language);
    let apart = &sheet.choice.apart;
    if apart.unseen.is_empty() && apart.same.is_empty() {
        return format!("{}\n", say(Say::AllApart));
    }
    let mut text = String::new();
    if !apart.same.is_empty() {
        text += &format!("{}\n\n", say(Say::TheSame));
        for same in &apart.same {
            text += &format!("- {}\n", pair(sheet, same));
        }
        text.push('\n');
    }
    if !apart.unseen.is_empty() {
        text += &format!("{}\n\n", say(Say::Unseen));
        for mistake in &apart.unseen {
            text += &format!("- {}\n", titled(sheet, mistake));
        }
    }
    text
}

fn pair(sheet: &Worksheet, same: &Same) -> String {
    let made = |k: usize| {
        let what = titled(sheet, same.mistakes[k]);
        let arena = &sheet.derivation().arena;
        let places = same.places[k].iter();
        let mut names: Vec<String> =
            places.map(|&s| unicode::name(arena.quantity(s))).collect();
        if names.len() > NAMED {
            names.truncate(NAMED);
            names.push("…".to_string());
        }
        let places = escaped(&names.join(", "));
        Say::MadeAt { what, places }.say(sheet.language)
    };
    Say::Pair { one: made(0), other: made(1) }.say(sheet.language)
}

/// So many places of a mistake are named.
const NAMED: usize = 4;

fn titled(sheet: &Worksheet, mistake: &Mistake) -> String {
    let words = words(mistake.id, sheet.language);
    let title = words.map_or(String::new(), |words| words.title);
    format!("{} (`{}`)", escaped(&title), mistake.id)
}

/// The whole derivation: the first weight of the outputs and the first of all
/// by paths, the others by δ.
fn story(sheet: &Worksheet) -> String {
    let plan = &sheet.derivation().plan;
    let mut in_full: Vec<Parameter> =
        vec![plan.output().weight(0, 0), plan.layers[0].weight(0, 0)];
    in_full.dedup();
    let parameters = Some(in_full.clone());
    let wish = Wish {
        in_full: InFull { parameters, max_paths: MAX_PATHS },
        working: true,
    };
    let derivation = derive(&sheet.choice.network, &wish);
    let values = Values::of(&derivation);
    let numbers = Numbers::new(&derivation, sheet.decimals);
    let topic = Topic {
        name: &sheet.name,
        description: None,
        language: sheet.language,
        weights: &[],
        in_full: &in_full,
        max_paths: MAX_PATHS,
        hint: false,
        training: None,
    };
    let mut text = Vec::new();
    let mut renderer = Markdown::new(&mut text, &derivation, &numbers);
    let mut tell = |block| renderer.block(&block);
    tell_story(&derivation, &numbers, &values, &topic, &mut tell)
        .expect("a Vec takes every byte");
    String::from_utf8(text).expect("markdown is text")
}

/// The paths of a weight that are written out, as in a walkthrough.
const MAX_PATHS: usize = 4;

/// The same markdown, a heading lower.
fn below(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| match line.starts_with('#') {
        true => format!("#{line}\n"),
        false => format!("{line}\n"),
    });
    lines.collect()
}
