//! Folders that a sweep does not go on in, and says why; and some that it
//! mends.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use longhand_sweep::drive::Plan;
use longhand_sweep::folder::disk::Real;
use longhand_sweep::folder::{claim, read_records};
use longhand_sweep::record::Record;
use longhand_sweep::shard::Shard;
use longhand_words::{Language, folder::Say, quoted};

use crate::common::{
    begun, drive_stand_in, plan, records, scratch, undisturbed,
};

/// How a folder was spoilt, what is asked of it, and what is said.
type Refused<'a> = (&'a str, &'a dyn Fn(&Path), Plan, bool, &'a str);

#[test]
fn a_folder_that_is_refused_stays_as_it_is() {
    let same = plan(40);
    let other = |change: fn(&mut Plan)| {
        let mut plan = plan(40);
        change(&mut plan);
        plan
    };
    let nothing = |_: &Path| ();
    let format = |folder: &Path| edit(folder, "xor/1", "xor/2");
    let cases: Vec<Refused> = vec![
        ("used", &nothing, same.clone(), false, "Add --resume"),
        (
            "hidden",
            &nothing,
            other(|p| p.sweep.hidden = vec![2, 4]),
            true,
            "--hidden 2,3, and now it is --hidden 2,4",
        ),
        (
            "rate",
            &nothing,
            other(|p| p.sweep.rates = vec![0.25]),
            true,
            "--rate 0.5, and now it is --rate 0.25",
        ),
        ("runs", &nothing, plan(41), true, "--runs 40, and now"),
        (
            "epochs",
            &nothing,
            other(|p| p.sweep.recipe.epochs = 31),
            true,
            "--epochs 30, and now it is --epochs 31",
        ),
        (
            "seed",
            &nothing,
            other(|p| p.sweep.recipe.seed = u64::MAX),
            true,
            "--seed 7, and now it is --seed 18446744073709551615",
        ),
        (
            "shard",
            &nothing,
            other(|p| p.shard = Shard { number: 2, of: 3 }),
            true,
            "--shard 1/1, and now it is --shard 2/3",
        ),
        ("version", &format, same.clone(), true, "longhand.xor/2, expected"),
        (
            "no JSON",
            &|folder| fs::write(folder.join("sweep.json"), "{").unwrap(),
            same.clone(),
            true,
            "sweep.json is not what a sweep writes there",
        ),
        (
            "no text",
            &|folder| fs::write(folder.join("sweep.json"), [0xff]).unwrap(),
            same.clone(),
            true,
            "sweep.json is not what a sweep writes there",
        ),
        (
            "nested",
            &|folder| {
                let text = "[".repeat(2_000_000);
                fs::write(folder.join("sweep.json"), text).unwrap();
            },
            same.clone(),
            true,
            "sweep.json is not what a sweep writes there",
        ),
        (
            "no shard",
            &|folder| edit(folder, "1/1", "0/1"),
            same.clone(),
            true,
            "sweep.json is not what a sweep writes there",
        ),
        (
            "no number",
            &|folder| edit(folder, "\"40\"", "40"),
            same.clone(),
            true,
            "sweep.json is not what a sweep writes there",
        ),
        (
            "escapes",
            &|folder| edit(folder, "longhand.xor/1", "\\u001b[2J\\u202e"),
            same.clone(),
            true,
            "of the format \\u{1b}[2J\\u{202e}, expected",
        ),
        (
            "foreign",
            &|folder| fs::remove_file(folder.join("sweep.json")).unwrap(),
            same.clone(),
            true,
            "holds a records.csv but no sweep.json",
        ),
        (
            "foreign and not resumed",
            &|folder| fs::remove_file(folder.join("sweep.json")).unwrap(),
            same.clone(),
            false,
            "holds a records.csv but no sweep.json",
        ),
        (
            "a folder",
            &|folder| {
                fs::remove_file(folder.join("records.csv")).unwrap();
                fs::create_dir(folder.join("records.csv")).unwrap();
            },
            same.clone(),
            true,
            "records.csv is not a regular file",
        ),
        (
            "a pipe",
            &|folder| pipe(&folder.join("records.csv")),
            same.clone(),
            true,
            "records.csv is not a regular file",
        ),
        (
            "a pipe for JSON",
            &|folder| pipe(&folder.join("sweep.json")),
            same.clone(),
            true,
            "sweep.json is not a regular file",
        ),
        (
            "a pipe for a lock",
            &|folder| pipe(&folder.join("lock")),
            same.clone(),
            true,
            "lock is not a regular file",
        ),
        #[cfg(unix)]
        (
            "a link to nowhere",
            &|folder| {
                let records = folder.join("records.csv");
                fs::remove_file(&records).unwrap();
                std::os::unix::fs::symlink("nowhere", records).unwrap();
            },
            same.clone(),
            true,
            "records.csv is not a regular file",
        ),
    ];
    for (name, spoil, plan, resume, expected) in cases {
        let folder = scratch(&format!("refused-{}", name.replace(' ', "-")));
        begun(&folder, &self::plan(40), 20);
        fs::write(folder.join("lock"), "").unwrap();
        spoil(&folder);
        let before = listing(&folder);
        let said = refused(&folder, &plan, resume);
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(listing(&folder), before, "{name}: it was changed");
    }
}

