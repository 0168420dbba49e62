//! What happens to a sweep that is not left in peace.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::program::{interruptible, printed, read, scratch, skip};

/// After so long a run counts as hanging.
const PATIENCE: Duration = Duration::from_secs(120);

/// On one thread this is recorded 32 runs at a time, to begin with.
const SWEEP: &[&str] =
    &["--runs", "150", "--epochs", "1000", "--hidden", "2", "--threads", "1"];

/// Starts a sweep in the folder, and waits until some of it is recorded.
fn begun(folder: &Path, out: &str, more: &[&str]) -> Child {
    let mut program = interruptible(folder);
    program.args(SWEEP).args(["--out", out]).args(more);
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = program.spawn().expect("it starts");
    let start = Instant::now();
    let records = folder.join(out).join("records.csv");
    while fs::read(&records).map_or(0, |text| text.len()) < 1000 {
        assert!(start.elapsed() < PATIENCE, "it hangs");
        thread::sleep(Duration::from_millis(1));
    }
    child
}

fn send(signal: &str, child: &Child) {
    let id = child.id().to_string();
    let sent = Command::new("kill").args([signal, &id]).status();
    assert!(sent.expect("kill is there").success());
}

#[test]
fn interrupted_it_keeps_what_is_done_and_says_how_to_go_on() {
    if !env_can_reset_signals() {
        return skip("interruption", "env knows no --default-signal");
    }
    let folder = scratch("interrupted");
    printed(&folder, &[SWEEP, &["--out", "whole"]].concat());
    for (signal, out, more) in
        [("-INT", "a b", &[][..]), ("-TERM", "it's", &["--resume"])]
    {
        let child = begun(&folder, out, more);
        send(signal, &child);
        let outcome = read(child.wait_with_output().expect("it ends"));
        assert_eq!(outcome.code, Some(130), "{}", outcome.err);
        assert_eq!(outcome.out, "");
        let said = outcome.err;
        assert!(said.starts_with("Interrupted. "), "{said}");
        assert!(said.contains(" of 150 runs are done"), "{said}");

        let call = said.lines().last().expect("it says how to go on");
        let rest = call.strip_prefix("  cargo xtask xor").expect(call);
        let program = env!("CARGO_BIN_EXE_longhand-xor");
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("'{program}' {rest}")]);
        let resumed = shell.current_dir(&folder).output();
        let resumed = read(resumed.expect("it starts"));
        assert_eq!(resumed.code, Some(0), "{call}: {}", resumed.err);
        let records = |name: &str| {
            fs::read(folder.join(name).join("records.csv")).expect(name)
        };
        assert!(records(out) == records("whole"), "{signal}");
    }
}

#[test]
fn a_limit_on_files_is_said_and_survived() {
    let folder = scratch("limit");
    let program = env!("CARGO_BIN_EXE_longhand-xor");
    let call = format!("ulimit -f 1; exec '{program}' {}", SWEEP.join(" "));
    let mut shell = Command::new("sh");
    shell.args(["-c", &call]).current_dir(&folder);
    let outcome = read(shell.output().expect("it starts"));
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    assert!(outcome.err.contains("records.csv"), "{}", outcome.err);
    printed(&folder, &[SWEEP, &["--resume"]].concat());
}

fn env_can_reset_signals() -> bool {
    let mut env = Command::new("env");
    env.args(["--default-signal=INT", "true"]).stderr(Stdio::null());
    env.status().is_ok_and(|status| status.success())
}
