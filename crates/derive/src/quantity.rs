//! Every quantity of a derivation, and what it is called in files.
//!
//! The names are the contract with everything outside: JSON, `check`,
//! snapshots, the book. How a name looks on a page is the renderers' business.

use std::fmt;

/// A unit of the network. Numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// `h3`, or `h2_3` where there are several hidden layers; `layer` is 0
    /// where there is only one.
    Hidden {
        /// The hidden layer, or 0 for the only one.
        layer: u32,
        /// The unit within its layer.
        index: u32,
    },
    /// `o1`
    Output {
        /// The output.
        index: u32,
    },
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unit::Hidden { layer: 0, index } => write!(f, "h{index}"),
            Unit::Hidden { layer, index } => write!(f, "h{layer}_{index}"),
            Unit::Output { index } => write!(f, "o{index}"),
        }
    }
}

/// What training may move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Parameter {
    /// `w5`: weights are numbered through the file, layer by layer, row by row.
    Weight(u32),
    /// `b2`: one bias for the whole of a layer.
    SharedBias(u32),
    /// `b_h1`: one unit's own bias.
    OwnBias(Unit),
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Parameter::Weight(number) => write!(f, "w{number}"),
            Parameter::SharedBias(layer) => write!(f, "b{layer}"),
            Parameter::OwnBias(unit) => write!(f, "b_{unit}"),
        }
    }
}

/// Which forward pass a quantity belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pass {
    /// The sample, from 1; 0 where there is only one and it has no number.
    pub sample: u32,
    /// Whether this is the pass with the updated parameters.
    pub after: bool,
}

impl Pass {
    /// The first pass of a sample.
    pub fn first(sample: u32) -> Pass {
        Pass { sample, after: false }
    }
}

impl fmt::Display for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.after { "after." } else { "" })?;
        write!(f, "{}", OfSample(self.sample))
    }
}

/// The prefix of a per-sample name: `s2.`, or nothing for the only sample.
struct OfSample(u32);

impl fmt::Display for OfSample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            sample => write!(f, "s{sample}."),
        }
    }
}

/// What a net can be differentiated by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// A weight or a bias.
    Parameter(Parameter),
    /// The out of a unit of the layer before.
    Out(Unit),
}

impl Source {
    /// The quantity itself, for a sample.
    pub fn quantity(self, sample: u32) -> Quantity {
        match self {
            Source::Parameter(parameter) => Quantity::Parameter(parameter),
            Source::Out(unit) => Quantity::Out(Pass::first(sample), unit),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Parameter(parameter) => write!(f, "{parameter}"),
            Source::Out(unit) => write!(f, "out_{unit}"),
        }
    }
}

/// A quantity with a name. A bare `u32` is a sample, 0 for the only one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    /// `i1`
    Input(u32, u32),
    /// `target_o1`
    Target(u32, Unit),
    /// `eta`, the learning rate
    Eta,
    /// `l2`, the factor of ½Σw²
    L2,
    /// `w5`, `b1`, `b_h1`
    Parameter(Parameter),
    /// `net_h1`
    Net(Pass, Unit),
    /// `out_h1`
    Out(Pass, Unit),
    /// `E_o1`
    Error(Pass, Unit),
    /// `s1.E`
    SampleError(Pass),
    /// `E_reg`
    Penalty {
        /// Of the updated weights.
        after: bool,
    },
    /// `E_total`
    Total {
        /// With the updated parameters.
        after: bool,
    },
    /// `dE/dout_o1`
    ErrorByOut(u32, Unit),
    /// `dout_o1/dnet_o2`: the first unit's out by the second unit's net
    OutByNet(u32, Unit, Unit),
    /// `dnet_o1/dw5`, `dnet_o1/dout_h1`
    NetBy(u32, Unit, Source),
    /// `delta_o1`
    Delta(u32, Unit),
    /// `dE/dout_h1 via o1`
    Via(u32, Unit, Unit),
    /// `dE/dw1 via h1,o2`
    Path(u32, Parameter, Box<[Unit]>),
    /// `dE/dw5`, or `s1.dE/dw5`, one sample's share
    Gradient(u32, Parameter),
    /// `w5+`
    Updated(Parameter),
    /// `E_total expanded`
    Expanded,
    /// A letter that a lemma is about.
    Letter(&'static str),
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = |after: &bool| if *after { "after." } else { "" };
        match self {
            Quantity::Input(s, index) => write!(f, "{}i{index}", OfSample(*s)),
            Quantity::Target(s, unit) => {
                write!(f, "{}target_{unit}", OfSample(*s))
            }
            Quantity::Eta => f.write_str("eta"),
            Quantity::L2 => f.write_str("l2"),
            Quantity::Parameter(parameter) => write!(f, "{parameter}"),
            Quantity::Net(pass, unit) => write!(f, "{pass}net_{unit}"),
            Quantity::Out(pass, unit) => write!(f, "{pass}out_{unit}"),
            Quantity::Error(pass, unit) => write!(f, "{pass}E_{unit}"),
            Quantity::SampleError(pass) => write!(f, "{pass}E"),
            Quantity::Penalty { after: a } => write!(f, "{}E_reg", after(a)),
            Quantity::Total { after: a } => write!(f, "{}E_total", after(a)),
            Quantity::ErrorByOut(s, unit) => {
                write!(f, "{}dE/dout_{unit}", OfSample(*s))
            }
            Quantity::OutByNet(s, out, net) => {
                write!(f, "{}dout_{out}/dnet_{net}", OfSample(*s))
            }
            Quantity::NetBy(s, unit, source) => {
                write!(f, "{}dnet_{unit}/d{source}", OfSample(*s))
            }
            Quantity::Delta(s, unit) => {
                write!(f, "{}delta_{unit}", OfSample(*s))
            }
            Quantity::Via(s, from, to) => {
                write!(f, "{}dE/dout_{from} via {to}", OfSample(*s))
            }
            Quantity::Path(s, parameter, units) => {
                write!(f, "{}dE/d{parameter} via ", OfSample(*s))?;
                for (k, unit) in units.iter().enumerate() {
                    let comma = if k == 0 { "" } else { "," };
                    write!(f, "{comma}{unit}")?;
                }
                Ok(())
            }
            Quantity::Gradient(s, parameter) => {
                write!(f, "{}dE/d{parameter}", OfSample(*s))
            }
            Quantity::Updated(parameter) => write!(f, "{parameter}+"),
            Quantity::Expanded => f.write_str("E_total expanded"),
            Quantity::Letter(letter) => f.write_str(letter),
        }
    }
}
