//! Text with literal numbers, lemmas, and claims wrong in ways that `plant`
//! does not make.

use super::cases::two_two_two;
use super::derivation;
use crate::claim::{Claim, LemmaClaim, Line};
use crate::objection::Reason;
use crate::parse::parse;
use crate::{Checker, check_all};

fn lines(text: &[(&str, &str)]) -> Vec<Line> {
    let line = |(rule, symbolic): &(&str, &str)| Line {
        rule: (*rule).to_string(),
        symbolic: (*symbolic).to_string(),
    };
    text.iter().map(line).collect()
}

fn net_h1() -> Claim {
    Claim {
        id: "net_h1".to_string(),
        rule: "weighted-sum".to_string(),
        symbolic: "[w1] * [i1] + [w2] * [i2] + [b1]".to_string(),
        substituted: "0.15 * 0.05 + 0.2 * 0.1 + 0.35".to_string(),
        value: Some(0.3775),
        working: vec![],
    }
}

fn reason(claim: &Claim) -> Option<Reason> {
    let network = two_two_two();
    let (values, _) = derivation(&network, "");
    let verdict = Checker::new(&network).check_step(claim, &values);
    verdict.err().map(|objection| objection.reason)
}

#[test]
fn numbers_are_read_from_the_text() {
    assert_eq!(reason(&net_h1()), None);
    let substituted = "0.15 * 0.05 + 0.2 * 0.1 + 0.3500001".to_string();
    let wrong = Claim { substituted, ..net_h1() };
    assert_eq!(reason(&wrong), Some(Reason::Substitution));
    let substituted = "0.15 * 0.05 + 0.2 * 0.1  + 0.35".to_string();
    let wrong = Claim { substituted, ..net_h1() };
    assert_eq!(reason(&wrong), Some(Reason::Substitution));
    let wrong = Claim { value: Some(0.377_500_000_01), ..net_h1() };
    assert!(matches!(reason(&wrong), Some(Reason::Value { .. })));
    let wrong = Claim { value: None, ..net_h1() };
    assert!(matches!(reason(&wrong), Some(Reason::Value { .. })));
}

#[test]
fn a_negative_number_needs_parentheses() {
    let network = two_two_two();
    let (mut values, _) = derivation(&network, "");
    values.insert("i2".to_string(), -0.1);
    let checker = Checker::new(&network);
    let with = |substituted: &str| Claim {
        substituted: substituted.to_string(),
        value: Some(0.3375),
        ..net_h1()
    };
    let right = with("0.15 * 0.05 + 0.2 * (-0.1) + 0.35");
    assert_eq!(checker.check_step(&right, &values), Ok(()));
    let bare = with("0.15 * 0.05 + 0.2 * -0.1 + 0.35");
    assert!(checker.check_step(&bare, &values).is_err());
}

#[test]
fn true_at_these_numbers_only_is_not_enough() {
    let wrong = Claim {
        symbolic: "[w1] * [i1] + [i2] * [w2] + [b1] * 2.0 - 0.35".to_string(),
        substituted: "0.15 * 0.05 + 0.1 * 0.2 + 0.35 * 2.0 - 0.35".to_string(),
        ..net_h1()
    };
    assert_eq!(reason(&wrong), Some(Reason::Identity));
}

#[test]
fn true_but_not_by_its_rule_is_not_enough() {
    let symbolic = "[w2] * [i2] + [w1] * [i1] + [b1] + 0.0".to_string();
    let substituted = "0.2 * 0.1 + 0.15 * 0.05 + 0.35 + 0.0".to_string();
    let wrong = Claim { symbolic, substituted, ..net_h1() };
    let instance = Reason::Instance("weighted-sum".to_string());
    assert_eq!(reason(&wrong), Some(instance));
}

#[test]
fn names_must_be_known_and_others() {
    let with =
        |symbolic: &str| Claim { symbolic: symbolic.to_string(), ..net_h1() };
    assert_eq!(reason(&with("[net_h1]")), Some(Reason::OwnName));
    let unknown = Reason::UnknownName("w9".to_string());
    assert_eq!(reason(&with("[w9]")), Some(unknown));
    let fixed = Claim { id: "b1+".to_string(), ..net_h1() };
    let unknown = Reason::UnknownName("b1+".to_string());
    assert_eq!(reason(&fixed), Some(unknown));
    let missing = Reason::NoValue("out_h1".to_string());
    assert_eq!(reason(&with("[out_h1]")), Some(missing));
    assert_eq!(reason(&with("D[w1]([w1])")), Some(Reason::Derivative));
}

