use std::collections::HashMap;

use longhand_core::Network;
use longhand_derive::certify::FIRST_PRECISION;
use longhand_derive::expr::{Arena, Expr, Node, Symbol};
use longhand_derive::render::infix::symbolic;
use longhand_derive::{
    Decimal, Derivation, InFull, Numbers, Values, Wish, derive,
};
use longhand_digits::Real;

/// A derivation whose quantities are found by name.
pub(crate) struct Named {
    pub(crate) derivation: Derivation,
    by_name: HashMap<String, Symbol>,
}

impl Named {
    /// In `delta` style.
    pub(crate) fn delta(network: &Network<Decimal>) -> Named {
        Named::wished(network, InFull::NONE)
    }

    /// In `paths` style, with up to so many paths of each gradient.
    pub(crate) fn paths(network: &Network<Decimal>, max_paths: usize) -> Named {
        Named::wished(network, InFull { parameters: None, max_paths })
    }

    pub(crate) fn wished(network: &Network<Decimal>, in_full: InFull) -> Named {
        Named::of(derive(network, &Wish { in_full, working: false }))
    }

    /// Of a derivation that is there already.
    pub(crate) fn of(derivation: Derivation) -> Named {
        let name = |symbol| derivation.arena.quantity(symbol).to_string();
        let by_name = derivation.symbols().map(|s| (name(s), s)).collect();
        Named { derivation, by_name }
    }

    /// The name of a symbol.
    pub(crate) fn name(&self, symbol: Symbol) -> String {
        self.derivation.arena.quantity(symbol).to_string()
    }

    /// The symbol of that name.
    #[track_caller]
    pub(crate) fn symbol(&self, name: &str) -> Symbol {
        match self.by_name.get(name) {
            Some(&symbol) => symbol,
            None => panic!("there is no quantity {name}"),
        }
    }

    /// The symbol of that name, if there is one.
    pub(crate) fn find(&self, name: &str) -> Option<Symbol> {
        self.by_name.get(name).copied()
    }

    /// Every step in double precision.
    pub(crate) fn values(&self) -> Values {
        Values::of(&self.derivation)
    }

    /// One quantity in double precision.
    #[track_caller]
    pub(crate) fn value(&self, name: &str) -> f64 {
        self.values().get(self.symbol(name))
    }

    /// One quantity's certified decimals.
    #[track_caller]
    pub(crate) fn decimals(&self, name: &str, digits: u32) -> String {
        let numbers = Numbers::new(&self.derivation, digits);
        let decimals = numbers.decimals(self.symbol(name));
        decimals.unwrap_or_else(|| panic!("{name} has no value"))
    }

    /// One quantity as a real number of at least 128 bits.
    #[track_caller]
    pub(crate) fn real(&self, name: &str) -> Real {
        let certifier = self.derivation.certifier();
        certifier.quantity(self.symbol(name), FIRST_PRECISION)
    }

    /// The formula of the step that defines a quantity.
    #[track_caller]
    pub(crate) fn formula(&self, name: &str) -> String {
        let step = self.derivation.step(self.symbol(name));
        let step = step.unwrap_or_else(|| panic!("{name} has no step"));
        symbolic(&self.derivation.arena, step.expr)
    }

    /// The same derivation but for one step, in which `to` exchanges parts.
    /// Its values are to be had from the certifier: it asks for definitions
    /// when it meets a name, and a mistake may use what is computed later.
    #[track_caller]
    pub(crate) fn rewritten(
        mut self,
        name: &str,
        mut to: impl FnMut(&mut Arena, Expr) -> Option<Expr>,
    ) -> Named {
        let symbol = self.symbol(name);
        let steps = &mut self.derivation.steps;
        let step = steps.iter_mut().find(|step| step.symbol == symbol);
        let step = step.unwrap_or_else(|| panic!("{name} has no step"));
        let new = self.derivation.arena.replace(step.expr, &mut to);
        assert_ne!(step.expr, new, "the rewrite leaves {name} as it is");
        step.expr = new;
        self
    }

    /// One name exchanged for another in one step.
    #[track_caller]
    pub(crate) fn exchanged(self, step: &str, old: &str, new: &str) -> Named {
        let (old, new) = (self.symbol(old), self.symbol(new));
        self.rewritten(step, |arena, part| {
            let is_old = *arena.node(part) == Node::Symbol(old);
            is_old.then(|| arena.symbol(new))
        })
    }
}
