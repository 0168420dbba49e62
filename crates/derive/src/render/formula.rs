//! Formulas in plain Unicode, in pieces between which a line may end.

use longhand_digits::Shown;

use crate::expr::{Arena, Expr, Function, Node, Symbol};
use crate::render::infix::{Binding, binding};
use crate::render::unicode::{minus, name, number, superscript};

/// A stretch of a formula. A line may end before it; the smaller its depth,
/// the better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What stands there.
    pub text: String,
    /// 0 before a term or factor of the whole, more within parentheses.
    pub depth: usize,
}

/// What stands for a symbol.
pub enum Leaf {
    /// A name.
    Name(String),
    /// A number.
    Number(Shown),
}

/// A formula in pieces, with what `leaf` says for each symbol.
pub fn pieces(
    arena: &Arena,
    expr: Expr,
    leaf: &dyn Fn(Symbol) -> Leaf,
) -> Vec<Piece> {
    let first = Piece { text: String::new(), depth: 0 };
    let mut writer = Writer { arena, leaf, pieces: vec![first], depth: 0 };
    writer.expr(expr, Place::Whole);
    writer.pieces
}

/// A formula in one line of names.
pub fn formula(arena: &Arena, expr: Expr) -> String {
    let leaf = |symbol| Leaf::Name(name(arena.quantity(symbol)));
    let pieces = pieces(arena, expr, &leaf);
    pieces.into_iter().map(|piece| piece.text).collect()
}

/// Where an expression stands, which decides on its parentheses and spaces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On its own.
    Whole,
    /// The first term of a sum.
    FirstTerm,
    /// A later term of a sum.
    Term,
    /// A factor, or a part of a quotient.
    Factor,
    /// What is raised to a power.
    Base,
    /// The argument of ln.
    Argument,
}

struct Writer<'a> {
    arena: &'a Arena,
    leaf: &'a dyn Fn(Symbol) -> Leaf,
    pieces: Vec<Piece>,
    depth: usize,
}

