//! The end: every parameter moves, and the forward pass is made again.

use std::cmp::Ordering;
use std::io;

use longhand_digits::{Real, settle};
use longhand_words::story::Say;

use crate::document::{About, Block, Cell, Prose, Table};
use crate::quantity::{Parameter, Pass, Quantity};

use super::Teller;

/// Networks with more parameters than this are told without nudging each.
const MOST_NUDGES: usize = 200;

impl Teller<'_> {
    pub(super) fn step(&mut self) -> io::Result<()> {
        self.section(About::Step, &Say::TheStep, Vec::new())?;
        self.paragraph(&Say::StepIntro)?;
        self.updates()?;
        if self.wants_all() {
            self.section(About::After, &Say::AfterTheStep, Vec::new())?;
            self.after()?;
        }
        if self.topic.hint {
            self.paragraph(&Say::Further)?;
        }
        Ok(())
    }

    fn updates(&mut self) -> io::Result<()> {
        let parameters = self.plan().parameters().into_iter();
        let parameters: Vec<Parameter> =
            parameters.filter(|&p| self.wants(p)).collect();
        let nudged = parameters.len() <= MOST_NUDGES;
        let mut columns = vec![Say::ColumnOld, Say::ColumnGradient];
        if nudged {
            columns.push(Say::ColumnNudge);
        }
        columns.push(Say::ColumnNew);
        let mut header = vec![Prose::default()];
        for column in &columns {
            header.push(self.say(column));
        }
        let mut rows = Vec::new();
        for parameter in parameters {
            let mut row = vec![
                Cell::Name(Quantity::Parameter(parameter)),
                self.cell(&Quantity::Parameter(parameter)),
                self.cell(&Quantity::Gradient(0, parameter)),
            ];
            if nudged {
                row.push(self.nudge_cell(parameter));
            }
            let updated = Quantity::Updated(parameter);
            row.push(match self.derivation.arena.find(&updated) {
                Some(_) => self.cell(&updated),
                None => Cell::Words(self.say(&Say::Fixed)),
            });
            rows.push(row);
        }
        (self.tell)(Block::Table(Table { header, rows }))
    }

    /// How much E_total changes for 0.001 more.
    fn nudge_cell(&self, parameter: Parameter) -> Cell {
        let nothing = Cell::Words(Prose::default());
        self.nudges.rise(parameter).map_or(nothing, Cell::Number)
    }

    fn after(&mut self) -> io::Result<()> {
        self.paragraph(&Say::AfterIntro)?;
        let rows = self.before_and_after();
        let header = vec![
            Prose::default(),
            self.say(&Say::ColumnOld),
            self.say(&Say::ColumnNew),
        ];
        (self.tell)(Block::Table(Table { header, rows }))?;
        let (old, new) =
            (Quantity::Total { after: false }, Quantity::Total { after: true });
        let (before, after) = (self.number(&old), self.number(&new));
        let phrase = match self.direction(&old, &new) {
            Some(Ordering::Less) => Say::Fell { before, after },
            Some(Ordering::Greater) => Say::Rose { before, after },
            Some(Ordering::Equal) if self.stands_still() => {
                Say::Stayed { before }
            }
            Some(Ordering::Equal) => Say::Same { before },
            None => return Ok(()),
        };
        self.paragraph(&phrase)
    }

    fn direction(&self, old: &Quantity, new: &Quantity) -> Option<Ordering> {
        let (old, new) = (self.symbol(old), self.symbol(new));
        let change = |bits| {
            let before = self.numbers.real(old, bits);
            self.numbers.real(new, bits).sub(&before, bits)
        };
        settle(change, Real::sign).ok()
    }

    /// Whether every trained parameter stays where it is.
    fn stands_still(&self) -> bool {
        let updated = self.plan().parameters().into_iter().filter(|&p| {
            let updated = Quantity::Updated(p);
            self.derivation.arena.find(&updated).is_some()
        });
        let mut moves = updated.map(|p| {
            let (old, new) = (Quantity::Parameter(p), Quantity::Updated(p));
            self.direction(&old, &new)
        });
        moves.all(|change| change == Some(Ordering::Equal))
    }

    fn before_and_after(&self) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        let mut row = |of: &dyn Fn(bool) -> Quantity| {
            rows.push(vec![
                Cell::Name(of(false)),
                self.cell(&of(false)),
                self.cell(&of(true)),
            ]);
        };
        for sample in self.plan().sample_numbers() {
            let pass = |after| Pass { sample, after };
            for layer in &self.plan().layers {
                for &unit in &layer.units {
                    row(&|after| Quantity::Net(pass(after), unit));
                    row(&|after| Quantity::Out(pass(after), unit));
                }
            }
            for &unit in &self.plan().output().units {
                row(&|after| Quantity::Error(pass(after), unit));
            }
            if sample > 0 {
                row(&|after| Quantity::SampleError(pass(after)));
            }
        }
        if self.plan().penalty {
            row(&|after| Quantity::Penalty { after });
        }
        row(&|after| Quantity::Total { after });
        rows
    }
}
