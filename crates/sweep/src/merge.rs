//! Puts the shards of a sweep together, into what one machine would have
//! written.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use longhand_words::folder::Say;

use crate::folder::disk::{self, Appending, Disk, Real};
use crate::folder::{self, Found, Lock, Manifest, RECORDS, Reader};
use crate::record::header;
use crate::settings::Sweep;
use crate::shard::{Part, Shard};
use crate::trouble::{Trouble, few, shown};

/// One of the folders.
struct Piece {
    folder: PathBuf,
    manifest: Manifest,
    /// How many runs and bytes of it have been copied.
    copied: (u64, u64),
}

/// Puts all shards of a sweep together in the folder `out`, and returns the
/// sweep. The records are checked line by line, twice: before anything is
/// written, so that all that is not finished can be named, and in copying.
pub fn merge(folders: &[PathBuf], out: &Path) -> Result<Sweep, Trouble> {
    let pieces = folders.iter().map(|folder| piece(folder));
    let pieces: Vec<Piece> = pieces.collect::<Result<_, _>>()?;
    of_one_sweep(&pieces)?;
    is_free(out, folders)?;
    let pieces = all_shards(pieces)?;
    are_finished(&pieces)?;

    disk::make(out).map_err(|error| Trouble::disk(out, &error))?;
    let _lock = Lock::of_writer(out)?;
    let sweep = pieces[0].manifest.sweep.clone();
    let new = out.join(format!("{RECORDS}.new"));
    write(pieces, &sweep, &new, out).inspect_err(|_| {
        // It holds nothing that is not in the shards.
        let _ = fs::remove_file(&new);
    })?;
    Ok(sweep)
}

fn piece(folder: &Path) -> Result<Piece, Trouble> {
    let manifest = folder::manifest(&Real::new(folder))?
        .ok_or_else(|| folder::no_sweep(folder))?;
    let folder = folder.to_path_buf();
    Ok(Piece { folder, manifest, copied: (0, 0) })
}

fn of_one_sweep(pieces: &[Piece]) -> Result<(), Trouble> {
    let whole = |piece: &Piece| {
        let shard = Shard { number: 1, ..piece.manifest.shard };
        Manifest { shard, ..piece.manifest.clone() }
    };
    for pair in pieces.windows(2) {
        if whole(&pair[0]).difference(&whole(&pair[1])).is_none() {
            continue;
        }
        let [first, second] = [&pair[0], &pair[1]];
        let difference = first.manifest.difference(&second.manifest);
        if let Some([option, one, other]) = difference {
            let [first, second] = [first, second].map(|p| shown(&p.folder));
            let unlike = Say::Unlike { first, second, option, one, other };
            return Err(unlike.into());
        }
    }
    Ok(())
}

fn is_free(out: &Path, folders: &[PathBuf]) -> Result<(), Trouble> {
    let place = |folder: &Path| fs::canonicalize(folder).ok();
    let is_out = |folder: &PathBuf| place(folder) == place(out);
    if place(out).is_some() && folders.iter().any(is_out) {
        return Err(Say::OutIsInput { folder: shown(out) }.into());
    }
    match folder::manifest(&Real::new(out))? {
        None => Ok(()),
        Some(_) => Err(Say::Taken { folder: shown(out) }.into()),
    }
}

/// The pieces by the number of the shard, if each is there once.
fn all_shards(pieces: Vec<Piece>) -> Result<Vec<Piece>, Trouble> {
    let of = pieces.first().map_or(1, |piece| piece.manifest.shard.of);
    let mut shards = BTreeMap::new();
    for piece in pieces {
        let shard = piece.manifest.shard;
        let second = shown(&piece.folder);
        if let Some(first) = shards.insert(shard.number, piece) {
            let (shard, first) = (shard.spell(), shown(&first.folder));
            return Err(Say::Twice { shard, first, second }.into());
        }
    }
    match of - shards.len() as u64 {
        0 => Ok(shards.into_values().collect()),
        all => {
            let missing = (1..=of).filter(|n| !shards.contains_key(n)).take(3);
            let spell = |number| Shard { number, of }.spell();
            let missing: Vec<String> = missing.map(spell).collect();
            Err(Say::Missing { shards: few(&missing, all) }.into())
        }
    }
}

/// Reads all records. Meanwhile nobody may write there.
fn are_finished(pieces: &[Piece]) -> Result<(), Trouble> {
    let mut unfinished = Vec::new();
    for piece in pieces {
        let _lock = Lock::of_reader(&piece.folder)?;
        let all = Part::new(&piece.manifest.sweep, piece.manifest.shard).len();
        let mut records = folder::read_records(&piece.folder)?;
        let runs =
            records.try_fold(0, |runs, record| record.map(|_| runs + 1))?;
        if runs < all {
            let folder = shown(&piece.folder);
            unfinished.push(format!("{folder} {runs}/{all}"));
        }
    }
    match unfinished.len() {
        0 => Ok(()),
        all => {
            let shards = few(&unfinished, all as u64);
            Err(Say::Unfinished { shards }.into())
        }
    }
}

/// Writes the records beside where they belong, then `sweep.json`, and gives
/// the records their name last. A crash in between leaves a sweep that has not
/// begun.
fn write(
    pieces: Vec<Piece>,
    sweep: &Sweep,
    new: &Path,
    out: &Path,
) -> Result<(), Trouble> {
    let disk = Real::new(out);
    let trouble = |error| Trouble::disk(new, &error);
    let mut file = disk::open(new).map_err(trouble)?;
    file.cut(0).map_err(trouble)?;
    let mut text = BufWriter::new(&file);
    text.write_all(header(sweep).as_bytes()).map_err(trouble)?;
    copy(pieces, sweep, |line| text.write_all(line).map_err(trouble))?;
    text.flush().map_err(trouble)?;
    drop(text);
    file.sync().map_err(trouble)?;

    let manifest = Manifest { sweep: sweep.clone(), shard: Shard::WHOLE };
    folder::begin(&disk, &manifest)?;
    fs::rename(new, out.join(RECORDS)).map_err(trouble)?;
    disk.sync().map_err(trouble)
}

/// Hands on all lines, setting by setting, and in each shard by shard.
fn copy(
    mut pieces: Vec<Piece>,
    sweep: &Sweep,
    mut line: impl FnMut(&[u8]) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    for _ in sweep.settings() {
        for piece in &mut pieces {
            copy_setting(piece, &mut line)?;
        }
    }
    Ok(())
}

/// Opens the file each time: there may be more shards than a process may have
/// files.
fn copy_setting(
    piece: &mut Piece,
    line: &mut impl FnMut(&[u8]) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let path = piece.folder.join(RECORDS);
    let trouble = |error: io::Error| Trouble::disk(&path, &error);
    let manifest = &piece.manifest;
    let mut file = File::open(&path).map_err(trouble)?;
    file.seek(SeekFrom::Start(piece.copied.1)).map_err(trouble)?;
    let mut reader = Reader::after(piece.copied, file, manifest);
    for _ in 0..Part::new(&manifest.sweep, manifest.shard).runs_per_setting() {
        match reader.next().map_err(trouble)? {
            Found::Record(_) => line(&reader.line)?,
            _ => return Err(folder::damaged(&path, reader.runs)),
        }
    }
    piece.copied = (reader.runs, reader.bytes);
    Ok(())
}
