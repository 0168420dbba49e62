//! Spellings, and what they mean in one network or another.

use longhand_marking::names::{NameError, Names};

use crate::support::{derivation, names, parse};

/// Checks what some spellings mean, each line `name: spelling, spelling`.
#[track_caller]
fn check(network: &str, lines: &str) {
    let names = names(network);
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, spellings) = line.split_once(": ").expect("a colon");
        for spelling in spellings.split(" | ").chain([name]) {
            let read = names.read(spelling).map(|q| q.to_string());
            assert_eq!(read.as_deref(), Ok(name), "{spelling} in {network}");
        }
    }
}

#[test]
fn every_way_of_the_contract_is_read() {
    check(
        "mazur",
        "net_h1: h1_input | z_h1 | neth1 | NET_H1 | net _ h1 | net_h₁ | neth₁
         out_h1: h1_output | outh1 | a_h1 | Out_H1 | out h1 | h1_out
         net_o2: o2_input | z_o2 | neto2 | neto₂
         out_o2: o2_output | outo2 | a_o2
         w5+: w5_new | w5' | w5_n | w5⁺ | w₅⁺ | W5+ | w5 + | w5′ | w_5+ | w₅^+
         dE/dw5: dE_total/dw5 | dw5 | grad_w5 | w5_partial | ∂E_total/∂w5
         dE/dw5: ∂E/∂w₅ | dE / dw5 | ∂Etotal/∂w5 | de_TOTAL/dW5 | w5.grad
         dE/db1: dE_total/db1 | db1 | grad_b1 | b1_partial
         dE/dout_h1 via o1: dE_o1/dout_h1 | ∂E_o1/∂out_h1 | dEo1/douth1
         dE/dout_h1 via o1: dE_o1/dh1_output | ∂E_total/∂out_h1 via o1
         dE/dout_h1: ∂E_total/∂out_h1 | dE/da_h1
         dE/dout_o1: dE_o1/dout_o1 | ∂E_total/∂out_o1
         delta_h1: dE/dnet_h1 | δ_h1 | δh1 | ∂E_total/∂net_h1 | dE/dz_h1
         delta_o1: dE/dnet_o1 | δ_o1 | dE_o1/dnet_o1
         dout_h1/dnet_h1: ∂out_h1/∂net_h1 | da_h1/dz_h1
         dnet_o1/dw5: ∂net_o1/∂w5 | dz_o1/dw5 | dneto1/dw5
         dnet_o1/dout_h1: ∂net_o1/∂out_h1
         dnet_o1/db2: ∂net_o1/∂b2
         E_o1: Eo1 | e_o1
         E_total: Etotal | E
         after.E_total: E_total⁺ | after.E | E_total_new
         after.out_o1: out_o1⁺ | after.o1_output | out_o1' | AFTER.out_o1
         after.net_h2: net_h2⁺
         target_o1: target_o₁ | targeto1
         i1: I1 | i_1
         eta: η | learning_rate | ETA
         b1+: b1_new | b1' | b1⁺",
    );
}

#[test]
fn a_biass_own_unit_is_read() {
    check(
        "two-hidden-2-2-2-1",
        "b_h1_1: b_h1,1
         b_h1_1+: b_h1_1_new | b_h1_1' | b_h1_1⁺
         dE/db_h1_1: db_h1_1 | grad_b_h1_1 | b_h1_1_partial | dE/db_h1,1",
    );
    check(
        "l2-2-2-1",
        "b_h1+: bh1_new | bh1' | b_h1_n
         dE/db_o1: dbo1 | db_o1 | grad_b_o1
         after.E_reg: E_reg⁺ | after.e_reg
         l2: L2",
    );
}

#[test]
fn a_unit_of_a_deep_network_has_its_layer() {
    check(
        "two-hidden-2-2-2-1",
        "out_h1_1: h1_1_output | a_h1_1 | out_h1,1 | OUTH1_1 | out_h_1_1
         net_h2_1: z_h2_1 | neth2_1 | h2_1_input
         dE/dout_h1_1 via h2_1: ∂E_total/∂out_h1_1 via h2_1
         dE/dout_h2_1 via o1: dE_o1/dout_h2_1
         delta_h2_2: δ_h2_2 | δh2,2 | dE/dnet_h2_2",
    );
}

/// A network with twelve units in its only hidden layer.
const WIDE: &str = r#"name = "wide"
learning_rate = 1
loss = "squared-error"
[[samples]]
inputs = [1]
targets = [1]
[[layers]]
activation = "tanh"
weights = [[1], [1], [1], [1], [1], [1], [1], [1], [1], [1], [1], [1]]
[[layers]]
activation = "linear"
weights = [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]
"#;

#[test]
fn a_unit_of_the_only_hidden_layer_has_a_number_alone() {
    let network = parse(WIDE.as_bytes());
    let names = Names::of(&derivation(&network));
    let read = |spelling| names.read(spelling).map(|q| q.to_string());
    assert_eq!(read("outh11").as_deref(), Ok("out_h11"));
    assert_eq!(read("h12_input").as_deref(), Ok("net_h12"));
    assert_eq!(read("dEo1/douth12").as_deref(), Ok("dE/dout_h12 via o1"));
    assert!(read("out_h1_1").is_err());
}

