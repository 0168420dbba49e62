//! Parentheses, and lines that are broken.

use longhand_derive::expanded::Expanded;
use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::quantity::Quantity;
use longhand_derive::render::tex::{self, Leaf, Writer};
use longhand_derive::{InFull, Wish, derive};
use longhand_digits::Shown;

use crate::network;

fn letter(arena: &mut Arena, name: &'static str) -> Expr {
    arena.quantity_expr(Quantity::Letter(name))
}

/// An expression with a number put in for each letter.
fn with_numbers(arena: &Arena, expr: Expr) -> String {
    let leaf = |symbol: Symbol| match arena.quantity(symbol) {
        Quantity::Letter("n") => Leaf::number(&Shown::Plain("-3".into())),
        Quantity::Letter("s") => Leaf::number(&Shown::Scientific {
            mantissa: "1.5".into(),
            exponent: -9,
        }),
        _ => Leaf::number(&Shown::Plain("2".into())),
    };
    let room = 80.0;
    Writer { arena, leaf: &leaf, room, calculated: true }.write(expr)
}

#[test]
fn negative_numbers_stand_in_parentheses_but_at_the_start() {
    let a = &mut Arena::default();
    let (n, p) = (letter(a, "n"), letter(a, "p"));
    let (np, pn) = (a.product(vec![n, p]), a.product(vec![p, n]));
    let (minus_n, minus_np) = (a.negate(n), a.negate(np));
    let squared = a.power(n, 2);
    let exp = a.call(Function::Exp, minus_n);
    let sigmoid = a.call(Function::Sigmoid, n);
    let half = a.add(Node::Constant(1, 2));
    for (terms, text) in [
        (vec![np, pn, n], "-3 \\cdot 2 + 2 \\cdot (-3) + (-3)"),
        (vec![p, minus_n], "2 - (-3)"),
        (vec![p, minus_np], "2 - (-3) \\cdot 2"),
        (vec![minus_n, np], "-(-3) + (-3) \\cdot 2"),
        (vec![squared, p], "(-3)^{2} + 2"),
        (vec![exp, p], "e^{-(-3)} + 2"),
        (vec![sigmoid, p], "\\frac{1}{1 + e^{-(-3)}} + 2"),
    ] {
        let sum = a.sum(terms);
        assert_eq!(with_numbers(a, sum), text);
        let halved = a.product(vec![half, sum]);
        let inner = with_numbers(a, halved);
        assert!(inner.contains(text), "{inner}");
        assert!(inner.starts_with("\\tfrac{1}{2}\\big"), "{inner}");
    }
}

#[test]
fn a_number_with_an_exponent_takes_no_other() {
    let a = &mut Arena::default();
    let (s, p) = (letter(a, "s"), letter(a, "p"));
    let (squared, product) = (a.power(s, 2), a.product(vec![p, s]));
    let number = "1.5{\\cdot}10^{-9}";
    assert_eq!(with_numbers(a, squared), format!("({number})^{{2}}"));
    assert_eq!(with_numbers(a, product), format!("2 \\cdot {number}"));
}

/// TeX has no double superscript: (out^{(1)})², not out^{(1)}².
#[test]
fn a_name_with_a_mark_takes_no_exponent() {
    let a = &mut Arena::default();
    let input = a.quantity_expr(Quantity::Input(1, 2));
    let squared = a.power(input, 2);
    let text = tex::expression(a, squared);
    assert_eq!(text, "\\bigl(i_{2}^{(1)}\\bigr)^{2}");
}

#[test]
fn broken_lines_hold_the_whole_formula_and_fit() {
    let none = Wish { in_full: InFull::NONE, working: false };
    let derivation = derive(&network("xor-2-5-1").network, &none);
    let Expanded::Written(expr) = derivation.expanded else {
        panic!("E_total of the network is short enough")
    };
    let formula = &tex::expression(&derivation.arena, expr);
    for room in [20.0, 30.0, 40.0, 60.0] {
        let lines = tex::lines(formula, room);
        let whole = lines.join(" ").replace("\\quad ", "");
        assert_eq!(&whole, formula);
        let widths = lines.iter().map(|line| tex::width(line));
        assert!(widths.fold(0.0, f64::max) <= room, "{lines:#?}");
    }
    assert_eq!(tex::lines(formula, 1e9), [formula.as_str()]);
}
