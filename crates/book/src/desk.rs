//! What directives work with: the files of the project, and networks on their
//! benches, each put there once.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use longhand_words::Language;
use longhand_words::book::Say;

use crate::bench::Bench;
use crate::chapters::Chapter;
use crate::directives::xor::Sweeps;
use crate::errata::{self, Note};

/// Everything that a directive may ask.
pub struct Desk {
    /// The folder of the project.
    pub root: PathBuf,
    /// The language of the book.
    pub language: Language,
    /// The margin notes of the whole book.
    pub notes: Vec<Note>,
    /// The book's own sweep.
    pub sweeps: OnceCell<Sweeps>,
    /// Every file that was included.
    pub included: RefCell<BTreeSet<PathBuf>>,
    benches: RefCell<HashMap<String, Rc<Bench>>>,
}

impl Desk {
    /// A desk for a book with these chapters.
    pub fn new(root: &Path, language: Language, chapters: &[Chapter]) -> Desk {
        Desk {
            root: root.to_path_buf(),
            language,
            notes: errata::notes(chapters),
            sweeps: OnceCell::new(),
            included: RefCell::default(),
            benches: RefCell::default(),
        }
    }

    /// A network on its bench.
    ///
    /// # Errors
    /// Those of [`Bench::of`].
    pub fn bench(&self, given: &str) -> Result<Rc<Bench>, Say> {
        if let Some(bench) = self.benches.borrow().get(given) {
            return Ok(Rc::clone(bench));
        }
        let bench = Rc::new(Bench::of(given)?);
        let mut benches = self.benches.borrow_mut();
        benches.insert(given.to_string(), Rc::clone(&bench));
        Ok(bench)
    }

    /// A network in which no mistake is made, for what would pass over one.
    ///
    /// # Errors
    /// Those of [`Bench::of`], or if a mistake is made.
    pub fn right(&self, given: &str) -> Result<Rc<Bench>, Say> {
        let bench = self.bench(given)?;
        if bench.is_mistaken() {
            return Err(Say::IsMistaken { network: given.to_string() });
        }
        Ok(bench)
    }
}
