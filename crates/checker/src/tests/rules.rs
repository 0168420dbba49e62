//! Each rule of a working by itself: what it makes, and what it does not.

use super::cases::two_two_two;
use super::derivation;
use crate::Checker;
use crate::claim::Claim;
use crate::objection::Reason;
use crate::parse::parse;
use crate::plant::state;
use crate::working::follows;

fn leads(rule: &str, old: &str, new: &str) -> bool {
    let (old, new) = (parse(old).unwrap(), parse(new).unwrap());
    let square = parse("[x]^2.0").unwrap();
    follows(rule, &old, &new, &|tree, name| name == "q" && *tree == square)
}

#[test]
fn rules_lead_to_their_right_sides() {
    for (rule, old, new) in [
        ("variable", "D[x]([x])", "1.0"),
        ("variable", "[a] * D[x]([x]) + D[x]([x])", "[a] * 1.0 + 1.0"),
        ("constant", "D[x]([a] * 2.0)", "0.0"),
        ("sum", "D[x]([a] - [x] + 1.0)", "D[x]([a]) - D[x]([x]) + D[x](1.0)"),
        ("sum", "D[x](1.0 - [x])", "D[x](1.0) + D[x](-[x])"),
        ("sum", "[a] + D[x]([x] + 1.0)", "[a] + D[x]([x]) + D[x](1.0)"),
        ("sum", "[a] - D[x]([x] + 1.0)", "[a] - (D[x]([x]) + D[x](1.0))"),
        ("constant-multiple", "D[x]([a] * ln([x]))", "[a] * D[x](ln([x]))"),
        ("constant-multiple", "D[x](ln([x]) / 2.0)", "D[x](ln([x])) / 2.0"),
        ("constant-multiple", "D[x](-[x])", "-D[x]([x])"),
        ("constant-multiple", "[a] * D[x](-[x])", "-[a] * D[x]([x])"),
        ("constant-multiple", "[a] + D[x](-[x])", "[a] - D[x]([x])"),
        (
            "product",
            "D[x]([x] * ln([x]))",
            "D[x]([x]) * ln([x]) + [x] * D[x](ln([x]))",
        ),
        (
            "quotient",
            "D[x](-[a] / [x])",
            "(D[x](-[a]) * [x] - -[a] * D[x]([x])) / [x]^2.0",
        ),
        ("power", "D[x]([x]^2.0)", "2.0 * [x] * D[x]([x])"),
        ("power", "3.0 * D[x]([x]^3.0)", "3.0 * 3.0 * [x]^2.0 * D[x]([x])"),
        ("exponential", "D[x](exp(-[x]))", "exp(-[x]) * D[x](-[x])"),
        ("logarithm", "D[x](ln([x]))", "1.0 / [x] * D[x]([x])"),
        ("tanh", "D[x](tanh([x]))", "(1.0 - tanh([x])^2.0) * D[x]([x])"),
        (
            "logistic",
            "D[x](1.0 / (1.0 + exp(-(2.0 * [x]))))",
            "1.0 / (1.0 + exp(-(2.0 * [x]))) \
             * (1.0 - 1.0 / (1.0 + exp(-(2.0 * [x])))) * D[x](2.0 * [x])",
        ),
        (
            "softmax",
            "D[x](exp([y]) / (exp([x]) + exp([y])))",
            "-(exp([y]) / (exp([x]) + exp([y]))) \
             * (exp([x]) / (exp([x]) + exp([y])))",
        ),
        ("relu", "D[x](max(0.0, [x]))", "1.0"),
        ("relu", "D[x](max(0.0, 2.0 * [x]))", "0.0 * D[x](2.0 * [x])"),
        ("fold", "1.0 - [x]^2.0", "1.0 - [q]"),
        ("simplify", "0.0 * D[x](ln([x])) + 1.0 * [a]", "[a]"),
        ("algebra", "[a] * ([b] + [a])", "[a] * [b] + [a]^2.0"),
    ] {
        assert!(leads(rule, old, new), "{rule}: {old} to {new}");
    }
}

