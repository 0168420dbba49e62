//! The recipes of `docs/en/scale-out.md`, followed to the letter: what they
//! merge is what one call writes.

use std::env;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::{printed, program, project, records, scratch};

const SWEEP: [&str; 4] = ["--runs", "7", "--epochs", "20"];

#[test]
fn by_gnu_parallel() {
    let version = Command::new("parallel").arg("--version").output();
    let ours = |text: &[u8]| text.starts_with(b"GNU parallel");
    if !version.is_ok_and(|version| ours(&version.stdout)) {
        return skip("GNU parallel is not installed");
    }
    let folder = scratch("by parallel");
    follow("xor-parallel.sh", &folder, None);
    // What an interrupted one has left is gone on with.
    fs::remove_dir_all(folder.join("out/all")).expect("it is there");
    fs::remove_file(folder.join("out/shard-2/records.csv")).expect("so is it");
    follow("xor-parallel.sh", &folder, None);
}

/// Runs the tasks of an array one after the other, and says its number; runs
/// what is wrapped.
const SBATCH: &str = r#"#!/bin/sh
set -eu
for argument; do
    case $argument in
        --array=1-*) tasks=${argument#--array=1-} ;;
        --wrap=*) exec sh -c "${argument#--wrap=}" ;;
        --*) ;;
        *) break ;;
    esac
    shift
done
export SLURM_CPUS_PER_TASK=1 SLURM_ARRAY_TASK_COUNT=$tasks
for SLURM_ARRAY_TASK_ID in $(seq "$tasks"); do
    export SLURM_ARRAY_TASK_ID
    "$@" > /dev/null
done
echo 42
"#;

#[test]
fn by_something_like_slurm() {
    let folder = scratch("by slurm");
    let sbatch = folder.join("sbatch");
    fs::write(&sbatch, SBATCH).expect("it is written");
    let may_run = Permissions::from_mode(0o755);
    fs::set_permissions(&sbatch, may_run).expect("it is ours");
    follow("xor-slurm.sh", &folder, Some(&folder));
}

/// Runs a script with three shards, and compares with one call.
#[track_caller]
fn follow(script: &str, folder: &Path, tools: Option<&Path>) {
    let path = env::var_os("PATH").unwrap_or_default();
    let tools = tools.into_iter().map(Path::to_path_buf);
    let path = env::join_paths(tools.chain(env::split_paths(&path)));
    let out = folder.join("out");
    let mut recipe = Command::new(project().join("scripts").join(script));
    recipe
        .current_dir(project())
        .env("PATH", path.expect("no colon in it"))
        .env("XOR", env!("CARGO_BIN_EXE_longhand-xor"))
        .arg("3")
        .arg(&out)
        .args(SWEEP);
    let text = printed(&mut recipe);
    assert!(text.contains("Put together from 3 shards"), "{text}");
    let one = scratch(&format!("one call beside {script}"));
    printed(program(&one).args(SWEEP));
    assert!(records(&out.join("all")) == records(&one.join("target/xor")));
}

/// Says, past the capture of the test runner, that a test could not be done
/// here. On CI, where what it needs is installed, that is a failure.
#[track_caller]
fn skip(why: &str) {
    let _ = writeln!(io::stderr(), "skipped: {why}");
    assert_ne!(env::var("CI").as_deref(), Ok("true"), "{why}");
}
