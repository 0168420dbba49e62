//! A worksheet: a network, what is asked about it, and how that is said.

use longhand_core::Activation;
use longhand_derive::expr::{Expr, Node, Symbol};
use longhand_derive::plan::LayerPlan;
use longhand_derive::quantity::{Parameter, Pass, Quantity};
use longhand_derive::render::formula::{Leaf, Piece, formula, pieces};
use longhand_derive::render::unicode;
use longhand_derive::{Derivation, Numbers, Written};
use longhand_marking::answers::{self, Format, heading};
use longhand_marking::learner::Rounding;
use longhand_spec::NetworkFile;
use longhand_words::Language;
use longhand_words::answers::Heading;
use longhand_words::exercise::Say;

use crate::assignment::printed;
use crate::choose::Choice;

/// A worksheet.
#[derive(Clone, Debug)]
pub struct Worksheet {
    /// The network's name: `exercise-1`, or `exercise-1-07` in a class set.
    pub name: String,
    /// Its network, and what is asked about it.
    pub choice: Choice,
    /// The decimals that are asked for.
    pub decimals: u32,
    /// The decimals to which the key also rounds at each step.
    pub rounding: u32,
    /// The language of the sheet.
    pub language: Language,
}

/// Numbers of the network, under one label.
#[derive(Clone, Debug)]
pub struct Givens {
    /// What they are.
    pub label: String,
    /// Each with its name.
    pub numbers: Vec<(String, String)>,
}

/// Lines under one heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The lines.
    pub rows: Vec<Row>,
}

/// A line as it is printed.
#[derive(Clone, Debug)]
pub struct Row {
    /// The quantity.
    pub quantity: Quantity,
    /// What is printed; nothing where it is to be filled in.
    pub worked: Option<Worked>,
}

/// A value with its making.
#[derive(Clone, Debug)]
pub struct Worked {
    /// The formula in names, and the same in numbers; one that would say
    /// nothing new is left out.
    pub formulas: Vec<String>,
    /// `=`, or `≈` where these numbers give another last digit.
    pub sign: &'static str,
    /// The value.
    pub value: String,
}

impl Worksheet {
    /// The network as a file.
    pub fn file(&self) -> NetworkFile {
        NetworkFile {
            name: self.name.clone(),
            description: None,
            network: self.choice.network.clone(),
            warnings: Vec::new(),
        }
    }

    /// The network's derivation.
    pub fn derivation(&self) -> &Derivation {
        self.choice.catalogue.sheet.derivation()
    }

    /// What the sheet is called.
    pub fn title(&self) -> String {
        let shape = self.shape();
        Say::Title { shape }.say(self.language)
    }

    /// `2-2-1`
    pub fn shape(&self) -> String {
        let plan = &self.derivation().plan;
        let widths = plan.layers.iter().map(|layer| layer.units.len());
        let widths = [plan.inputs].into_iter().chain(widths);
        widths.map(|n| n.to_string()).collect::<Vec<_>>().join("-")
    }

    /// What there is to do, if anything.
    pub fn task(&self) -> Option<String> {
        let decimals = self.decimals;
        let zeros = "0".repeat((decimals as usize).saturating_sub(3));
        let example = format!("0.{zeros}1234");
        let task = Say::Task { decimals, example };
        self.has_blanks().then(|| task.say(self.language))
    }

    /// Whether anything is to be filled in.
    pub fn has_blanks(&self) -> bool {
        self.choice.lines.iter().any(|line| line.is_blank)
    }

    /// A paper for what is to be filled in. What the sheet works out stands in
    /// it already: a marker then knows which numbers its reader went on with.
    pub fn template(&self, format: Format) -> String {
        let lines = &self.choice.lines;
        let arena = &self.derivation().arena;
        let wanted: Vec<&Quantity> =
            lines.iter().map(|line| arena.quantity(line.symbol)).collect();
        let mut text = answers::template(
            self.derivation(),
            format,
            self.language,
            |quantity| wanted.contains(&quantity),
        );
        for (name, value) in self.given() {
            let (empty, full) = match format {
                Format::Json => {
                    let name = format!("\"{name}\": ");
                    (format!("{name}null"), format!("{name}{value}"))
                }
                _ => (format!("\n{name},\n"), format!("\n{name},{value}\n")),
            };
            text = text.replacen(&empty, &full, 1);
        }
        text
    }

    /// What the sheet works out, as its reader copies it: the name in files,
    /// and the number.
    pub fn given(&self) -> Vec<(String, String)> {
        let rounding = Rounding::Decimals(self.decimals as usize);
        let lines = &self.choice.lines;
        let printed = printed(&self.choice.catalogue.sheet, lines, rounding);
        let given = lines.iter().filter_map(|line| {
            let value = printed.get(&line.symbol)?;
            let name = self.derivation().arena.quantity(line.symbol);
            Some((name.to_string(), rounding.text(*value)))
        });
        given.collect()
    }

    /// The network's numbers.
    pub fn givens(&self) -> Vec<Givens> {
        let numbers = Numbers::new(self.derivation(), self.decimals);
        let mut rows: Vec<Givens> = Vec::new();
        for given in &self.derivation().givens {
            let quantity = self.derivation().arena.quantity(given.symbol);
            let Some(label) = self.label(quantity) else { continue };
            let number =
                (unicode::name(quantity), value(&numbers, given.symbol));
            match rows.last_mut().filter(|row| row.label == label) {
                Some(row) => row.numbers.push(number),
                None => rows.push(Givens { label, numbers: vec![number] }),
            }
        }
        rows
    }

