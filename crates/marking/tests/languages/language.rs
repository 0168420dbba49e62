//! A language: its program, and how that is run where the language is there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::top;

/// A language with its program in `listings/languages`.
pub(crate) struct Language {
    /// The program's file.
    pub(crate) file: &'static str,
    /// The calls that compile and run it, in its folder.
    pub(crate) calls: &'static [&'static [&'static str]],
    /// A call that fails where the language, or its library, is missing.
    pub(crate) probe: &'static [&'static str],
    /// What is then missing.
    pub(crate) needs: &'static str,
    /// Whether it is on every machine that tests for all.
    pub(crate) is_on_ci: bool,
}

impl Language {
    /// Whether its programs can be run here; says so if not.
    #[track_caller]
    pub(crate) fn is_here(&self) -> bool {
        let is_here = command(Path::new("."), self.probe)
            .output()
            .is_ok_and(|output| output.status.success());
        if !is_here {
            self.skip();
        }
        is_here
    }

    /// Says, past the capture of the test runner, that a test could not be
    /// done here. On CI, where the languages are installed, that is a failure.
    #[track_caller]
    fn skip(&self) {
        let Language { file, needs, .. } = self;
        let why = format!("skipped: {file}: {needs} is not installed");
        let _ = writeln!(io::stderr(), "{why}");
        let ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(!(ci && cfg!(unix) && self.is_on_ci), "{why}");
    }

    /// The program, as the page prints it.
    pub(crate) fn source(&self) -> String {
        let file = top().join("listings/languages").join(self.file);
        fs::read_to_string(file).expect("it is there")
    }

    /// The program with a line, or a part of one, exchanged.
    #[track_caller]
    pub(crate) fn with(&self, right: &str, wrong: &str) -> String {
        let source = self.source();
        let times = source.matches(right).count();
        assert_eq!(times, 1, "{}: {right}", self.file);
        source.replace(right, wrong)
    }

    /// The answers file that a program writes. No two calls may have the same
    /// name.
    #[track_caller]
    pub(crate) fn answers(&self, name: &str, source: &str) -> Vec<u8> {
        let folder = self.scratch(name);
        fs::write(folder.join(self.file), source).expect("it is written");
        for call in self.calls {
            let output = command(&folder, call).output().expect("it starts");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name}: {call:?}: {said}");
        }
        fs::read(folder.join("answers.json")).expect("it writes its answers")
    }

    /// An empty folder.
    fn scratch(&self, name: &str) -> PathBuf {
        let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages");
        let folder = top.join(self.file).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("it can be made");
        folder
    }
}

/// A call of a program that is installed, or of one in the folder.
fn command(folder: &Path, call: &[&str]) -> Command {
    let mut command = match call[0].strip_prefix("./") {
        Some(here) => Command::new(folder.join(here)),
        None => Command::new(call[0]),
    };
    command.args(&call[1..]).current_dir(folder);
    command
}
