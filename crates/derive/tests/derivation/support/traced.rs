use longhand_core::forward::Forward;
use longhand_core::{Activation, Bias, Layer, Network, Trace};

/// Every quantity of a network with its name and its value by the recursion.
///
/// The names are put together here from the contract, and not taken from the
/// engine: a quantity that the engine gives another's name does not get by.
pub(crate) fn traced(network: &Network) -> Vec<(String, f64)> {
    let names = Names { network };
    let mut traced = Vec::new();
    let mut say = |name: String, value: f64| traced.push((name, value));
    let trace = Trace::of(network);
    names.givens(&mut say);
    names.forward("", &trace.forward, &mut say);
    for s in 0..network.samples().len() {
        names.backward(&trace, s, &mut say);
    }
    if network.samples().len() > 1 {
        let total = gradients(&trace.backward.gradient);
        for (parameter, gradient) in names.all_parameters().zip(total) {
            say(format!("dE/d{parameter}"), gradient);
        }
    }
    names.updated(&trace, &mut say);
    names.forward("after.", &trace.after, &mut say);
    traced
}

type Say<'a> = &'a mut dyn FnMut(String, f64);

fn gradients(
    layers: &[longhand_core::recursion::LayerGradient],
) -> impl Iterator<Item = f64> + '_ {
    layers.iter().flat_map(|layer| {
        let weights = layer.weights.iter().flatten();
        weights.chain(layer.bias.as_slice()).copied()
    })
}

/// Who is called what in a network.
struct Names<'a> {
    network: &'a Network,
}

