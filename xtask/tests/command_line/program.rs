//! Running the program, and what each of its refusals promises.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// After so long a run counts as hanging. All of them end in under a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a run has left behind.
pub(crate) struct Outcome {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, about to be run in this folder.
pub(crate) fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"));
    program.current_dir(folder).env_remove("NO_COLOR").stdin(Stdio::null());
    program
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Outcome {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("the program starts");
    let out = drain(child.stdout.take().expect("it is piped"));
    let err = drain(child.stderr.take().expect("it is piped"));
    let status = wait(&mut child);
    let read = |thread: JoinHandle<String>| thread.join().expect("it is text");
    Outcome { status, out: read(out), err: read(err) }
}

fn drain(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut text = String::new();
        from.read_to_string(&mut text).expect("it is UTF-8");
        text
    })
}

/// Waits for the end of a run, which must come.
#[track_caller]
pub(crate) fn wait(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            return status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("it can be ended");
            panic!("it hangs");
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// What `cargo xtask` with these arguments prints, when all is well.
#[track_caller]
pub(crate) fn printed<S: AsRef<OsStr>>(arguments: &[S]) -> String {
    printed_in(Path::new(env!("CARGO_TARGET_TMPDIR")), arguments)
}

/// [`printed`], run in a folder.
#[track_caller]
pub(crate) fn printed_in<S: AsRef<OsStr>>(
    folder: &Path,
    arguments: &[S],
) -> String {
    let outcome = run(program(folder).args(arguments));
    assert_eq!(outcome.err, "");
    assert_eq!(outcome.status.code(), Some(0));
    outcome.out
}

/// The message with which these arguments are refused: one that keeps what is
/// promised of all.
#[track_caller]
pub(crate) fn refused<S: AsRef<OsStr>>(
    folder: &Path,
    arguments: &[S],
) -> String {
    let before = content(folder);
    let outcome = run(program(folder).args(arguments));
    check_refusal(&outcome);
    assert_eq!(content(folder), before, "something was written");
    outcome.err
}

/// Exit code 2, and nothing but a message of at most 2 kB, which cannot move
/// the cursor.
#[track_caller]
pub(crate) fn check_refusal(outcome: &Outcome) {
    let said = &outcome.err;
    assert_eq!(outcome.status.code(), Some(2), "{said}");
    assert_eq!(outcome.out, "");
    assert!(said.len() <= 2048, "{} bytes: {said}", said.len());
    assert!(said.ends_with('\n'), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(wild(said), None, "{said}");
}

/// A character that could move the cursor or turn the direction of a line.
pub(crate) fn wild(text: &str) -> Option<char> {
    text.chars().find(|&c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    })
}

/// An empty folder, for the test of this name alone.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}

/// The names of what is in a folder, sorted, with the content of files.
pub(crate) fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("it is a folder");
    let mut content: Vec<_> = entries
        .map(|entry| {
            let entry = entry.expect("it can be read");
            let name = entry.file_name().to_string_lossy().into_owned();
            let file = entry.file_type().is_ok_and(|kind| kind.is_file());
            let bytes = if file { fs::read(entry.path()) } else { Ok(vec![]) };
            (name, bytes.unwrap_or_default())
        })
        .collect();
    content.sort();
    content
}

/// The project's top folder.
pub(crate) fn top() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("it is in the workspace")
}

/// The names of all files in `networks/`.
pub(crate) fn networks() -> Vec<String> {
    let files = content(&top().join("networks")).into_iter();
    let names = files
        .filter_map(|(name, _)| Some(name.strip_suffix(".toml")?.to_string()));
    let names: Vec<String> = names.collect();
    assert!(names.contains(&"mazur".to_string()));
    names
}

/// Says that a test, or a part of it, could not be done here. On CI, where
/// what it needs is installed, that is a failure.
#[track_caller]
pub(crate) fn skip(what: &str, why: &str) {
    // Not `eprintln!`: the test runner hides what a passing test prints.
    let _ = writeln!(io::stderr(), "skipped: {what}: {why}");
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{what}: {why}");
}
