//! The contract's names.

use longhand_derive::quantity::Quantity;
use longhand_typeset::{ANCHORS, anchor, quantity};
use proptest::prelude::*;

use crate::shared::networks;

#[test]
fn every_name_is_read_back() {
    let mut kinds = Vec::new();
    for (network, derivation) in networks() {
        for symbol in derivation.symbols() {
            let known = derivation.arena.quantity(symbol);
            let read = quantity(&known.to_string());
            assert_eq!(read.as_ref(), Some(known), "{known} of {network}");
            kinds.extend(anchor(known));
        }
    }
    kinds.extend(anchor(&Quantity::Expanded));
    for row in ANCHORS {
        assert!(kinds.contains(row), "{row} is no quantity's");
    }
    assert!(kinds.iter().all(|row| ANCHORS.contains(row)));
}

#[test]
fn what_is_written_otherwise_is_no_name() {
    let others = [
        "",
        "w",
        "w0",
        "w05",
        "h1",
        "out_",
        "out_x1",
        "dE",
        "dE/d",
        "E_o",
        "δ_o1",
        "W5",
        "s0.net_h1",
        "after.w5",
        "after.delta_o1",
        "s1.eta",
        "dE/dw1 via ",
        "w5 ",
        "i1+",
    ];
    for name in others {
        assert_eq!(quantity(name), None, "{name}");
    }
}

proptest! {
    #[test]
    fn a_name_that_is_read_is_the_contract_s(
        name in "(after\\.)?(s[0-9]\\.)?[dEwbohnetu_0-9/+, via]{1,12}",
    ) {
        if let Some(quantity) = quantity(&name) {
            prop_assert_eq!(quantity.to_string(), name);
        }
    }
}