#[test]
fn what_is_spoilt_after_a_good_line_is_computed_again() {
    let plan = plan(40);
    let expected = undisturbed(&plan);
    let spoilt: [(&str, Spoil); 8] = [
        ("a flipped byte in the middle", |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 4;
        }),
        ("a torn line", |bytes| bytes.truncate(bytes.len() - 5)),
        ("garbage at the end", |bytes| bytes.extend([0xfe; 5000])),
        ("a line of another run", |bytes| {
            let line = bytes[last_line(bytes)..].to_vec();
            bytes.extend(line);
        }),
        ("a line of another seed", |bytes| {
            let last = last_line(bytes);
            let mut record = Record::read(&bytes[last..]).unwrap();
            record.seed += 1;
            bytes.truncate(last);
            bytes.extend(record.line().into_bytes());
        }),
        ("another header", |bytes| bytes[3] ^= 1),
        ("nothing", Vec::clear),
        ("half a header", |bytes| bytes.truncate(50)),
    ];
    for (number, (name, spoil)) in spoilt.into_iter().enumerate() {
        for complete in [false, true] {
            let folder = scratch(&format!("spoilt-{number}-{complete}"));
            begun(&folder, &plan, if complete { 100 } else { 40 });
            let mut bytes = records(&folder);
            spoil(&mut bytes);
            fs::write(folder.join("records.csv"), bytes).unwrap();
            let disk = Real::new(&folder);
            drive_stand_in(&disk, &plan, true, |_| ()).expect(name);
            assert!(records(&folder) == expected, "{name}");
        }
    }
}

#[test]
fn nothing_is_left_where_a_sweep_may_not_be() {
    let folder = scratch("foreign");
    fs::write(folder.join("records.csv"), "mine").unwrap();
    let before = listing(&folder);
    let said = refused(&folder, &plan(40), true);
    assert!(said.contains("no sweep.json"), "{said}");
    assert_eq!(listing(&folder), before);
}

#[test]
fn resume_starts_where_nothing_is() {
    let top = scratch("starts");
    let plan = plan(40);
    let missing = top.join("a").join("b");
    for folder in [top.clone(), missing] {
        let _lock = claim(&folder, &plan.manifest(), true).expect("free");
        let disk = Real::new(&folder);
        drive_stand_in(&disk, &plan, true, |_| ()).expect("it starts");
        assert_eq!(records(&folder), undisturbed(&plan));
    }
}