impl Writer<'_> {
    fn push(&mut self, text: &str) {
        let last = self.pieces.last_mut().expect("there is a first piece");
        last.text.push_str(text);
    }

    /// A place where the line may end.
    fn may_break(&mut self, looser: usize) {
        let depth = 2 * self.depth + looser;
        self.pieces.push(Piece { text: String::new(), depth });
    }

    fn expr(&mut self, expr: Expr, place: Place) {
        if self.needs_parentheses(expr, place) {
            self.parentheses(expr);
        } else {
            self.bare(expr, place);
        }
    }

    fn parentheses(&mut self, expr: Expr) {
        self.push("(");
        self.depth += 1;
        self.bare(expr, Place::Whole);
        self.depth -= 1;
        self.push(")");
    }

    fn needs_parentheses(&self, expr: Expr, place: Place) -> bool {
        if let Node::Symbol(symbol) = self.arena.node(expr) {
            return self.number_needs(*symbol, place);
        }
        let binding = self.binding(expr);
        match place {
            Place::Whole => false,
            Place::FirstTerm | Place::Term => binding < Binding::Product,
            Place::Factor => binding < Binding::Power,
            Place::Base | Place::Argument => binding < Binding::Atom,
        }
    }

    /// As in infix, but σ of names is written as a call.
    fn binding(&self, expr: Expr) -> Binding {
        match self.arena.node(expr) {
            Node::Call(Function::Sigmoid, x) if !self.holds_number(*x) => {
                Binding::Atom
            }
            _ => binding(self.arena, expr),
        }
    }

    fn number_needs(&self, symbol: Symbol, place: Place) -> bool {
        match (self.leaf)(symbol) {
            Leaf::Name(name) => name.contains('/') && place == Place::Base,
            Leaf::Number(shown) => match place {
                Place::Whole | Place::FirstTerm => false,
                Place::Term | Place::Factor => shown.is_negative(),
                Place::Base | Place::Argument => {
                    shown.is_negative()
                        || matches!(shown, Shown::Scientific { .. })
                }
            },
        }
    }

    /// Whether numbers are put in.
    fn holds_number(&self, expr: Expr) -> bool {
        let symbols = self.arena.symbols(expr).into_iter();
        let mut leaves = symbols.map(|symbol| (self.leaf)(symbol));
        leaves.any(|leaf| matches!(leaf, Leaf::Number(_)))
    }

    fn bare(&mut self, expr: Expr, place: Place) {
        match self.arena.node(expr) {
            Node::Constant(1, 2) => self.push("½"),
            Node::Constant(n, 1) => self.push(&minus(&n.to_string())),
            Node::Constant(n, d) => self.push(&minus(&format!("{n}/{d}"))),
            Node::Symbol(symbol) => match (self.leaf)(*symbol) {
                Leaf::Name(name) => self.push(&name),
                Leaf::Number(shown) => self.push(&number(&shown)),
            },
            Node::Sum(terms) => self.sum(terms),
            Node::Product(factors) => self.product(factors, place),
            Node::Negate(x) => {
                self.push("−");
                if self.starts_with_a_count(*x) {
                    self.bare(*x, Place::Term);
                } else {
                    self.expr(*x, Place::Factor);
                }
            }
            Node::Quotient(x, y) => self.quotient(*x, *y),
            Node::Power(x, n) => {
                self.expr(*x, Place::Base);
                self.push(&superscript(i64::from(*n)));
            }
            Node::Call(function, x) => self.call(*function, *x),
            Node::Softmax(k, nets) => self.softmax(*k as usize, nets),
            Node::Derivative(x, _) => {
                if matches!(self.arena.node(*x), Node::Symbol(_)) {
                    self.bare(*x, Place::Whole);
                } else {
                    self.parentheses(*x);
                }
                self.push("′");
            }
        }
    }

    /// 2(…), which a minus sign may stand before as it is.
    fn starts_with_a_count(&self, expr: Expr) -> bool {
        match self.arena.node(expr) {
            Node::Product(factors) => is_counting(self.arena.node(factors[0])),
            _ => false,
        }
    }

    fn sum(&mut self, terms: &[Expr]) {
        for (k, &term) in terms.iter().enumerate() {
            let (sign, term) = match *self.arena.node(term) {
                Node::Negate(x) => (if k == 0 { "−" } else { " − " }, x),
                _ => (if k == 0 { "" } else { " + " }, term),
            };
            if k > 0 {
                self.may_break(0);
            }
            self.push(sign);
            let first = k == 0 && sign.is_empty();
            let place = if first { Place::FirstTerm } else { Place::Term };
            self.expr(term, place);
        }
    }

    fn product(&mut self, factors: &[Expr], place: Place) {
        let dot = if place == Place::Whole { " · " } else { "·" };
        for (k, &factor) in factors.iter().enumerate() {
            if k > 0 {
                let before = self.arena.node(factors[k - 1]);
                let close =
                    is_counting(before) && self.opens_with_parenthesis(factor);
                if !close {
                    self.may_break(1);
                    self.push(dot);
                }
            }
            self.expr(factor, Place::Factor);
        }
    }

    fn opens_with_parenthesis(&self, factor: Expr) -> bool {
        match *self.arena.node(factor) {
            Node::Power(x, _) => self.needs_parentheses(x, Place::Base),
            _ => self.needs_parentheses(factor, Place::Factor),
        }
    }

    fn quotient(&mut self, x: Expr, y: Expr) {
        self.expr(x, Place::Factor);
        self.may_break(1);
        self.push(" / ");
        self.expr(y, Place::Factor);
    }

    fn call(&mut self, function: Function, x: Expr) {
        match function {
            Function::Exp => {
                self.push("e^");
                self.expr(x, Place::Argument);
            }
            Function::Ln => {
                let atom = !self.needs_parentheses(x, Place::Argument);
                self.push(if atom { "ln " } else { "ln" });
                self.expr(x, Place::Argument);
            }
            Function::Tanh => {
                self.push("tanh");
                self.parentheses(x);
            }
            Function::Relu => {
                self.push("max(0, ");
                self.depth += 1;
                self.bare(x, Place::Whole);
                self.depth -= 1;
                self.push(")");
            }
            Function::Sigmoid if self.holds_number(x) => {
                self.push("1");
                self.may_break(1);
                self.push(" / (1 + e^(−");
                self.depth += 1;
                self.expr(x, Place::Factor);
                self.depth -= 1;
                self.push("))");
            }
            Function::Sigmoid => {
                self.push("σ");
                self.parentheses(x);
            }
        }
    }

    fn softmax(&mut self, k: usize, nets: &[Expr]) {
        self.call(Function::Exp, nets[k]);
        self.may_break(1);
        self.push(" / (");
        self.depth += 1;
        for (j, &net) in nets.iter().enumerate() {
            if j > 0 {
                self.may_break(0);
                self.push(" + ");
            }
            self.call(Function::Exp, net);
        }
        self.depth -= 1;
        self.push(")");
    }
}

/// Whether a constant stands before a parenthesis without a dot: ½(…), 2(…).
fn is_counting(node: &Node) -> bool {
    matches!(node, Node::Constant(n, d) if *n > 1 || *d > 1)
}
