//! Files and pipes: what is read, where the output goes, and what is left
//! when it cannot be written.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::program::{
    check_refusal, content, printed, printed_in, program, refused, run,
    scratch, skip, wait,
};

#[test]
fn only_regular_files_are_read() {
    let folder = scratch("special_files");
    let made = Command::new("mkfifo").arg(folder.join("fifo.toml")).status();
    assert!(made.is_ok_and(|status| status.success()), "mkfifo fails");
    symlink("/dev/zero", folder.join("zero.toml")).expect("it is made");
    fs::create_dir(folder.join("folder.toml")).expect("it is made");
    for given in [
        "fifo.toml",
        "zero.toml",
        "folder.toml",
        "/dev/zero",
        "/dev/null",
        "/dev/stdin",
    ] {
        let said = refused(&folder, &["walkthrough", given]);
        let start = format!("error: {given} is not a regular file. Expected");
        assert!(said.starts_with(&start), "{said}");
    }
}

#[test]
fn a_file_that_may_not_be_read_is_named() {
    let folder = scratch("unreadable");
    let file = folder.join("secret.toml");
    fs::write(&file, "").expect("it is written");
    let nothing = fs::Permissions::from_mode(0o000);
    fs::set_permissions(&file, nothing).expect("they are set");
    if fs::read(&file).is_ok() {
        return; // The superuser may read everything.
    }
    let said = refused(&folder, &["walkthrough", "secret.toml"]);
    assert!(said.starts_with("error: secret.toml cannot be read: "), "{said}");
}

#[test]
fn output_goes_to_a_file_as_it_would_go_to_the_terminal() {
    let folder = scratch("output");
    let file = folder.join("out");
    let shown = printed(&["walkthrough"]);
    for before in [None, Some("something old"), Some(&*"old ".repeat(20_000))] {
        if let Some(before) = before {
            fs::write(&file, before).expect("it is written");
        }
        let arguments = ["walkthrough", "--output", "out"];
        assert_eq!(printed_in(&folder, &arguments), "");
        assert_eq!(content(&folder), [("out".into(), shown.clone().into())]);
    }
}

#[test]
fn a_link_is_followed() {
    let folder = scratch("output_link");
    let target = folder.join("target");
    fs::write(&target, "old").expect("it is written");
    symlink("target", folder.join("link")).expect("it is made");
    printed_in(&folder, &["walkthrough", "--output", "link"]);
    let link = fs::symlink_metadata(folder.join("link")).expect("it is there");
    assert!(link.is_symlink());
    assert!(fs::read_to_string(target).expect("text").starts_with("mazur"));
}

#[test]
fn what_cannot_be_written_is_said() {
    let folder = scratch("unwritable");
    fs::create_dir(folder.join("folder")).expect("it can be made");
    for to in ["nowhere/out", "", "folder", ".", "folder/", "/proc/out"] {
        let said = refused(&folder, &["walkthrough", "--output", to]);
        let shown = if to.is_empty() { "\"\"" } else { to };
        let start = format!("error: {shown} cannot be written: ");
        assert!(said.starts_with(&start), "{said}");
    }
}

#[test]
fn a_read_only_folder_is_left_alone() {
    let folder = scratch("read_only");
    let only_read = |mode| {
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode))
            .expect("they are set");
    };
    only_read(0o555);
    let superuser = fs::write(folder.join("probe"), "").is_ok();
    if !superuser {
        let said = refused(&folder, &["walkthrough", "--output", "out"]);
        assert!(said.starts_with("error: out cannot be written: "), "{said}");
    }
    only_read(0o755);
}

/// The shell command that runs the program where no file can grow beyond a
/// block or two, and where that is an error and not a signal.
const LITTLE_ROOM: &str = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"";

#[test]
fn a_write_that_fails_halfway_leaves_the_old_file() {
    let folder = scratch("little_room");
    fs::write(folder.join("out"), "something old").expect("it is written");
    let before = content(&folder);
    for format in ["text", "json"] {
        let mut shell = Command::new("sh");
        shell.args(["-c", LITTLE_ROOM, env!("CARGO_BIN_EXE_xtask")]);
        shell.args(["walkthrough", "--output", "out", "--format", format]);
        let outcome = run(shell.current_dir(&folder));
        check_refusal(&outcome);
        let start = "error: out cannot be written: ";
        assert!(outcome.err.starts_with(start), "{}", outcome.err);
        assert!(outcome.err.contains("is kept"), "{}", outcome.err);
        assert_eq!(content(&folder), before);
    }
}

#[test]
fn a_full_disk_is_said() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return skip("a full disk", "this system has no /dev/full");
    }
    let folder = scratch("full_disk");
    let said = refused(&folder, &["walkthrough", "--output", "/dev/full"]);
    assert!(said.starts_with("error: /dev/full cannot be written: "), "{said}");
    for arguments in [
        &["walkthrough"][..],
        &["walkthrough", "--format", "json"],
        &["walkthrough", "--only", "values", "--format", "json"],
        &["walkthrough", "--help"],
        &["--help"],
    ] {
        let out = fs::File::options().write(true).open(full).expect("it opens");
        let mut program = program(&folder);
        let child = program.args(arguments).stdout(out).stderr(Stdio::piped());
        let output = child.spawn().expect("it starts").wait_with_output();
        let output = output.expect("it ends");
        let said = String::from_utf8(output.stderr).expect("it is UTF-8");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        let start = "error: the output cannot be written: ";
        assert!(said.starts_with(start), "{arguments:?}: {said}");
    }
}

#[test]
fn a_reader_who_leaves_early_ends_it_quietly() {
    let folder = scratch("closed_pipe");
    for arguments in [
        &["walkthrough", "deep-3", "--digits", "50"][..],
        &["walkthrough", "deep-3", "--format", "json"],
        &["walkthrough", "--help"],
    ] {
        let mut program = program(&folder);
        program.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().expect("it starts");
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("it is piped"));
        out.read_line(&mut line).expect("a line can be read");
        assert!(line.ends_with('\n'), "{line}");
        drop(out);
        let status = wait(&mut child);
        let mut said = String::new();
        let mut err = child.stderr.take().expect("it is piped");
        err.read_to_string(&mut said).expect("it is UTF-8");
        assert_eq!((said.as_str(), status.code()), ("", Some(0)));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_run_has_written_nothing() {
    let folder = scratch("interrupted");
    fs::write(folder.join("out"), "something old").expect("it is written");
    let before = content(&folder);
    let long = ["walkthrough", "--steps", "1000000000", "--output", "out"];
    // What runs the tests may itself ignore interrupts, as a shell makes its
    // background jobs do, and they would be passed on.
    let mut child = Command::new("env")
        .args(["--default-signal=INT", env!("CARGO_BIN_EXE_xtask")])
        .args(long)
        .current_dir(&folder)
        .spawn()
        .expect("it starts");
    let process = child.id().to_string();
    // Until it is the program, an interrupt may still be ignored, and lost.
    let name = format!("/proc/{process}/comm");
    let is_xtask =
        || fs::read_to_string(&name).is_ok_and(|name| name.trim() == "xtask");
    while !is_xtask() {
        let ended = child.try_wait().expect("it can be waited for");
        assert!(ended.is_none(), "{ended:?}");
        thread::sleep(Duration::from_millis(2));
    }
    let sent = Command::new("kill").args(["-INT", &process]).status();
    assert!(sent.expect("kill runs").success());
    // What a shell shows as 130.
    assert_eq!(wait(&mut child).signal(), Some(2));
    assert_eq!(content(&folder), before);
}
