//! A chapter with every directive exchanged for what the program makes of it.
//!
//! What markdown cannot carry, math, derivations, pictures, becomes a piece of
//! HTML with a number, and an empty mark with that number in the text. mdBook
//! sees the marks alone; [`crate::polish`] puts the pieces in their place. So
//! the search finds words, and not TeX.

use std::path::Path;

use longhand_words::book::Say;

use crate::boxes;
use crate::call::Call;
use crate::chapters::{Chapter, code};
use crate::desk::Desk;
use crate::directives::{self, Outcome};
use crate::scan::{Ground, Piece as Source, line_of, scan, stray};
use crate::trouble::Trouble;

/// The pieces of HTML of a whole book, by number.
#[derive(Debug, Default)]
pub struct Pieces {
    /// All of them.
    pub all: Vec<Piece>,
}

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub html: String,
    /// How many lines it fills on a page; 0 within a line.
    pub lines: usize,
}

impl Pieces {
    fn inline(&mut self, html: String) -> String {
        let mark = format!("<span data-longhand=\"{}\"></span>", self.len());
        self.all.push(Piece { html, lines: 0 });
        mark
    }

    fn block(&mut self, html: String, lines: usize) -> String {
        let mark = format!("<div data-longhand=\"{}\"></div>", self.len());
        self.all.push(Piece { html, lines });
        format!("\n\n{mark}\n\n")
    }

    fn len(&self) -> usize {
        self.all.len()
    }
}

/// The chapter's text, woven. What is wrong with it is added to `troubles`.
pub fn weave(
    chapter: &Chapter,
    desk: &Desk,
    pieces: &mut Pieces,
    troubles: &mut Vec<Trouble>,
) -> String {
    let mut weaver = Weaver {
        chapter,
        desk,
        pieces,
        troubles,
        out: String::new(),
        math: None,
        open: Vec::new(),
    };
    let sources = scan(&chapter.text);
    for source in &sources {
        weaver.source(source);
    }
    for at in stray(&chapter.text, &sources) {
        let name = chapter.text[at..].split_whitespace().next();
        let name = name.unwrap_or_default().to_string();
        weaver.trouble(at, Say::NotClosed { name });
    }
    for (name, at) in std::mem::take(&mut weaver.open) {
        weaver.trouble(at, Say::NotClosed { name });
    }
    weaver.out
}

struct Weaver<'a> {
    chapter: &'a Chapter,
    desk: &'a Desk,
    pieces: &'a mut Pieces,
    troubles: &'a mut Vec<Trouble>,
    out: String,
    /// The formula that is being read, while one is.
    math: Option<String>,
    /// The boxes that are open, and where they were opened.
    open: Vec<(String, usize)>,
}

impl Weaver<'_> {
    fn source(&mut self, source: &Source) {
        let text = &self.chapter.text[source.range.clone()];
        let at = source.range.start;
        let is_math = matches!(source.ground, Ground::Math | Ground::Display);
        if source.is_directive {
            let call = Call::of(text, source.ground);
            match self.directive(&call, at) {
                Ok(text) => self.push(&text),
                Err(what) => self.trouble(at, what),
            }
        } else if source.is_mark && is_math {
            match self.math.take() {
                None => self.math = Some(String::new()),
                Some(tex) => self.set(&tex, source.ground, at),
            }
        } else {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        self.math.as_mut().unwrap_or(&mut self.out).push_str(text);
    }

    fn trouble(&mut self, at: usize, what: Say) {
        let folder = Path::new("docs").join(code(self.desk.language));
        let file = folder.join(&self.chapter.file);
        let line = line_of(&self.chapter.text, at);
        self.troubles.push(Trouble { file, line, what });
    }

    fn directive(&mut self, call: &Call, at: usize) -> Result<String, Say> {
        let is_prose = call.ground == Ground::Prose;
        let only_outside = || Say::OnlyOutside { name: call.name.clone() };
        if let Some(name) = call.name.strip_prefix('/') {
            return self.close(name);
        }
        if boxes::opens(&call.name) {
            if !is_prose {
                return Err(only_outside());
            }
            self.open.push((call.name.clone(), at));
            return boxes::open(call, self.desk.language);
        }
        let outcome = directives::expand(call, self.desk)?;
        match outcome {
            Outcome::Text(text) => Ok(text),
            Outcome::Inline(html) if is_prose => Ok(self.pieces.inline(html)),
            Outcome::Block(html, lines) if is_prose => {
                Ok(self.pieces.block(html, lines))
            }
            _ => Err(only_outside()),
        }
    }

    fn close(&mut self, name: &str) -> Result<String, Say> {
        let not_open = || Say::NotOpen { name: name.to_string() };
        let html = boxes::close(name).ok_or_else(not_open)?;
        match self.open.pop() {
            Some((open, _)) if open == name => Ok(html),
            Some(other) => {
                self.open.push(other);
                Err(not_open())
            }
            None => Err(not_open()),
        }
    }

    /// Sets a formula whose end has come.
    fn set(&mut self, tex: &str, ground: Ground, at: usize) {
        let is_display = ground == Ground::Display;
        match directives::math::set(tex, is_display, self.desk.language) {
            Ok(html) if is_display => {
                let mark = self.pieces.block(html, 1);
                self.out.push_str(&mark);
            }
            Ok(html) => {
                let mark = self.pieces.inline(html);
                self.out.push_str(&mark);
            }
            Err(what) => self.trouble(at, what),
        }
    }
}
