//! Facts that are derived once, line by line, and then cited: σ′, tanh′, the
//! softmax's Jacobian, and the cancellations that give two losses their
//! simple δ.
//!
//! Differentiation is done by the rules of the engine. The lines after it,
//! where a sum is split or a fraction taken apart, are choices that a person
//! makes; they stand here, and the checker tests that each equals the others.

use crate::differentiate::{Context, Line, working};
use crate::expr::{Arena, Expr, Function, Symbol};
use crate::quantity::Quantity;
use crate::rule::Rule;

/// A fact that steps cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lemma {
    /// σ′ = σ(1 − σ)
    Logistic,
    /// tanh′ = 1 − tanh²
    Tanh,
    /// ∂sₖ/∂netₖ = sₖ(1 − sₖ), ∂sₖ/∂netⱼ = −sₖsⱼ
    Softmax,
    /// δ = out − t, for sigmoid outputs and the binary cross-entropy
    LogisticWithBinaryCrossEntropy,
    /// δ = out·Σt − t, for a softmax and the cross-entropy
    SoftmaxWithCrossEntropy,
}

/// One fact of a lemma: a function, and its derivative line by line.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The lemma's id; a lemma with two parts has two ids.
    pub id: &'static str,
    /// The lemma that it is a part of.
    pub lemma: Lemma,
    /// What is differentiated.
    pub function: Expr,
    /// By which letter.
    pub by: Symbol,
    /// Every line, the derivative still to be done in the first.
    pub lines: Vec<Line>,
}

impl Lemma {
    /// Every lemma.
    pub const ALL: [Lemma; 5] = [
        Lemma::Logistic,
        Lemma::Tanh,
        Lemma::Softmax,
        Lemma::LogisticWithBinaryCrossEntropy,
        Lemma::SoftmaxWithCrossEntropy,
    ];

    /// The ids that a citation of the lemma names.
    pub fn ids(self) -> &'static [&'static str] {
        match self {
            Lemma::Logistic => &["logistic"],
            Lemma::Tanh => &["tanh"],
            Lemma::Softmax => &["softmax-own", "softmax-other"],
            Lemma::LogisticWithBinaryCrossEntropy => {
                &["logistic-with-binary-cross-entropy"]
            }
            Lemma::SoftmaxWithCrossEntropy => &["softmax-with-cross-entropy"],
        }
    }

    /// The rule that the lemma justifies.
    pub fn rule(self) -> Rule {
        match self {
            Lemma::Logistic => Rule::Logistic,
            Lemma::Tanh => Rule::Tanh,
            Lemma::Softmax => Rule::Softmax,
            Lemma::LogisticWithBinaryCrossEntropy => {
                Rule::LogisticWithBinaryCrossEntropy
            }
            Lemma::SoftmaxWithCrossEntropy => Rule::SoftmaxWithCrossEntropy,
        }
    }

    /// The lemmas that this one's own lines cite.
    pub fn rests_on(self) -> &'static [Lemma] {
        match self {
            Lemma::LogisticWithBinaryCrossEntropy => &[Lemma::Logistic],
            _ => &[],
        }
    }

    /// The proof: one part, or one for each case.
    pub fn proofs(self, arena: &mut Arena) -> Vec<Proof> {
        let mut page = Page::new(arena);
        match self {
            Lemma::Logistic => vec![logistic(&mut page)],
            Lemma::Tanh => vec![tanh(&mut page)],
            Lemma::Softmax => {
                vec![softmax_own(&mut page), softmax_other(&mut page)]
            }
            Lemma::LogisticWithBinaryCrossEntropy => {
                vec![logistic_with_binary_cross_entropy(&mut page)]
            }
            Lemma::SoftmaxWithCrossEntropy => {
                vec![softmax_with_cross_entropy(&mut page)]
            }
        }
    }
}

/// A sheet to write formulas on, with short names for what they are made of.
struct Page<'a> {
    arena: &'a mut Arena,
}

