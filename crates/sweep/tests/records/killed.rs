//! The same with a process on a real disk, which strace kills at each of its
//! system calls, one after the other. The process is this test program: it
//! runs [`victim`] alone.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use longhand_sweep::folder::claim;
use longhand_sweep::folder::disk::Real;
use longhand_words::Language;
use signal_hook::consts::SIGXFSZ;

use crate::common::{drive_stand_in, plan, records, scratch, undisturbed};
use crate::wrong::{Wrong, Wrongly};

const RUNS: u64 = 70;
const FOLDER: &str = "LONGHAND_VICTIM_FOLDER";
const WRONG: &str = "LONGHAND_VICTIM_IS_WRONG";
/// All that change something on a disk.
const CALLS: [&str; 6] =
    ["write", "fsync", "ftruncate", "rename", "mkdir", "openat"];

#[test]
fn no_kill_loses_what_was_done() {
    let Some(losses) = losses("killed", false) else { return };
    assert_eq!(losses, Vec::<String>::new());
}

#[test]
fn who_acknowledges_before_writing_is_found() {
    let Some(losses) = losses("killed-wrong", true) else { return };
    assert!(!losses.is_empty());
}

#[test]
fn a_limit_on_the_size_of_files_keeps_what_was_done() {
    let folder = scratch("limited");
    let output = Command::new("sh")
        .args(["-c", "ulimit -f 8; exec \"$0\" \"$@\""])
        .arg(env::current_exe().expect("it runs"))
        .args(ALONE)
        .env(FOLDER, &folder)
        .output()
        .expect("there is a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("the file would be larger than is allowed"),
        "{said}"
    );
    let done = acknowledged(&output);
    assert!(done > 0, "{said}");
    assert!(said.contains(&format!("The {done} runs that are done")), "{said}");
    assert_eq!(resumed(&folder, done), Ok(undisturbed(&plan(RUNS))));
}

const ALONE: [&str; 4] =
    ["--exact", "killed::victim", "--nocapture", "--test-threads=1"];

/// Not a test, unless another test starts it.
#[test]
fn victim() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let ignored = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(SIGXFSZ, ignored).expect("it can be ignored");
    let folder = Path::new(&folder);
    let wrong = match env::var_os(WRONG) {
        Some(_) => Wrong::AcknowledgesBeforeWriting,
        None => Wrong::Nothing,
    };
    let plan = plan(RUNS);
    let drive = || {
        let _lock = claim(folder, &plan.manifest(), true)?;
        let disk = Wrongly(wrong, Real::new(folder));
        drive_stand_in(&disk, &plan, true, |done| say(&format!("done {done}")))
    };
    if let Err(trouble) = drive() {
        say(&trouble.say(Language::English));
    }
}

/// Past the capture of the test runner.
fn say(line: &str) {
    let line = format!("{line}\n");
    io::stderr().write_all(line.as_bytes()).expect("somebody listens");
}

/// Every kill after which something is wrong. `None` without strace.
fn losses(name: &str, is_wrong: bool) -> Option<Vec<String>> {
    let mut tried = Command::new("strace");
    tried.args(["-o", "/dev/null", "true"]);
    if !tried.output().is_ok_and(|tried| tried.status.success()) {
        skip("strace is not installed, or not allowed");
        return None;
    }
    let expected = undisturbed(&plan(RUNS));
    let (mut kills, mut losses) = (0, Vec::new());
    for call in CALLS {
        for when in 1.. {
            let folder = scratch(name).join("new");
            let output = strace(&folder, call, when, is_wrong);
            if output.status.success() {
                break;
            }
            assert_eq!(output.status.signal(), Some(9), "{output:?}");
            kills += 1;
            let resumed = resumed(&folder, acknowledged(&output));
            if resumed.as_ref() != Ok(&expected) {
                losses.push(format!("{call} {when}: {:?}", resumed.err()));
            }
        }
    }
    assert!(kills > 20, "only {kills} kills");
    Some(losses)
}

/// Runs the victim, which is killed when it calls this for the n-th time.
fn strace(folder: &Path, call: &str, when: usize, is_wrong: bool) -> Output {
    let mut strace = Command::new("strace");
    strace
        .args(["-f", "-qq", "-o", "/dev/null", "-e"])
        .arg(format!("trace={call}"))
        .arg("-e")
        .arg(format!("inject={call}:signal=SIGKILL:when={when}"))
        .arg(env::current_exe().expect("it runs"))
        .args(ALONE)
        .env(FOLDER, folder);
    if is_wrong {
        strace.env(WRONG, "yes");
    }
    strace.output().expect("it is installed")
}

/// The last number of runs that the victim has said to be done.
fn acknowledged(output: &Output) -> u64 {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut done = said.lines().filter_map(|line| line.strip_prefix("done "));
    done.next_back().map_or(0, |runs| runs.parse().expect("a number"))
}

/// The records of the resumed sweep, if nothing that was done is missing.
fn resumed(folder: &Path, done: u64) -> Result<Vec<u8>, String> {
    fs::create_dir_all(folder).expect("it can be made");
    let plan = plan(RUNS);
    let mut found = None;
    let _lock = claim(folder, &plan.manifest(), true)
        .map_err(|trouble| format!("{trouble:?}"))?;
    let disk = Real::new(folder);
    drive_stand_in(&disk, &plan, true, |runs| {
        found.get_or_insert(runs);
    })
    .map_err(|trouble| format!("{trouble:?}"))?;
    match found {
        Some(runs) if runs >= done => Ok(records(folder)),
        _ => Err(format!("{done} runs were done, {found:?} are there")),
    }
}

/// Says that a test could not be done here. On CI, where what it needs is
/// installed, that is a failure.
#[track_caller]
fn skip(why: &str) {
    let ci = env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!ci, "{why}");
    say(&format!("skipped: {why}"));
}
