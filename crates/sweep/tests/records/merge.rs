//! Shards that make no whole sweep.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_sweep::drive::Plan;
use longhand_sweep::folder::disk::Real;
use longhand_sweep::merge::merge;
use longhand_sweep::shard::Shard;
use longhand_words::folder::Say;

use crate::common::{
    begun, drive_stand_in, plan, records, scratch, undisturbed,
};

#[test]
fn whole_sweeps_are_merged() {
    let top = three("whole");
    let given = ["3", "1", "2"].map(|name| top.join(name));
    let out = top.join("out");
    merge(&given, &out).expect("they are all there");
    assert_eq!(records(&out), undisturbed(&plan(40)));
    let taken = merge(&given, &out).expect_err("it is taken");
    assert!(matches!(*taken.what, Say::Taken { .. }), "{taken:?}");
}

#[test]
fn a_merged_folder_is_one_of_a_whole_sweep() {
    let top = three("resumed");
    let given = ["1", "2", "3"].map(|name| top.join(name));
    let out = top.join("out");
    merge(&given, &out).expect("they are all there");
    let done = drive_stand_in(&Real::new(&out), &plan(40), true, |_| ());
    let done = done.expect("it can be resumed");
    assert_eq!((done.complete, done.trained), (true, 0));
    let names = fs::read_dir(&out).expect("it is there");
    let names = names.map(|entry| entry.expect("it is").file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["lock", "records.csv", "sweep.json"]);
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let top = three("named");
    let shard = Shard { number: 2, of: 3 };
    let other = Plan { shard, ..plan(41) };
    begun(&top.join("other"), &other, 100);
    begun(&top.join("half"), &Plan { shard, ..plan(40) }, 1);
    begun(
        &top.join("of-4"),
        &Plan { shard: Shard { of: 4, ..shard }, ..plan(40) },
        100,
    );
    copy(&top.join("2"), &top.join("flipped"), |records| {
        let middle = records.len() / 2;
        records[middle] ^= 1;
    });
    copy(&top.join("2"), &top.join("more"), |records| {
        records.extend_from_slice(b"more\n");
    });
    copy(&top.join("2"), &top.join("torn"), |records| {
        records.truncate(records.len() - 1);
    });
    fs::create_dir(top.join("empty")).expect("it can be made");

    let cases: [(&[&str], &str); 11] = [
        (&["1", "3"], "Missing: 2/3."),
        (&["3"], "Missing: 1/3, 2/3."),
        (&["1", "2", "2", "3"], "shard 2/3 was given twice:"),
        (&["1", "other", "3"], "--runs 40 there, --runs 41 here"),
        (&["1", "of-4", "3"], "--shard 1/3 there, --shard 2/4 here"),
        (&["1", "half", "3"], "half 13/26 runs."),
        (&["1", "flipped", "3"], "flipped/records.csv: line "),
        (&["1", "more", "3"], "more/records.csv: line 29 "),
        (&["1", "torn", "3"], "torn/records.csv: line 28 "),
        (&["1", "empty", "3"], "empty holds no sweep"),
        (&["1", "nowhere", "3"], "nowhere holds no sweep"),
    ];
    for (given, expected) in cases {
        let given: Vec<PathBuf> =
            given.iter().map(|name| top.join(name)).collect();
        let out = top.join("out");
        let trouble = merge(&given, &out).expect_err("it is wrong");
        let said = trouble.say(longhand_words::Language::English);
        assert!(said.contains(expected), "{said}");
        assert!(!out.exists(), "{said}");
    }
}

#[test]
fn a_shard_is_not_overwritten() {
    let top = three("input");
    let given = ["1", "2", "3"].map(|name| top.join(name));
    let detour = top.join("1").join("..").join("2");
    let trouble = merge(&given, &detour).expect_err("it is a shard");
    assert!(matches!(*trouble.what, Say::OutIsInput { .. }), "{trouble:?}");
}

#[test]
fn a_shard_at_work_is_waited_for() {
    let top = three("at-work");
    let given = ["1", "2", "3"].map(|name| top.join(name));
    let shard = Shard { number: 2, of: 3 };
    let manifest = Plan { shard, ..plan(40) }.manifest();
    let lock = longhand_sweep::folder::claim(&given[1], &manifest, true);
    let trouble = merge(&given, &top.join("out")).expect_err("it is at work");
    assert!(matches!(*trouble.what, Say::Busy { .. }), "{trouble:?}");
    drop(lock);
    merge(&given, &top.join("out")).expect("nobody is at work");
}

/// A folder with the three shards of a sweep: `1`, `2` and `3`.
fn three(test: &str) -> PathBuf {
    let top = scratch(&format!("merge-{test}"));
    for number in 1..=3 {
        let shard = Shard { number, of: 3 };
        let folder = top.join(number.to_string());
        begun(&folder, &Plan { shard, ..plan(40) }, 100);
        // Whoever is at work holds this.
        fs::write(folder.join("lock"), "").expect("it can be written");
    }
    top
}

fn copy(from: &Path, to: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    fs::create_dir(to).expect("it can be made");
    fs::copy(from.join("sweep.json"), to.join("sweep.json"))
        .expect("it can be copied");
    let mut changed = records(from);
    change(&mut changed);
    fs::write(to.join("records.csv"), changed).expect("it can be written");
}
