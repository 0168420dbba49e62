//! Every picture: what it shows, that it shows the truth, and that nothing in
//! its words can do harm.

mod moving;
mod numbers;
mod samples;
mod words;

use longhand_gallery::Cell;
use longhand_words::Language;

#[test]
fn every_picture_and_its_data() {
    for (name, picture) in samples::all(Language::English) {
        insta::assert_snapshot!(format!("{name}.svg"), picture.svg());
        let mut table = picture.table();
        if name == "surface" {
            // Of each network a node in eight, in both directions.
            let place = |row: &Vec<Cell>| match &row[1..3] {
                [Cell::Number(x), Cell::Number(y)] => [*x, *y],
                other => panic!("{other:?}"),
            };
            let eighths = |x: f64| ((x + 0.25) / 1.5 * 47.0).round() as u64 % 8;
            table.rows.retain(|row| place(row).map(eighths) == [0, 0]);
        }
        insta::assert_snapshot!(format!("{name}.csv"), table.csv());
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let twice = || samples::all(Language::Chinese).map(|(_, p)| p.svg());
    assert_eq!(twice(), twice());
}

#[test]
fn none_of_them_is_large() {
    for (name, picture) in samples::all(Language::English) {
        let size = picture.svg().len();
        assert!(size < 150_000, "{name}: {size}");
    }
}
