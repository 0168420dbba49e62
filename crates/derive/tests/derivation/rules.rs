use longhand_derive::certify::real;
use longhand_derive::differentiate::{Context, working};
use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::lemma::Lemma;
use longhand_derive::quantity::Quantity;
use longhand_digits::Real;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::support::slope::BITS;

/// A formula in x and y. Networks use few of the rules; these use all.
#[derive(Clone, Debug)]
enum Formula {
    X,
    Y,
    Number(i32),
    Sum(Vec<Formula>),
    Product(Vec<Formula>),
    Negate(Box<Formula>),
    /// u/(1 + v²), which is never a division by 0.
    Quotient(Box<Formula>, Box<Formula>),
    Power(Box<Formula>, u32),
    Call(Function, Box<Formula>),
    /// ln(1 + u²)
    Ln(Box<Formula>),
    /// A softmax of x and y: the first, or the second.
    Softmax(u32),
}

fn formula() -> impl Strategy<Value = Formula> {
    let leaf = prop_oneof![
        4 => Just(Formula::X),
        2 => Just(Formula::Y),
        1 => (-3..=3).prop_map(Formula::Number),
        1 => (0..2_u32).prop_map(Formula::Softmax),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let list = prop::collection::vec(inner.clone(), 2..=3);
        let one = inner.clone().prop_map(Box::new);
        let function = prop::sample::select(vec![
            Function::Exp,
            Function::Tanh,
            Function::Sigmoid,
        ]);
        prop_oneof![
            list.clone().prop_map(Formula::Sum),
            list.prop_map(Formula::Product),
            one.clone().prop_map(Formula::Negate),
            (one.clone(), one.clone())
                .prop_map(|(u, v)| Formula::Quotient(u, v)),
            (one.clone(), 2..=4_u32).prop_map(|(u, n)| Formula::Power(u, n)),
            (function, one.clone()).prop_map(|(f, u)| Formula::Call(f, u)),
            one.prop_map(Formula::Ln),
        ]
    })
}

/// Where formulas are written down, and at which numbers they are evaluated.
struct Page {
    arena: Arena,
    x: Symbol,
    y: Symbol,
}

impl Page {
    fn new() -> Page {
        let mut arena = Arena::default();
        let x = arena.name(Quantity::Letter("x"));
        let y = arena.name(Quantity::Letter("y"));
        Page { arena, x, y }
    }

    fn write(&mut self, formula: &Formula) -> Expr {
        match formula {
            Formula::X => self.arena.symbol(self.x),
            Formula::Y => self.arena.symbol(self.y),
            Formula::Number(n) => self.arena.number(*n),
            Formula::Sum(terms) => {
                let terms = terms.iter().map(|t| self.write(t)).collect();
                self.arena.sum(terms)
            }
            Formula::Product(factors) => {
                let factors = factors.iter().map(|f| self.write(f)).collect();
                self.arena.product(factors)
            }
            Formula::Negate(u) => {
                let u = self.write(u);
                self.arena.negate(u)
            }
            Formula::Quotient(u, v) => {
                let (u, below) = (self.write(u), self.one_and_square(v));
                self.arena.quotient(u, below)
            }
            Formula::Power(u, n) => {
                let u = self.write(u);
                self.arena.power(u, *n)
            }
            Formula::Call(function, u) => {
                let u = self.write(u);
                self.arena.call(*function, u)
            }
            Formula::Ln(u) => {
                let u = self.one_and_square(u);
                self.arena.call(Function::Ln, u)
            }
            Formula::Softmax(k) => {
                let nets = [self.x, self.y].map(|s| self.arena.symbol(s));
                self.arena.add(Node::Softmax(*k, nets.into()))
            }
        }
    }

    /// 1 + u²
    fn one_and_square(&mut self, u: &Formula) -> Expr {
        let u = self.write(u);
        let (one, square) = (self.arena.number(1), self.arena.power(u, 2));
        self.arena.sum(vec![one, square])
    }

    fn at(&self, expr: Expr, x: &Real, y: &Real) -> Real {
        real(&self.arena, expr, BITS, &|symbol| {
            if symbol == self.x { x.clone() } else { y.clone() }
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0),
        ..ProptestConfig::default()
    })]

    /// What the rules make of a formula is its difference quotient.
    #[test]
    fn every_formula_has_its_difference_quotient(
        formula in formula(),
        x in -150..=150_i64,
        y in -150..=150_i64,
    ) {
        let mut page = Page::new();
        let function = page.write(&formula);
        let context = Context::default();
        let lines = working(&mut page.arena, function, page.x, &context);
        let derivative = lines.last().expect("there is a first line").expr;
        let (x, y) = (Real::ratio(x, 100), Real::ratio(y, 100));
        let value = page.at(derivative, &x, &y);
        let step = Real::ratio(2, 1).powi(60, BITS);
        let h = Real::ONE.div(&step, BITS);
        let above = page.at(function, &x.add(&h, BITS), &y);
        let below = page.at(function, &x.sub(&h, BITS), &y);
        let quotient = above.sub(&below, BITS).div(&h.add(&h, BITS), BITS);
        prop_assert!(are_near(&value, &quotient), "{value:?}\n{quotient:?}");
    }
}

/// Equal in 20 significant digits, or both next to nothing. What is too large
/// for this precision passes.
fn are_near(a: &Real, b: &Real) -> bool {
    let scale = Real::ONE.add(&a.abs(), BITS);
    let slack = scale.div(&Real::ratio(10, 1).powi(20, BITS), BITS);
    let off = a.sub(b, BITS).abs();
    match off.compare(&slack) {
        Some(order) => order.is_lt(),
        None => !matches!(a, Real::Exact(_)),
    }
}

/// Every line of a lemma that is written by hand equals the last that the
/// rules gave, and that is the function's difference quotient.
#[test]
fn every_line_of_every_lemma_is_the_derivative() {
    for lemma in Lemma::ALL {
        let mut arena = Arena::default();
        for proof in lemma.proofs(&mut arena) {
            let at = |expr: Expr, h: &Real| {
                real(&arena, expr, BITS, &|symbol| {
                    let number = 3 + 2 * symbol.index() as i64;
                    let value = Real::ratio(number, 7);
                    let moves = symbol == proof.by;
                    if moves { value.add(h, BITS) } else { value }
                })
            };
            let step = Real::ratio(2, 1).powi(60, BITS);
            let h = Real::ONE.div(&step, BITS);
            let above = at(proof.function, &h);
            let below = at(proof.function, &h.neg());
            let quotient = above.sub(&below, BITS).div(&h.add(&h, BITS), BITS);
            let done = proof.lines.iter();
            let done = done.filter(|line| !is_pending(&arena, line.expr));
            let mut checked = 0;
            for line in done {
                let value = at(line.expr, &Real::ZERO);
                let id = proof.id;
                assert!(are_near(&value, &quotient), "{id}: {:?}", line.rule);
                checked += 1;
            }
            assert!(checked >= 2, "{}: {checked} lines", proof.id);
        }
    }
}

/// Whether a derivative in it is still to be done.
fn is_pending(arena: &Arena, expr: Expr) -> bool {
    matches!(arena.node(expr), Node::Derivative(..))
        || arena.children(expr).into_iter().any(|e| is_pending(arena, e))
}