impl Names<'_> {
    fn layers(&self) -> &[Layer] {
        self.network.layers()
    }

    /// `s2.`, or nothing where there is one sample.
    fn sample(&self, s: usize) -> String {
        if self.network.samples().len() == 1 {
            String::new()
        } else {
            format!("s{}.", s + 1)
        }
    }

    /// `h3`, `h2_3` or `o3`.
    fn unit(&self, l: usize, k: usize) -> String {
        let hidden = self.layers().len() - 1;
        match () {
            () if l == hidden => format!("o{}", k + 1),
            () if hidden == 1 => format!("h{}", k + 1),
            () => format!("h{}_{}", l + 1, k + 1),
        }
    }

    /// What flows into a layer.
    fn source(&self, l: usize, k: usize) -> String {
        match l {
            0 => format!("i{}", k + 1),
            _ => format!("out_{}", self.unit(l - 1, k)),
        }
    }

    fn weight(&self, l: usize, unit: usize, input: usize) -> String {
        let count = |layer: &Layer| layer.units() * layer.inputs();
        let before: usize = self.layers()[..l].iter().map(count).sum();
        let inputs = self.layers()[l].inputs();
        format!("w{}", before + unit * inputs + input + 1)
    }

    /// The bias of a unit, if it has one.
    fn bias(&self, l: usize, unit: usize) -> Option<String> {
        match self.layers()[l].bias {
            Bias::None => None,
            Bias::Shared(_) => Some(format!("b{}", l + 1)),
            Bias::PerUnit(_) => Some(format!("b_{}", self.unit(l, unit))),
        }
    }

    /// Weights row by row, then biases.
    fn parameters(&self, l: usize) -> Vec<String> {
        let layer = &self.layers()[l];
        let rows = 0..layer.units();
        let mut names: Vec<String> = rows
            .flat_map(|k| {
                (0..layer.inputs()).map(move |i| self.weight(l, k, i))
            })
            .collect();
        let biases = layer.bias.as_slice().len();
        names.extend((0..biases).filter_map(|k| self.bias(l, k)));
        names
    }

    fn all_parameters(&self) -> impl Iterator<Item = String> + '_ {
        (0..self.layers().len()).flat_map(|l| self.parameters(l))
    }

    fn givens(&self, say: Say<'_>) {
        let last = self.layers().len() - 1;
        for (s, sample) in self.network.samples().iter().enumerate() {
            let prefix = self.sample(s);
            for (k, input) in sample.inputs.iter().enumerate() {
                say(format!("{prefix}i{}", k + 1), *input);
            }
            for (k, target) in sample.targets.iter().enumerate() {
                let unit = self.unit(last, k);
                say(format!("{prefix}target_{unit}"), *target);
            }
        }
        say("eta".into(), *self.network.learning_rate());
        say("l2".into(), *self.network.l2());
        let values = self.layers().iter().flat_map(|layer| {
            let weights = layer.weights.iter().flatten();
            weights.chain(layer.bias.as_slice())
        });
        for (name, value) in self.all_parameters().zip(values) {
            say(name, *value);
        }
    }

    fn forward(&self, after: &str, forward: &Forward, say: Say<'_>) {
        let last = self.layers().len() - 1;
        for (s, pass) in forward.samples.iter().enumerate() {
            let prefix = format!("{after}{}", self.sample(s));
            for (l, layer) in pass.layers.iter().enumerate() {
                for (k, net) in layer.nets.iter().enumerate() {
                    say(format!("{prefix}net_{}", self.unit(l, k)), *net);
                }
                for (k, out) in layer.outs.iter().enumerate() {
                    say(format!("{prefix}out_{}", self.unit(l, k)), *out);
                }
            }
            for (k, error) in pass.errors.iter().enumerate() {
                say(format!("{prefix}E_{}", self.unit(last, k)), *error);
            }
            if forward.samples.len() > 1 {
                say(format!("{prefix}E"), pass.error);
            }
        }
        if let Some(penalty) = forward.e_reg {
            say(format!("{after}E_reg"), penalty);
        }
        say(format!("{after}E_total"), forward.e_total);
    }

    fn backward(&self, trace: &Trace, s: usize, say: Say<'_>) {
        let back = &trace.backward.samples[s];
        let p = self.sample(s);
        for (l, layer) in back.layers.iter().enumerate() {
            let unit = |k| self.unit(l, k);
            for k in 0..layer.deltas.len() {
                say(format!("{p}dE/dout_{}", unit(k)), layer.de_dout[k]);
                say(format!("{p}delta_{}", unit(k)), layer.deltas[k]);
            }
            self.slopes(&p, l, layer, say);
            self.net_slopes(&p, s, l, trace, say);
            for (o, row) in layer.sent_back.iter().enumerate() {
                for (h, sent) in row.iter().enumerate() {
                    let (from, to) = (self.unit(l - 1, h), unit(o));
                    say(format!("{p}dE/dout_{from} via {to}"), *sent);
                }
            }
        }
        // Of one sample the share is not all: the penalty's is missing.
        let gradient = match self.network.samples().len() {
            1 => &trace.backward.gradient,
            _ => &back.gradient,
        };
        for (name, value) in self.all_parameters().zip(gradients(gradient)) {
            say(format!("{p}dE/d{name}"), value);
        }
    }

    fn slopes(
        &self,
        p: &str,
        l: usize,
        layer: &longhand_core::recursion::LayerBackward,
        say: Say<'_>,
    ) {
        let units = layer.deltas.len();
        let all = self.layers()[l].activation == Activation::Softmax;
        for (j, k) in (0..units).flat_map(|j| (0..units).map(move |k| (j, k))) {
            if all || j == k {
                let (out, net) = (self.unit(l, j), self.unit(l, k));
                let name = format!("{p}dout_{out}/dnet_{net}");
                say(name, layer.dout_dnet.get(j, k));
            }
        }
    }

    /// ∂net/∂w = input, ∂net/∂b = 1, ∂net/∂out = w.
    fn net_slopes(
        &self,
        p: &str,
        s: usize,
        l: usize,
        trace: &Trace,
        say: Say<'_>,
    ) {
        let inputs = match l {
            0 => &self.network.samples()[s].inputs,
            _ => &trace.forward.samples[s].layers[l - 1].outs,
        };
        for (k, row) in self.layers()[l].weights.iter().enumerate() {
            let net = format!("{p}dnet_{}", self.unit(l, k));
            for (i, (weight, input)) in row.iter().zip(inputs).enumerate() {
                say(format!("{net}/d{}", self.weight(l, k, i)), *input);
                if l > 0 {
                    say(format!("{net}/d{}", self.source(l, i)), *weight);
                }
            }
            if let Some(bias) = self.bias(l, k) {
                say(format!("{net}/d{bias}"), 1.0);
            }
        }
    }

    fn updated(&self, trace: &Trace, say: Say<'_>) {
        for (l, layer) in trace.updated.iter().enumerate() {
            let weights = layer.weights.iter().flatten();
            let values = weights.chain(layer.bias.as_slice());
            let count = layer.units() * layer.inputs();
            for (k, (name, value)) in
                self.parameters(l).into_iter().zip(values).enumerate()
            {
                if k < count || layer.train_bias {
                    say(format!("{name}+"), *value);
                }
            }
        }
    }
}
