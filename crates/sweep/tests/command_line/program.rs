//! Running the program, and what each of its refusals promises.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run has left behind.
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, about to be run in this folder.
pub(crate) fn program(folder: &Path) -> Command {
    in_folder(Command::new(env!("CARGO_BIN_EXE_longhand-xor")), folder)
}

/// The same where the tests' own shell ignores interruptions.
#[cfg(unix)]
pub(crate) fn interruptible(folder: &Path) -> Command {
    let mut command = Command::new("env");
    command.args(["--default-signal=INT", env!("CARGO_BIN_EXE_longhand-xor")]);
    in_folder(command, folder)
}

fn in_folder(mut command: Command, folder: &Path) -> Command {
    command.current_dir(folder).env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Outcome {
    read(command.output().expect("the program starts"))
}

/// What has been put out.
#[track_caller]
pub(crate) fn read(output: Output) -> Outcome {
    let text = |bytes| String::from_utf8(bytes).expect("it is UTF-8");
    Outcome {
        code: output.status.code(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// What a call with these arguments prints, when all is well.
#[track_caller]
pub(crate) fn printed(folder: &Path, arguments: &[&str]) -> String {
    let outcome = run(program(folder).args(arguments));
    assert_eq!(outcome.err, "");
    assert_eq!(outcome.code, Some(0));
    outcome.out
}

/// The message with which a call is refused: at most 2 kB, nothing else, and
/// nothing in it that could move the cursor.
#[track_caller]
pub(crate) fn refused(folder: &Path, arguments: &[&str]) -> String {
    let outcome = run(program(folder).args(arguments));
    let said = outcome.err;
    assert_eq!(outcome.code, Some(2), "{arguments:?}: {said}");
    assert_eq!(outcome.out, "");
    assert!(said.len() <= 2048, "{} bytes: {said}", said.len());
    assert!(said.ends_with('\n'), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{said}");
    assert!(!said.contains('\u{202e}'), "{said}");
    said
}

/// An empty folder, for the test of this name alone.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}

/// How many things are in a folder.
pub(crate) fn count(folder: &Path) -> usize {
    fs::read_dir(folder).expect("it is a folder").count()
}

/// Says that a test, or a part of it, could not be done here. On CI, where
/// what it needs is there, that is a failure.
#[cfg(unix)]
#[track_caller]
pub(crate) fn skip(what: &str, why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {what}: {why}");
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{what}: {why}");
}
