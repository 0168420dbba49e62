//! A disk in memory with a cache, and what a crash may leave of it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, ErrorKind, Read};
use std::path::Path;
use std::rc::Rc;

use longhand_sweep::folder::disk::{Appending, Disk};

/// A disk with a cache in front of it. Whatever opens it shares it.
#[derive(Clone, Default)]
pub(crate) struct Cached(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    files: Vec<Content>,
    /// The names as a process sees them.
    names: BTreeMap<String, usize>,
    /// The names that are safe.
    safe_names: BTreeMap<String, usize>,
    /// How many operations have changed something, or tried to.
    operations: usize,
    fault: Option<Fault>,
    dead: bool,
}

#[derive(Clone, Default)]
struct Content {
    /// As a process sees it.
    seen: Vec<u8>,
    /// As it was when it was last synced.
    safe: Vec<u8>,
    /// How much of it nothing has touched since.
    untouched: usize,
}

/// What happens to an operation, by its number from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// It is done, half or whole, and then the machine or the process is gone.
    Crash { at: usize, half: bool },
    /// The disk fills up half-way through the write, and stays full.
    Full { from: usize },
    /// A sync fails, once.
    SyncFails { at: usize },
}

/// What is left after a crash of what was not synced.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Left {
    /// All: the process was killed, the machine goes on.
    All,
    Nothing,
    FirstHalf,
    /// The second half, and zeros in place of the first.
    SecondHalf,
    Zeros,
    Garbage,
    /// All, but for one digit.
    OneChanged,
}

impl Left {
    pub(crate) const EACH: [Left; 7] = [
        Left::All,
        Left::Nothing,
        Left::FirstHalf,
        Left::SecondHalf,
        Left::Zeros,
        Left::Garbage,
        Left::OneChanged,
    ];
}

/// Which of the new names are left after a crash.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Names {
    All,
    None,
    /// Of two new files only the later one has its name.
    OfRecords,
}

impl Names {
    pub(crate) const EACH: [Names; 3] =
        [Names::All, Names::None, Names::OfRecords];
}

impl Cached {
    /// The same disk, with something that will happen to it.
    pub(crate) fn with(self, fault: Fault) -> Cached {
        let mut state = self.0.borrow_mut();
        (state.fault, state.operations) = (Some(fault), 0);
        drop(state);
        self
    }

    /// Whether it has crashed.
    pub(crate) fn is_dead(&self) -> bool {
        self.0.borrow().dead
    }

    /// How many operations it has seen.
    pub(crate) fn operations(&self) -> usize {
        self.0.borrow().operations
    }

    /// A file as a process sees it.
    pub(crate) fn content(&self, name: &str) -> Option<Vec<u8>> {
        let state = self.0.borrow();
        Some(state.files[*state.names.get(name)?].seen.clone())
    }

    /// A disk with these files on it, safely.
    pub(crate) fn holding(files: &[(&str, Vec<u8>)]) -> Cached {
        let mut state = State::default();
        for (name, bytes) in files {
            state.names.insert((*name).to_owned(), state.files.len());
            state.files.push(Content::safely(bytes.clone()));
        }
        state.safe_names = state.names.clone();
        Cached(Rc::new(RefCell::new(state)))
    }

    /// What is there after the crash.
    pub(crate) fn after_crash(&self, left: Left, names: Names) -> Cached {
        let state = self.0.borrow();
        let after = if left == Left::All {
            State {
                files: state.files.clone(),
                names: state.names.clone(),
                safe_names: state.safe_names.clone(),
                ..State::default()
            }
        } else {
            let remains = |file: &Content| Content::safely(file.left(left));
            let names = state.names_left(names);
            State {
                files: state.files.iter().map(remains).collect(),
                names: names.clone(),
                safe_names: names,
                ..State::default()
            }
        };
        Cached(Rc::new(RefCell::new(after)))
    }

