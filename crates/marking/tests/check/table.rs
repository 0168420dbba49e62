//! The table of mistakes that the page includes.

use longhand_marking::marking::Slip;
use longhand_marking::mistakes::MISTAKES;
use longhand_words::Language;
use longhand_words::mistakes::words;

#[test]
fn the_page_has_every_mistake() {
    let slips = [Slip::DigitsSwapped, Slip::MisplacedPoint, Slip::CopiedSign];
    let ids = MISTAKES.iter().map(|m| m.id).chain(slips.map(Slip::id));
    let row = |id: &str| {
        let words = words(id, Language::English).expect("it has words");
        format!("| `{id}` | {} |\n", words.title.replace('|', "\\|"))
    };
    let rows: String = ids.map(row).collect();
    let table =
        format!("ANCHOR: all\n| id | |\n|---|---|\n{rows}ANCHOR_END: all");
    insta::with_settings!({
        snapshot_path => "../../../../listings/check",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!("mistakes", table) });
}