#[test]
fn a_second_writer_is_refused() {
    let folder = scratch("second");
    let manifest = plan(40).manifest();
    let first = claim(&folder, &manifest, true).expect("nobody is there");
    let second = claim(&folder, &manifest, true).expect_err("one is there");
    assert!(matches!(*second.what, Say::Busy { .. }), "{second:?}");
    drop(first);
    claim(&folder, &manifest, true).expect("nobody is there");
}

/// A process that is being started has all files open for a moment.
#[test]
fn a_lock_is_let_go_of_while_processes_start() {
    let folder = scratch("let-go");
    let manifest = plan(40).manifest();
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Relaxed) {
                Command::new("true").output().expect("it starts");
            }
        });
        let mut claims = (0..2000).map(|_| claim(&folder, &manifest, true));
        let refused = claims.find_map(Result::err);
        ended.store(true, Relaxed);
        assert_eq!(refused, None);
    });
}

#[test]
fn a_folder_that_cannot_be_made_is_refused() {
    let top = scratch("not-made");
    fs::write(top.join("file"), "").unwrap();
    for name in ["file", "file/below"] {
        let said = refused(&top.join(name), &plan(40), true);
        assert!(said.contains(&format!("{name} is not a folder")), "{said}");
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_refused() {
    let folder = scratch("read-only");
    begun(&folder, &plan(40), 20);
    let mode = |writable: bool| {
        let mut rights = fs::metadata(&folder).unwrap().permissions();
        rights.set_readonly(!writable);
        fs::set_permissions(&folder, rights).unwrap();
    };
    mode(false);
    // The rights of root know no bounds.
    let bites = fs::write(folder.join("try"), "").is_err();
    let said = bites.then(|| refused(&folder, &plan(40), true));
    mode(true);
    assert!(said.is_none_or(|said| said.contains("there is no permission")));
}

#[test]
fn records_are_read_up_to_what_is_wrong() {
    let folder = scratch("read");
    begun(&folder, &plan(40), 20);
    let whole = records(&folder);
    let lines = read_records(&folder).expect("it is a sweep");
    assert_eq!(lines.filter(Result::is_ok).count(), 32);
    fs::write(folder.join("records.csv"), &whole[..whole.len() - 2]).unwrap();
    let lines: Vec<_> = read_records(&folder).expect("it is").collect();
    assert_eq!(lines.len(), 32);
    let last = lines.last().unwrap().as_ref().expect_err("it is torn");
    let line = matches!(&*last.what, Say::Damaged { line, .. } if line == "34");
    assert!(line, "{last:?}");
}

/// Where it begins.
fn last_line(bytes: &[u8]) -> usize {
    let end = bytes.len() - 1;
    bytes[..end].iter().rposition(|&byte| byte == b'\n').unwrap() + 1
}

type Spoil = fn(&mut Vec<u8>);

/// What is said in English. In Chinese something is said, too.
fn refused(folder: &Path, plan: &Plan, resume: bool) -> String {
    let drive = || {
        let _lock = claim(folder, &plan.manifest(), resume)?;
        drive_stand_in(&Real::new(folder), plan, resume, |_| ())
    };
    let trouble = drive().expect_err("it is to be refused");
    let said = trouble.say(Language::English);
    assert!(said.len() < 2000, "{said}");
    assert_eq!(quoted::escaped(&said), said);
    assert_ne!(trouble.say(Language::Chinese), said);
    said
}

fn edit(folder: &Path, from: &str, to: &str) {
    let path = folder.join("sweep.json");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn pipe(path: &Path) {
    let _ = fs::remove_file(path);
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// The names of what is in a folder, and what is in the files.
fn listing(folder: &Path) -> Vec<(String, Option<Vec<u8>>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_file = entry.file_type().unwrap().is_file();
        (name, is_file.then(|| fs::read(entry.path()).unwrap()))
    });
    let mut listing: Vec<_> = entries.collect();
    listing.sort();
    listing
}