impl<'a> Page<'a> {
    fn new(arena: &'a mut Arena) -> Page<'a> {
        Page { arena }
    }

    fn letter(&mut self, name: &'static str) -> Expr {
        self.arena.quantity_expr(Quantity::Letter(name))
    }

    fn one(&mut self) -> Expr {
        self.arena.number(1)
    }

    fn exp(&mut self, x: Expr) -> Expr {
        self.arena.call(Function::Exp, x)
    }

    fn ln(&mut self, x: Expr) -> Expr {
        self.arena.call(Function::Ln, x)
    }

    fn plus(&mut self, x: Expr, y: Expr) -> Expr {
        self.arena.sum(vec![x, y])
    }

    fn minus(&mut self, x: Expr, y: Expr) -> Expr {
        self.arena.minus(x, y)
    }

    fn times(&mut self, x: Expr, y: Expr) -> Expr {
        self.arena.product(vec![x, y])
    }

    fn over(&mut self, x: Expr, y: Expr) -> Expr {
        self.arena.quotient(x, y)
    }

    fn neg(&mut self, x: Expr) -> Expr {
        self.arena.negate(x)
    }

    /// 1 − x
    fn rest(&mut self, x: Expr) -> Expr {
        let one = self.one();
        self.minus(one, x)
    }

    /// Differentiates by the rules, then goes on by hand.
    fn prove(
        &mut self,
        lemma: Lemma,
        part: usize,
        function: Expr,
        by: &'static str,
        by_hand: Vec<Expr>,
    ) -> Proof {
        let by = self.arena.name(Quantity::Letter(by));
        let context = Context::default();
        let mut lines = working(self.arena, function, by, &context);
        for expr in by_hand {
            if lines.last().is_some_and(|line| line.expr != expr) {
                lines.push(Line { rule: Rule::Algebra, expr });
            }
        }
        Proof { id: lemma.ids()[part], lemma, function, by, lines }
    }
}

/// σ(x) = 1/(1 + e^(−x)), so σ′ = e^(−x)/(1 + e^(−x))² = σ·(1 − σ)
fn logistic(p: &mut Page<'_>) -> Proof {
    let (x, one) = (p.letter("x"), p.one());
    let minus_x = p.neg(x);
    let e = p.exp(minus_x);
    let below = p.plus(one, e);
    let function = p.over(one, below);
    let rest = p.over(e, below);
    let split = p.times(function, rest);
    let one_less = p.rest(function);
    let product = p.times(function, one_less);
    let sigma = p.arena.call(Function::Sigmoid, x);
    let one_less = p.rest(sigma);
    let named = p.times(sigma, one_less);
    let by_hand = vec![split, product, named];
    p.prove(Lemma::Logistic, 0, function, "x", by_hand)
}

/// tanh x = (e^x − e^(−x))/(e^x + e^(−x)), so tanh′ = 1 − tanh²
fn tanh(p: &mut Page<'_>) -> Proof {
    let x = p.letter("x");
    let minus_x = p.neg(x);
    let (up, down) = (p.exp(x), p.exp(minus_x));
    let above = p.minus(up, down);
    let below = p.plus(up, down);
    let function = p.over(above, below);
    let squared = p.arena.power(function, 2);
    let split = p.rest(squared);
    let tanh = p.arena.call(Function::Tanh, x);
    let squared = p.arena.power(tanh, 2);
    let named = p.rest(squared);
    p.prove(Lemma::Tanh, 0, function, "x", vec![split, named])
}

/// s = e^x/(e^x + r), with r the other exponentials, so ∂s/∂x = s·(1 − s)
fn softmax_own(p: &mut Page<'_>) -> Proof {
    let (x, r) = (p.letter("x"), p.letter("r"));
    let e = p.exp(x);
    let below = p.plus(e, r);
    let function = p.over(e, below);
    let rest = p.over(r, below);
    let split = p.times(function, rest);
    let one_less = p.rest(function);
    let named = p.times(function, one_less);
    p.prove(Lemma::Softmax, 0, function, "x", vec![split, named])
}

/// s = e^y/(e^x + e^y + r), so ∂s/∂x = −s·(e^x/(e^x + e^y + r))
fn softmax_other(p: &mut Page<'_>) -> Proof {
    let (x, y, r) = (p.letter("x"), p.letter("y"), p.letter("r"));
    let (ex, ey) = (p.exp(x), p.exp(y));
    let below = p.arena.sum(vec![ex, ey, r]);
    let function = p.over(ey, below);
    let other = p.over(ex, below);
    let product = p.times(function, other);
    let named = p.neg(product);
    p.prove(Lemma::Softmax, 1, function, "x", vec![named])
}

/// E = −(t·ln σ(z) + (1 − t)·ln(1 − σ(z))), so ∂E/∂z = σ(z) − t
fn logistic_with_binary_cross_entropy(p: &mut Page<'_>) -> Proof {
    let (z, t) = (p.letter("z"), p.letter("t"));
    let sigma = p.arena.call(Function::Sigmoid, z);
    let (rest_t, rest_sigma) = (p.rest(t), p.rest(sigma));
    let (ln_yes, ln_no) = (p.ln(sigma), p.ln(rest_sigma));
    let (yes, no) = (p.times(t, ln_yes), p.times(rest_t, ln_no));
    let sum = p.plus(yes, no);
    let function = p.neg(sum);
    let (yes, no) = (p.times(t, rest_sigma), p.times(rest_t, sigma));
    let difference = p.minus(yes, no);
    let cancelled = p.neg(difference);
    let named = p.minus(sigma, t);
    let lemma = Lemma::LogisticWithBinaryCrossEntropy;
    p.prove(lemma, 0, function, "z", vec![cancelled, named])
}

/// E = −(t·(z − ln(e^z + r)) + c − q·ln(e^z + r)), where ln of the softmax
/// s = e^z/(e^z + r) is z − ln(e^z + r), q is the sum of the other targets and
/// c what the other nets give; so ∂E/∂z = s·(t + q) − t
fn softmax_with_cross_entropy(p: &mut Page<'_>) -> Proof {
    let (z, r, c) = (p.letter("z"), p.letter("r"), p.letter("c"));
    let (t, q) = (p.letter("t"), p.letter("q"));
    let e = p.exp(z);
    let below = p.plus(e, r);
    let ln_below = p.ln(below);
    let ln_s = p.minus(z, ln_below);
    let own = p.times(t, ln_s);
    let others = p.times(q, ln_below);
    let others = p.neg(others);
    let sum = p.arena.sum(vec![own, c, others]);
    let function = p.neg(sum);
    let s = p.over(e, below);
    let one_less = p.rest(s);
    let (own, others) = (p.times(t, one_less), p.times(q, s));
    let difference = p.minus(own, others);
    let cancelled = p.neg(difference);
    let targets = p.plus(t, q);
    let share = p.times(s, targets);
    let named = p.minus(share, t);
    let lemma = Lemma::SoftmaxWithCrossEntropy;
    p.prove(lemma, 0, function, "z", vec![cancelled, named])
}
