//! The facts that the backward pass will cite, each worked out once.

use std::io;

use longhand_core::Loss;
use longhand_words::rules;
use longhand_words::story::Say;

use crate::document::{About, Block, Body, Equation, Prose, Subject};
use crate::lemma::{Lemma, Proof};
use crate::quantity::Quantity;
use crate::rule::Rule;

use super::Teller;
use super::equations::equals;

impl Teller<'_> {
    pub(super) fn lemmas(&mut self) -> io::Result<()> {
        let used = self.lemmas_used();
        let proofs = self.derivation.proofs.clone();
        let mut said = None;
        for proof in proofs {
            if !used.contains(&proof.lemma) {
                continue;
            }
            if said != Some(proof.lemma) {
                said = Some(proof.lemma);
                let heading = heading(proof.lemma);
                self.section(About::Lemma(proof.lemma), &heading, Vec::new())?;
            }
            self.paragraph(&introduction(proof.id))?;
            let equations = self.proof(&proof);
            (self.tell)(Block::Equations(equations))?;
        }
        Ok(())
    }

    /// The lemmas of what is told, and those that they rest on. Where the
    /// links of an output cancel, they are not told one by one.
    fn lemmas_used(&self) -> Vec<Lemma> {
        let output = &self.plan().output().units;
        let steps = self.derivation.steps.iter().filter(|step| {
            let quantity = self.derivation.arena.quantity(step.symbol);
            let link = match quantity {
                Quantity::OutByNet(_, out, _) => output.contains(out),
                _ => false,
            };
            self.is_relevant(quantity) && !(link && self.cancels())
        });
        let cited = steps.filter_map(|step| step.cites);
        cited.flat_map(|l| [&[l], l.rests_on()].concat()).collect()
    }

    /// Whether the loss cancels against the outputs' activation.
    pub(super) fn cancels(&self) -> bool {
        let loss = self.plan().loss;
        matches!(loss, Loss::BinaryCrossEntropy | Loss::CrossEntropy)
    }

    /// The function, then its derivative: the first rule, what all further
    /// rules make of it, and the lines by hand.
    fn proof(&self, proof: &Proof) -> Vec<Equation> {
        let mut lines = Vec::new();
        let mut rules: Vec<Rule> = Vec::new();
        for (k, line) in proof.lines.iter().enumerate().skip(1) {
            if !rules.contains(&line.rule) {
                rules.push(line.rule);
            }
            let next = proof.lines.get(k + 1).map(|next| next.rule);
            if k == 1 || ends_a_stretch(line.rule, next) {
                let note = self.rule_names(&std::mem::take(&mut rules));
                lines.push(equals(Body::Names(line.expr), note));
            }
        }
        let name = Subject::Formula(proof.lines[0].expr);
        vec![Equation { name, lines, compact: false }]
    }

    fn rule_names(&self, rules: &[Rule]) -> Option<Prose> {
        let language = self.topic.language;
        let names = rules.iter().filter_map(|rule| rules::name(rule.id()));
        let names: Vec<String> = names.map(|n| n.say(language)).collect();
        (!names.is_empty()).then(|| Prose::words(self.listed(&names)))
    }
}

/// Whether a line is the last of those that the rules of calculus make, or one
/// of the lines after them.
fn ends_a_stretch(rule: Rule, next: Option<Rule>) -> bool {
    let by_hand =
        |rule| matches!(rule, Rule::Simplify | Rule::Fold | Rule::Algebra);
    by_hand(rule) || next.is_none_or(by_hand)
}

fn heading(lemma: Lemma) -> Say {
    match lemma {
        Lemma::Logistic => Say::LemmaLogistic,
        Lemma::Tanh => Say::LemmaTanh,
        Lemma::Softmax => Say::LemmaSoftmax,
        Lemma::LogisticWithBinaryCrossEntropy => Say::LemmaBinary,
        Lemma::SoftmaxWithCrossEntropy => Say::LemmaCross,
    }
}

fn introduction(id: &str) -> Say {
    match id {
        "softmax-own" => Say::LemmaSoftmaxOwn,
        "softmax-other" => Say::LemmaSoftmaxOther,
        "logistic-with-binary-cross-entropy" => Say::LemmaBinaryIntro,
        "softmax-with-cross-entropy" => Say::LemmaCrossIntro,
        _ => Say::LemmaIntro,
    }
}
