//! A crash at every operation of a small sweep, and a full disk: whatever is
//! left, nothing that was said to be done is lost, and the resumed sweep
//! records what an undisturbed one does.

use longhand_sweep::drive::Plan;
use longhand_words::folder::Say;

use crate::common::{drive_stand_in, plan, undisturbed};
use crate::disk::{Cached, Fault, Left, Names};
use crate::wrong::{Wrong, Wrongly};

#[test]
fn no_crash_loses_what_was_done() {
    assert_eq!(losses(Wrong::Nothing), Vec::<String>::new());
    assert_eq!(losses_after_two(Wrong::Nothing), Vec::<String>::new());
}

#[test]
fn every_wrong_way_is_found() {
    for wrong in [
        Wrong::AcknowledgesBeforeWriting,
        Wrong::AcknowledgesBeforeSyncing,
        Wrong::DoesNotCut,
        Wrong::SkipsTheCheck,
        Wrong::ForgetsTheNames,
    ] {
        assert!(!losses(wrong).is_empty(), "{wrong:?}");
    }
    assert!(!losses_after_two(Wrong::TrustsTheCache).is_empty());
}

#[test]
fn a_full_disk_keeps_what_was_done() {
    let plan = plan(100);
    let expected = undisturbed(&plan);
    for from in 0.. {
        let disk = Cached::default().with(Fault::Full { from });
        let mut done = 0;
        let outcome = drive_stand_in(&disk, &plan, false, |runs| done = runs);
        let Err(trouble) = outcome else { break };
        let full = matches!(*trouble.what, Say::Full { .. });
        assert!(full, "{trouble:?}");
        assert_eq!(trouble.kept.unwrap_or(0), done, "{from}");
        if trouble.kept.is_some() {
            let records = disk.content("records.csv").expect("it was made");
            assert!(expected.starts_with(&records));
            assert_eq!(lines(&records), done + 2, "half a line is left");
        }
        assert_eq!(resumed(&disk, &plan, done), Ok(expected.clone()));
    }
}

#[test]
fn a_sync_that_fails_is_no_sync() {
    let plan = plan(100);
    let expected = undisturbed(&plan);
    let mut failures = 0;
    for at in 0.. {
        let disk = Cached::default().with(Fault::SyncFails { at });
        let mut done = 0;
        let outcome = drive_stand_in(&disk, &plan, false, |runs| done = runs);
        if outcome.is_ok() && disk.operations() <= at {
            break;
        }
        failures += usize::from(outcome.is_err());
        let trouble = outcome.err();
        assert!(trouble.is_none_or(|t| t.kept.unwrap_or(0) == done));
        assert_eq!(resumed(&disk, &plan, done), Ok(expected.clone()));
    }
    assert!(failures > 5, "{failures} syncs");
}

fn lines(records: &[u8]) -> u64 {
    assert_eq!(records.last(), Some(&b'\n'));
    records.iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// Every crash at every operation after which something is wrong.
fn losses(wrong: Wrong) -> Vec<String> {
    let plan = plan(70);
    let expected = undisturbed(&plan);
    let crashes = (0..).flat_map(|at| [(at, true), (at, false)]);
    let mut losses = Vec::new();
    for (at, half) in crashes {
        let crash = Fault::Crash { at, half };
        let (disk, done) = crashed(Cached::default(), crash, wrong, &plan);
        if !disk.is_dead() {
            break;
        }
        for left in Left::EACH {
            for names in Names::EACH {
                let disk = Wrongly(wrong, disk.after_crash(left, names));
                if resumed_wrongly(&disk, &plan, done) != Ok(expected.clone()) {
                    losses.push(format!("{crash:?} {left:?} {names:?}"));
                }
            }
        }
    }
    losses
}

/// The same where the process is killed first, and the resumed sweep has a
/// crash of the machine.
fn losses_after_two(wrong: Wrong) -> Vec<String> {
    let plan = plan(40);
    let expected = undisturbed(&plan);
    let mut losses = Vec::new();
    for at in 0.. {
        let first = Fault::Crash { at, half: false };
        let (disk, done) = crashed(Cached::default(), first, wrong, &plan);
        if !disk.is_dead() {
            break;
        }
        for at in 0.. {
            let second = Fault::Crash { at, half: false };
            let killed = disk.after_crash(Left::All, Names::All);
            let (again, more) = crashed(killed, second, wrong, &plan);
            if !again.is_dead() {
                break;
            }
            for left in [Left::Nothing, Left::Garbage] {
                let disk = Wrongly(wrong, again.after_crash(left, Names::None));
                let done = done.max(more);
                if resumed_wrongly(&disk, &plan, done) != Ok(expected.clone()) {
                    losses.push(format!("{first:?} {second:?} {left:?}"));
                }
            }
        }
    }
    losses
}

/// A sweep that goes on until the disk crashes, and how many runs it had
/// acknowledged.
fn crashed(
    disk: Cached,
    crash: Fault,
    wrong: Wrong,
    plan: &Plan,
) -> (Cached, u64) {
    let disk = Wrongly(wrong, disk.with(crash));
    let mut done = 0;
    let outcome = drive_stand_in(&disk, plan, true, |runs| done = runs);
    assert!(outcome.is_ok() || disk.1.is_dead(), "{outcome:?}");
    (disk.1, done)
}

fn resumed(disk: &Cached, plan: &Plan, done: u64) -> Result<Vec<u8>, String> {
    // It works again.
    let disk = disk.after_crash(Left::All, Names::All);
    resumed_wrongly(&Wrongly(Wrong::Nothing, disk), plan, done)
}

/// The records of a resumed sweep, which may not train what was done.
fn resumed_wrongly(
    disk: &Wrongly<Cached>,
    plan: &Plan,
    done: u64,
) -> Result<Vec<u8>, String> {
    let mut found = None;
    let outcome = drive_stand_in(disk, plan, true, |runs| {
        found.get_or_insert(runs);
    });
    outcome.map_err(|trouble| format!("{trouble:?}"))?;
    match found {
        Some(runs) if runs >= done => {
            Ok(disk.1.content("records.csv").unwrap_or_default())
        }
        _ => Err(format!("{done} runs were done, {found:?} are there")),
    }
}
