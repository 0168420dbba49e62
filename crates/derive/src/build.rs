//! The bench on which a derivation is put together: definitions are added in
//! the order of computation, and none refers to a later one.

use longhand_digits::Decimal;

use crate::derivation::{Given, Step};
use crate::differentiate::{Context, Line, working};
use crate::expr::{Arena, Expr, Symbol};
use crate::lemma::Lemma;
use crate::quantity::Quantity;
use crate::rule::Rule;
use crate::terms::TermsBySymbol;

/// The working of a definition of more terms than this is not kept: nearly
/// all of it would be terms that vanish.
const TERMS_WRITTEN_OUT: usize = 16;

/// A derivation that is being put together.
pub(crate) struct Builder {
    pub(crate) arena: Arena,
    pub(crate) givens: Vec<Given>,
    pub(crate) steps: Vec<Step>,
    /// The definition of each symbol that has one.
    definitions: Vec<Option<Expr>>,
    /// Whether workings are kept, or only what they end in.
    keep_working: bool,
    /// The terms of the sum that was differentiated last.
    terms: TermsBySymbol,
}

impl Builder {
    pub(crate) fn new(keep_working: bool) -> Builder {
        Builder {
            arena: Arena::default(),
            givens: Vec::new(),
            steps: Vec::new(),
            definitions: Vec::new(),
            keep_working,
            terms: TermsBySymbol::default(),
        }
    }

    pub(crate) fn give(&mut self, quantity: Quantity, decimal: &Decimal) {
        let symbol = self.arena.name(quantity);
        self.givens.push(Given { symbol, decimal: decimal.clone() });
    }

    /// A quantity as an expression.
    pub(crate) fn get(&mut self, quantity: Quantity) -> Expr {
        self.arena.quantity_expr(quantity)
    }

    /// The expression that a quantity was defined to be.
    pub(crate) fn definition(&mut self, quantity: Quantity) -> Expr {
        let symbol = self.arena.name(quantity);
        let known = self.definitions.get(symbol.index()).copied().flatten();
        known.unwrap_or_else(|| self.arena.symbol(symbol))
    }

    pub(crate) fn define(
        &mut self,
        quantity: Quantity,
        rule: Rule,
        expr: Expr,
    ) -> &mut Step {
        let symbol = self.arena.name(quantity);
        if self.definitions.len() <= symbol.index() {
            self.definitions.resize(symbol.index() + 1, None);
        }
        self.definitions[symbol.index()] = Some(expr);
        self.steps.push(Step {
            symbol,
            rule,
            expr,
            cites: None,
            working: Vec::new(),
        });
        self.steps.last_mut().expect("a step was just added")
    }

    /// Defines `quantity` to be ∂`definition`/∂`by`, worked out by the rules.
    pub(crate) fn define_derivative(
        &mut self,
        quantity: Quantity,
        task: &Derivative<'_>,
    ) {
        let by = self.arena.name(task.by.clone());
        let context =
            Context { names: task.names.to_vec(), active: task.active };
        let terms = self.arena.terms(&task.definition).len();
        let whole = self.keep_working && terms <= TERMS_WRITTEN_OUT;
        let start = if whole {
            task.definition
        } else {
            self.terms.relevant(&mut self.arena, task.definition, by)
        };
        let lines = working(&mut self.arena, start, by, &context);
        let last = lines.last().expect("a working has a first line").expr;
        let kept: Vec<Line> = if whole { lines } else { Vec::new() };
        let step = self.define(quantity, task.rule, last);
        step.working = kept;
        step.cites = task.cites;
    }
}

/// A local derivative that is to be worked out.
pub(crate) struct Derivative<'a> {
    /// What is differentiated.
    pub(crate) definition: Expr,
    /// By what.
    pub(crate) by: Quantity,
    /// The rule that decides.
    pub(crate) rule: Rule,
    pub(crate) cites: Option<Lemma>,
    /// Definitions that get their names back.
    pub(crate) names: &'a [(Expr, Symbol)],
    /// The case of a ReLU.
    pub(crate) active: bool,
}