#[test]
fn rules_lead_nowhere_else() {
    for (rule, old, new) in [
        ("variable", "D[x]([y])", "1.0"),
        ("variable", "[a] * D[x]([x])", "[a]"),
        ("constant", "D[x]([a] * [x])", "0.0"),
        ("constant", "D[x]([a]) + [b]", "0.0 + [a]"),
        ("constant", "[a]", "[a]"),
        ("sum", "D[x]([a] - [x])", "D[x]([a]) + D[x]([x])"),
        ("sum", "D[x]([a] + [x])", "D[x]([a]) + D[y]([x])"),
        ("sum", "D[x]([a] + [x] + 1.0)", "D[x]([a]) + D[x]([x])"),
        ("sum", "[a] - D[x]([x] + 1.0)", "[a] - D[x]([x]) + D[x](1.0)"),
        ("constant-multiple", "D[x]([a] * [x])", "D[x]([a]) * D[x]([x])"),
        ("constant-multiple", "D[x]([x] * [x])", "[x] * D[x]([x])"),
        ("constant-multiple", "D[x]([x] / [a])", "D[x]([x]) * [a]"),
        ("constant-multiple", "D[x](-[x])", "D[x]([x])"),
        ("constant-multiple", "[a] + D[x](-[x])", "[a] + D[x]([x])"),
        ("constant-multiple", "[a] * D[x](-[x])", "[a] * D[x]([x])"),
        ("product", "D[x]([x] * ln([x]))", "D[x]([x]) * D[x](ln([x]))"),
        (
            "quotient",
            "D[x]([a] / [x])",
            "([a] * D[x]([x]) - D[x]([a]) * [x]) / [x]^2.0",
        ),
        ("power", "D[x]([x]^3.0)", "3.0 * [x] * D[x]([x])"),
        ("power", "D[x]([x]^2.0)", "2.0 * [x]"),
        ("exponential", "D[x](exp(-[x]))", "exp(-[x])"),
        ("logarithm", "D[x](ln([x]))", "[x] * D[x]([x])"),
        ("tanh", "D[x](tanh([x]))", "(1.0 - tanh([x])) * D[x]([x])"),
        (
            "logistic",
            "D[x](1.0 / (1.0 + exp([x])))",
            "1.0 / (1.0 + exp([x])) * (1.0 - 1.0 / (1.0 + exp([x]))) \
             * D[x]([x])",
        ),
        (
            "softmax",
            "D[x](exp([y]) / (exp([x]) + exp([y])))",
            "exp([y]) / (exp([x]) + exp([y])) \
             * (1.0 - exp([y]) / (exp([x]) + exp([y])))",
        ),
        ("relu", "D[x](max(0.0, 2.0 * [x]))", "1.0"),
        ("fold", "1.0 - [x]^3.0", "1.0 - [q]"),
        ("simplify", "1.0 * [a]", "[b]"),
        ("simplify", "D[x]([a]) + [b]", "[b]"),
        ("simplify", "[a]^2.0", "[a] * [a] * 1.0"),
        ("algebra", "1.0 * D[x]([x])", "D[x]([x])"),
        ("no such rule", "D[x]([x])", "1.0"),
    ] {
        assert!(!leads(rule, old, new), "{rule}: {old} to {new}");
    }
}

/// These are equal to what they should be, for all numbers; but they are not
/// the rule.
#[test]
fn links_that_do_not_join_are_no_chain() {
    let network = two_two_two();
    let (values, claims) =
        derivation(&network, include_str!("two_two_two.txt"));
    let checker = Checker::new(&network);
    for (id, rule, symbolic) in [
        (
            "delta_o1",
            "chain",
            "[dE/dout_o1] * [dout_o1/dnet_o1] * [dnet_o1/db2]",
        ),
        ("dE/dw5", "chain", "[dE/dout_o1] * [dout_o1/dnet_o1] * [out_h1]"),
        ("dE/dw7", "chain", "[delta_o2] * [dnet_o1/dw5]"),
        ("dE/dw7", "sum-over-paths", "[delta_o2] * [dnet_o2/dw7]"),
        ("dE/dout_h1", "chain", "[dE/dout_h1 via o1] + [dE/dout_h1 via o2]"),
        ("dE/db2", "sum-over-paths", "[delta_o1] + [delta_o2]"),
    ] {
        let claim = state(id, rule, symbolic, vec![], &values).unwrap();
        let instance = Reason::Instance(rule.to_string());
        let verdict = checker.check_step(&claim, &values);
        assert_eq!(verdict.unwrap_err().reason, instance, "{id}");
    }
    let worked = claims.iter().find(|c| !c.working.is_empty()).unwrap();
    let bare = Claim { working: vec![], ..worked.clone() };
    let verdict = checker.check_step(&bare, &values);
    assert_eq!(verdict.unwrap_err().reason, Reason::Working);
}