#[test]
fn unreadable_text_is_refused_where_it_goes_wrong() {
    for text in ["", "1", "1.0 +", "sin(1.0)", "(1.0", "[w1", "1.0 2.0"] {
        assert!(parse(text).is_err(), "{text}");
    }
    for text in ["[]", "max(1.0)", "exp(1.0, 2.0)", "D[x](D[x](1.0))"] {
        assert!(parse(text).is_err(), "{text}");
    }
    assert_eq!(parse("1.0 + $"), Err(6));
}

#[test]
fn what_is_printed_reads_back() {
    for text in [
        "-[a] * [b] / ([c] - [d] - ([e] + 1e-7)) + -[f]",
        "-([a] + 2.0)^2.0 * 3.0^-[b]^2.0 - max(0.0, tanh(-[a]))",
        "D[x](ln([x]) / ([y] / [z]))",
    ] {
        let tree = parse(text).unwrap();
        assert_eq!(parse(&tree.to_string()), Ok(tree));
    }
}

fn logistic_lemma() -> LemmaClaim {
    let e = "(1.0 + exp(-[x]))";
    LemmaClaim {
        id: "logistic".to_string(),
        function: "1.0 / (1.0 + exp(-[x]))".to_string(),
        variable: "x".to_string(),
        working: lines(&[
            ("definition", &format!("D[x](1.0 / {e})")),
            (
                "quotient",
                &format!("(D[x](1.0) * {e} - 1.0 * D[x]{e}) / {e}^2.0"),
            ),
            ("constant", &format!("(0.0 * {e} - 1.0 * D[x]{e}) / {e}^2.0")),
            ("simplify", &format!("-D[x]{e} / {e}^2.0")),
            ("sum", &format!("-(D[x](1.0) + D[x](exp(-[x]))) / {e}^2.0")),
            ("constant", &format!("-(0.0 + D[x](exp(-[x]))) / {e}^2.0")),
            (
                "exponential",
                &format!("-(0.0 + exp(-[x]) * D[x](-[x])) / {e}^2.0"),
            ),
            (
                "constant-multiple",
                &format!("-(0.0 - exp(-[x]) * D[x]([x])) / {e}^2.0"),
            ),
            ("variable", &format!("-(0.0 - exp(-[x]) * 1.0) / {e}^2.0")),
            ("simplify", &format!("exp(-[x]) / {e}^2.0")),
            ("algebra", &format!("1.0 / {e} * (1.0 - 1.0 / {e})")),
        ]),
        lines: vec![
            format!("exp(-[x]) / {e}^2.0"),
            format!("1.0 / {e} * (1.0 - 1.0 / {e})"),
        ],
    }
}

#[test]
fn the_lemma_of_the_logistic_function() {
    let lemma = logistic_lemma();
    let network = two_two_two();
    let check = |lemma: &LemmaClaim| {
        let lemmas = std::slice::from_ref(lemma);
        check_all(&network, &Default::default(), &[], lemmas)
    };
    assert_eq!(check(&lemma), []);
    for i in 0..lemma.working.len() {
        let mut wrong = lemma.clone();
        wrong.working.remove(i);
        // What simplifies may do before the last line, algebra may do there.
        let is_needless = i == 9;
        let accepted = check(&wrong).is_empty();
        assert_eq!(accepted, is_needless, "without line {i}");
        let mut wrong = lemma.clone();
        wrong.working[i].rule = "variable".to_string();
        let same = wrong == lemma;
        assert_eq!(check(&wrong).is_empty(), same, "line {i} relabelled");
        let mut wrong = lemma.clone();
        let text = &mut wrong.working[i].symbolic;
        *text = text.replacen("exp(", "2.0 * exp(", 1);
        assert_eq!(check(&wrong).len(), 1, "line {i} changed");
    }
    for i in 0..lemma.lines.len() {
        let mut wrong = lemma.clone();
        wrong.lines[i] += " + 1e-6";
        assert_eq!(check(&wrong).len(), 1, "form {i} changed");
    }
}

#[test]
fn a_working_may_not_skip_a_rule() {
    let network = two_two_two();
    let text = include_str!("two_two_two.txt");
    let (values, claims) = derivation(&network, text);
    let checker = Checker::new(&network);
    for claim in claims.iter().filter(|c| !c.working.is_empty()) {
        for i in 0..claim.working.len() {
            let mut wrong = claim.clone();
            wrong.working.remove(i);
            let verdict = checker.check_step(&wrong, &values);
            assert!(verdict.is_err(), "{} without line {i}", claim.id);
        }
    }
}