#[test]
fn a_sample_has_a_prefix() {
    check(
        "xor-2-5-1",
        "s2.net_h1: S2.neth1 | s2.z_h1
         s2.dE/dw5: s2.dw5 | s2.∂E/∂w5
         dE/dw5: dw5 | ∂E_total/∂w5
         s3.E: s3.e
         after.s3.out_o1: s3.out_o1⁺ | s3.out_o1'
         E_total: etotal
         s1.i1: s1.I1",
    );
    check("mazur", "net_h1: s1.net_h1\n after.out_o1: after.s1.out_o1");
}

#[test]
fn wide_letters_and_tex_are_read() {
    check(
        "mazur",
        r"w5+: ｗ５＋ | w_{5}^{+} | $w_5^+$
          dE/dw5: \frac{\partial E_{\mathrm{total}}}{\partial w_{5}}
          delta_h1: \delta_{h1} | \delta_{h_1}
          out_h1: \mathrm{out}_{h1} | out_{h_1} | \text{out}_{h1}
          eta: \eta",
    );
}

/// Checks what a spelling could be, by name.
#[track_caller]
fn check_unclear(network: &str, spelling: &str, expected: &[&str]) {
    let error = names(network).read(spelling).expect_err("it is unclear");
    let NameError::Ambiguous { candidates } = error else {
        panic!("{spelling}: {error:?}");
    };
    let candidates: Vec<_> =
        candidates.iter().map(ToString::to_string).collect();
    assert_eq!(candidates, expected, "{spelling} in {network}");
}

#[test]
fn what_could_be_two_quantities_is_asked_back() {
    let deep = "two-hidden-2-2-2-1";
    check_unclear(deep, "outh11", &["out_h1_1"]);
    check_unclear(deep, "out_h21", &["out_h2_1"]);
    check_unclear(deep, "h21_input", &["net_h2_1"]);
    check_unclear(deep, "dE/dout_h11 via h2_1", &["dE/dout_h1_1 via h2_1"]);
    check_unclear("mazur", "h1", &["net_h1", "out_h1"]);
    check_unclear("mazur", "o1_new", &["after.net_o1", "after.out_o1"]);
    check_unclear(
        "xor-2-5-1",
        "out_h1",
        &["s1.out_h1", "s2.out_h1", "s3.out_h1", "s4.out_h1"],
    );
    check_unclear(
        "xor-2-5-1",
        "E",
        &["E_total", "s1.E", "s2.E", "s3.E", "s4.E"],
    );
}

/// Checks which names are proposed for a spelling that is none.
#[track_caller]
fn check_unknown(network: &str, spelling: &str, expected: &[&str]) {
    let error = names(network).read(spelling).expect_err("it is unknown");
    let NameError::Unknown { nearest } = error else {
        panic!("{spelling}: {error:?}");
    };
    let nearest: Vec<_> = nearest.iter().map(ToString::to_string).collect();
    assert_eq!(nearest, expected, "{spelling} in {network}");
}

#[test]
fn an_unknown_name_gets_the_nearest() {
    check_unknown("mazur", "outt_h1", &["out_h1", "out_h2", "out_o1"]);
    check_unknown("mazur", "dE/dw55", &["dE/dw5", "dE/dw6", "dE/dw7"]);
    check_unknown("mazur", "total", &["E_total"]);
    check_unknown("mazur", "", &[]);
    check_unknown("mazur", "momentum", &[]);
    check_unknown("mazur", &"w5".repeat(100_000), &[]);
    check_unknown("mazur", &"h1".repeat(500_000), &[]);
    check_unknown("mazur", &format!("h{}", "1".repeat(1_000_000)), &[]);
}

#[test]
fn what_the_network_does_not_have_is_unknown() {
    let names = names("mazur");
    for spelling in [
        "w9",
        "w0",
        "w05",
        "w-5",
        "w5++",
        "w5+new",
        "h3_output",
        "o0",
        "b3",
        "b_h1",
        "s2.net_h1",
        "after.i1",
        "after.dE/dw5",
        "eta+",
        "h1_1_output",
        "dE/dh1",
        "dh1/dw1",
        "dE_o2/dnet_o1",
        "dE_o1/dw5",
        "dE/dout_h1 via o3",
        "dE/dout_h1 via",
        "via",
        "dE/",
        "/dw5",
        "/",
        "l\u{43e}ss",
        "\u{202e}w5",
        "w5\0",
        "w5 = 1",
        "E_total expanded",
    ] {
        let read = names.read(spelling);
        let is_unknown = matches!(read, Err(NameError::Unknown { .. }));
        assert!(is_unknown, "{spelling}: {read:?}");
    }
}

#[test]
fn with_a_softmax_an_outputs_error_is_no_delta() {
    let names = names("softmax-2-3-3");
    let read = |spelling| names.read(spelling).map(|q| q.to_string());
    assert!(read("dE_o1/dnet_o1").is_err());
    assert_eq!(read("dE/dnet_o1").as_deref(), Ok("delta_o1"));
    assert_eq!(read("∂out_o1/∂net_o2").as_deref(), Ok("dout_o1/dnet_o2"));
}
