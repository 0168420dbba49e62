use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::{Derivation, Values};

/// Half a unit in the last place of 1: what rounding may add, relatively.
pub(crate) const U: f64 = 1.0 / (1u64 << 53) as f64;

/// How far each quantity's double may lie from the real number that it stands
/// for, if every operation of its formula rounds as it should: the first
/// error, carried through the formula, and a new one for each operation. It
/// is n·2⁻⁵³·Σ|terms| with n counted, and what the operands brought along.
pub(crate) struct Bounds {
    bounds: Vec<f64>,
}

impl Bounds {
    /// The bound of every quantity.
    pub(crate) fn of(derivation: &Derivation, values: &Values) -> Bounds {
        let arena = &derivation.arena;
        let mut all = Bounds { bounds: vec![0.0; arena.quantities().len()] };
        for given in &derivation.givens {
            let bound = U * given.decimal.to_f64().abs();
            all.bounds[given.symbol.index()] = bound;
        }
        for step in &derivation.steps {
            let leaf = |s: Symbol| (values.get(s), all.get(s));
            let (_, bound) = at(arena, step.expr, &leaf);
            all.bounds[step.symbol.index()] = bound;
        }
        all
    }

    /// The bound of one quantity; a little more, for its own rounding.
    pub(crate) fn get(&self, symbol: Symbol) -> f64 {
        self.bounds[symbol.index()] * 1.000_001 + f64::MIN_POSITIVE
    }
}

/// A double, and how far it may be off.
type Off = (f64, f64);

fn at(arena: &Arena, expr: Expr, leaf: &impl Fn(Symbol) -> Off) -> Off {
    let at = |e: &Expr| at(arena, *e, leaf);
    match arena.node(expr) {
        Node::Constant(n, d) => {
            let x = f64::from(*n) / f64::from(*d);
            (x, if d.is_power_of_two() { 0.0 } else { U * x.abs() })
        }
        Node::Symbol(symbol) => leaf(*symbol),
        Node::Sum(terms) => {
            let terms: Vec<Off> = terms.iter().map(at).collect();
            terms[1..].iter().fold(terms[0], |(a, off_a), &(b, off_b)| {
                (a + b, off_a + off_b + U * (a + b).abs())
            })
        }
        Node::Product(factors) => {
            let factors: Vec<Off> = factors.iter().map(at).collect();
            factors[1..].iter().fold(factors[0], |a, &b| times(a, b))
        }
        Node::Negate(x) => {
            let (x, off) = at(x);
            (-x, off)
        }
        Node::Quotient(x, y) => over(at(x), at(y)),
        Node::Power(x, n) => {
            let x = at(x);
            (1..*n).fold(x, |power, _| times(power, x))
        }
        Node::Call(function, x) => call(*function, at(x)),
        Node::Softmax(k, nets) => {
            let nets: Vec<Off> = nets.iter().map(at).collect();
            softmax(*k as usize, &nets)
        }
        Node::Derivative(..) => (f64::NAN, f64::NAN),
    }
}

fn times((a, off_a): Off, (b, off_b): Off) -> Off {
    let carried = a.abs() * off_b + b.abs() * off_a + off_a * off_b;
    (a * b, carried + U * (a * b).abs())
}

fn over((a, off_a): Off, (b, off_b): Off) -> Off {
    let q = a / b;
    let carried = (off_a + q.abs() * off_b) / (b.abs() - off_b).max(0.0);
    (q, carried + U * q.abs())
}

/// `core`'s own promises: exp and ln within 1 ulp, which is 2U at most, σ as
/// it is written, tanh within 3 ulp.
fn call(function: Function, (x, off): Off) -> Off {
    match function {
        Function::Exp => {
            let y = longhand_core::exp(x);
            (y, y * (off.exp_m1() + 3.0 * U))
        }
        Function::Ln => {
            let y = longhand_core::ln(x);
            (y, off / (x - off).max(0.0) + 2.0 * U * y.abs())
        }
        Function::Tanh => {
            let y = longhand_core::tanh(x);
            let e = (-2.0 * (x.abs() - off).max(0.0)).exp();
            let steepest = 4.0 * e / ((1.0 + e) * (1.0 + e));
            (y, off * steepest + 6.0 * U * y.abs())
        }
        Function::Sigmoid => {
            let y = longhand_core::sigmoid(x);
            (y, y * ((1.0 - y + U) * off.exp_m1() + 5.0 * U))
        }
        Function::Relu => (x.max(0.0), off),
    }
}

fn softmax(k: usize, nets: &[Off]) -> Off {
    let (largest, off_largest) =
        nets.iter().copied().fold((f64::NEG_INFINITY, 0.0), |a, b| {
            if b.0 > a.0 { b } else { a }
        });
    let exps = nets.iter().map(|(net, _)| longhand_core::exp(net - largest));
    let exps: Vec<f64> = exps.collect();
    let y = exps[k] / exps.iter().sum::<f64>();
    let off = |&(net, off): &Off| off + U * (net - largest).abs();
    let off = off_largest + nets.iter().map(off).fold(0.0, f64::max);
    let roundings = nets.len() as f64 + 6.0;
    (y, y * ((2.0 * off).exp_m1() + roundings * U))
}