    /// What the numbers of a kind stand under; without L2 it is not there.
    fn label(&self, quantity: &Quantity) -> Option<String> {
        let say = match quantity {
            Quantity::Input(..) => Say::Inputs,
            Quantity::Target(..) => Say::Targets,
            Quantity::Eta => Say::LearningRate,
            Quantity::Parameter(p) => {
                let plan = &self.derivation().plan;
                let layer = plan.layer_of(*p).map_or(0, |l| l + 1);
                match p {
                    Parameter::Weight(_) => Say::Weights { layer },
                    _ => Say::Biases { layer },
                }
            }
            _ => return None,
        };
        Some(say.say(self.language))
    }

    /// What the network computes, as formulas: the activations, the error,
    /// the step.
    pub fn definitions(&self) -> Vec<String> {
        let plan = &self.derivation().plan;
        let alike = |a: &LayerPlan, b: &LayerPlan| a.activation == b.activation;
        let layers = plan.layers.chunk_by(alike).map(|layers| {
            let units = layers.iter().flat_map(|layer| &layer.units);
            let units: Vec<String> = units.map(ToString::to_string).collect();
            let formula = of_activation(layers[0].activation);
            format!("{}: {formula}", units.join(", "))
        });
        let mut definitions: Vec<String> = layers.collect();
        let first = plan.output().units[0];
        let mut equations = vec![Quantity::Error(Pass::first(0), first)];
        match plan.output().units.len() {
            1 => equations[0] = Quantity::Total { after: false },
            _ => equations.push(Quantity::Total { after: false }),
        }
        equations.push(Quantity::Updated(plan.layers[0].weight(0, 0)));
        for quantity in equations {
            definitions.extend(self.equation(&quantity));
        }
        definitions
    }

    fn equation(&self, quantity: &Quantity) -> Option<String> {
        let arena = &self.derivation().arena;
        let sheet = &self.choice.catalogue.sheet;
        let expr = sheet.definition(arena.find(quantity)?)?;
        let expr = match *arena.node(expr) {
            Node::Symbol(same) => sheet.definition(same)?,
            _ => expr,
        };
        let formula = formula(arena, expr);
        Some(format!("{} = {formula}", unicode::name(quantity)))
    }

    /// The lines under their headings.
    pub fn sections(&self) -> Vec<Section> {
        let derivation = self.derivation();
        let numbers = Numbers::new(derivation, self.decimals);
        let mut sections: Vec<(Heading, Section)> = Vec::new();
        for line in &self.choice.lines {
            let quantity = derivation.arena.quantity(line.symbol);
            let row = Row {
                quantity: quantity.clone(),
                worked: (!line.is_blank)
                    .then(|| self.worked(line.symbol, line.expr, &numbers)),
            };
            let heading = heading(derivation, quantity);
            match sections.last_mut().filter(|(known, _)| *known == heading) {
                Some((_, section)) => section.rows.push(row),
                None => {
                    let title = heading.say(self.language);
                    sections
                        .push((heading, Section { title, rows: vec![row] }));
                }
            }
        }
        sections.into_iter().map(|(_, section)| section).collect()
    }

    fn is_blank(&self, symbol: Symbol) -> bool {
        let mut lines = self.choice.lines.iter();
        lines.any(|line| line.is_blank && line.symbol == symbol)
    }

    fn worked(
        &self,
        symbol: Symbol,
        expr: Expr,
        numbers: &Numbers<'_>,
    ) -> Worked {
        let derivation = self.derivation();
        let arena = &derivation.arena;
        let name = |s: Symbol| match derivation.written(s) {
            Written::Constant(n) => Leaf::Name(n.to_string()),
            Written::Name(s) => Leaf::Name(unicode::name(arena.quantity(s))),
        };
        let number = |s: Symbol| match numbers.shown(s) {
            _ if self.is_blank(derivation.named_after(s)) => {
                Leaf::Name(TO_FILL_IN.to_string())
            }
            Some(shown) => Leaf::Number(shown),
            None => name(s),
        };
        let value = value(numbers, symbol);
        let mut formulas = Vec::new();
        for leaf in [&name as &dyn Fn(Symbol) -> Leaf, &number] {
            let text = text(&pieces(arena, expr, leaf));
            if text != value && formulas.last() != Some(&text) {
                formulas.push(text);
            }
        }
        let agrees = numbers.agrees(expr, symbol);
        Worked { formulas, sign: if agrees { "=" } else { "≈" }, value }
    }
}

/// What stands for a blank in a line that is worked out from it.
const TO_FILL_IN: &str = "□";

/// A quantity's value; `?` if it has none.
pub(crate) fn value(numbers: &Numbers<'_>, symbol: Symbol) -> String {
    let shown = numbers.shown(symbol);
    shown.map_or("?".to_string(), |shown| unicode::number(&shown))
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn of_activation(activation: Activation) -> &'static str {
    match activation {
        Activation::Sigmoid => "out = σ(net),  σ(x) = 1 / (1 + e⁻ˣ)",
        Activation::Tanh => {
            "out = tanh(net),  tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)"
        }
        Activation::Relu => "out = max(0, net)",
        Activation::Linear => "out = net",
        Activation::Softmax => "out = exp(net) / Σ exp(net),  exp(x) = eˣ",
    }
}
