//! `cargo xtask book`: makes the book, opens it, or serves it while it is
//! written.
//!
//! Exit codes: 0 done; 1 something is wrong with a chapter; 2 unusable usage.

mod cli;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use longhand_book::{Trouble, press, serve};
use longhand_console::{as_error, refuse};
use longhand_words::Language;
use longhand_words::book::Say;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let language = longhand_console::language(&arguments);
    match cli::understand(&arguments, language) {
        Ok(call) => run(&call, language),
        Err(error) => longhand_console::usage(&error, language),
    }
}

fn run(call: &cli::Call, language: Language) -> ExitCode {
    let root = root();
    let into = root.join("target").join("book");
    if !make(&root, &into, language) && call.serve.is_none() {
        return ExitCode::FAILURE;
    }
    let front = into.join("index.html");
    if call.open && call.serve.is_none() {
        open(&front.display().to_string(), language);
    }
    match call.serve {
        None => ExitCode::SUCCESS,
        Some(port) => serving(&root, &into, port, call.open, language),
    }
}

/// Makes the book, and says so; or says all that is wrong with it.
fn make(root: &Path, into: &Path, language: Language) -> bool {
    let start = Instant::now();
    match press(root, into) {
        Ok(()) => {
            let seconds = format!("{:.1}", start.elapsed().as_secs_f64());
            let file = into.join("index.html").display().to_string();
            println!("{}", Say::Made { file, seconds }.say(language));
            true
        }
        Err(troubles) => {
            for trouble in troubles {
                report(&trouble, root, language);
            }
            false
        }
    }
}

fn report(trouble: &Trouble, root: &Path, language: Language) {
    let file = trouble.file.strip_prefix(root).unwrap_or(&trouble.file);
    let trouble = Trouble { file: file.to_path_buf(), ..trouble.clone() };
    let _ = refuse(&as_error(&trouble.say(language), language));
}

fn serving(
    root: &Path,
    into: &Path,
    port: u16,
    wants_open: bool,
    language: Language,
) -> ExitCode {
    let watched = ["docs", "listings", "networks", "transcripts"];
    let watched = watched.map(|name| root.join(name));
    let said = |address: &str| {
        let address = address.to_string();
        println!("{}", Say::Serving { address: address.clone() }.say(language));
        if wants_open {
            open(&address, language);
        }
    };
    let mut rebuild = || make(root, into, language);
    match serve::serve(into, port, &watched, &mut rebuild, &said) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let said = Say::Served { why: error.to_string() }.say(language);
            refuse(&as_error(&said, language))
        }
    }
}

/// Opens a page in the reader's browser, by the system's own means.
fn open(page: &str, language: Language) {
    if let Err(error) = opener::open(page) {
        let (file, why) = (page.to_string(), error.to_string());
        let _ = refuse(&Say::NoBrowser { file, why }.say(language));
    }
}

fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().and_then(Path::parent);
    root.unwrap_or(here).to_path_buf()
}