    fn operate(
        &self,
        kind: Kind,
        whole: impl FnOnce(&mut State),
        half: impl FnOnce(&mut State),
    ) -> io::Result<()> {
        let state = &mut *self.0.borrow_mut();
        if state.dead {
            return Err(io::Error::other("it has crashed"));
        }
        let number = state.operations;
        state.operations += 1;
        match state.fault {
            Some(Fault::Crash { at, half: is_half }) if at == number => {
                if is_half {
                    half(state);
                } else {
                    whole(state);
                }
                state.dead = true;
                Err(io::Error::other("it has crashed"))
            }
            Some(Fault::Full { from })
                if from <= number && kind == Kind::Append =>
            {
                half(state);
                Err(ErrorKind::StorageFull.into())
            }
            Some(Fault::SyncFails { at })
                if at == number && kind == Kind::Sync =>
            {
                Err(io::Error::other("input/output error"))
            }
            _ => {
                whole(state);
                Ok(())
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Append,
    Sync,
    Other,
}

impl State {
    fn names_left(&self, names: Names) -> BTreeMap<String, usize> {
        let mut left = match names {
            Names::All => return self.names.clone(),
            _ => self.safe_names.clone(),
        };
        if names == Names::OfRecords {
            let records = self.names.get_key_value("records.csv");
            left.extend(records.map(|(name, file)| (name.clone(), *file)));
        }
        left
    }
}

impl Content {
    fn safely(bytes: Vec<u8>) -> Content {
        let untouched = bytes.len();
        Content { safe: bytes.clone(), seen: bytes, untouched }
    }

    fn left(&self, left: Left) -> Vec<u8> {
        let (stable, new) =
            self.seen.split_at(self.untouched.min(self.seen.len()));
        let middle = new.len() / 2;
        let new = match left {
            Left::Nothing => return self.safe.clone(),
            Left::All => new.to_vec(),
            Left::FirstHalf => new[..middle].to_vec(),
            Left::SecondHalf => [&vec![0; middle], &new[middle..]].concat(),
            Left::Zeros => vec![0; new.len()],
            Left::Garbage => {
                new.iter().map(|byte| byte.rotate_left(3) ^ 0x5a).collect()
            }
            Left::OneChanged => one_changed(new),
        };
        [stable, &new].concat()
    }
}

/// A digit is another, so that the line is like one of ours.
fn one_changed(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let start = bytes.len() / 3;
    let digit = bytes[start..].windows(3).position(|around| {
        around[0] == b'.' && around[1..].iter().all(u8::is_ascii_digit)
    });
    if let Some(digit) = digit {
        let digit = &mut bytes[start + digit + 1];
        *digit = b'0' + (*digit - b'0' + 1) % 10;
    }
    bytes
}

impl Disk for Cached {
    type File = Open;

    fn folder(&self) -> &Path {
        Path::new("memory")
    }

    fn read(&self, name: &str) -> io::Result<Box<dyn Read>> {
        if self.is_dead() {
            return Err(io::Error::other("it has crashed"));
        }
        let content = self.content(name).ok_or(ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(content)))
    }

    fn open(&self, name: &str) -> io::Result<Open> {
        let make = |state: &mut State| {
            if !state.names.contains_key(name) {
                state.names.insert(name.to_owned(), state.files.len());
                state.files.push(Content::default());
            }
        };
        self.operate(Kind::Other, make, |_| ())?;
        let file = self.0.borrow().names[name];
        Ok(Open { disk: self.clone(), file })
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let rename = |state: &mut State| {
            let file = state.names.remove(from).expect("it is there");
            state.names.insert(to.to_owned(), file);
        };
        self.operate(Kind::Other, rename, |_| ())
    }

    fn sync(&self) -> io::Result<()> {
        let sync = |state: &mut State| state.safe_names = state.names.clone();
        self.operate(Kind::Sync, sync, |_| ())
    }
}

/// An open file.
pub(crate) struct Open {
    disk: Cached,
    file: usize,
}

impl Appending for Open {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let file = self.file;
        let append = |bytes: &[u8], state: &mut State| {
            state.files[file].seen.extend_from_slice(bytes);
        };
        let half = &bytes[..bytes.len() / 2];
        self.disk.operate(
            Kind::Append,
            |state| append(bytes, state),
            |state| append(half, state),
        )
    }

    fn sync(&mut self) -> io::Result<()> {
        let file = self.file;
        let sync = |state: &mut State| {
            let seen = state.files[file].seen.clone();
            state.files[file] = Content::safely(seen);
        };
        self.disk.operate(Kind::Sync, sync, |_| ())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let file = self.file;
        let cut = |state: &mut State| {
            let content = &mut state.files[file];
            content.seen.resize(length as usize, 0);
            content.untouched = content.untouched.min(length as usize);
        };
        self.disk.operate(Kind::Other, cut, |_| ())
    }
}
