//! The update w⁺ = w − η·∂E/∂w.

use crate::network::Parts;
use crate::recursion::LayerGradient;

/// Moves every weight, and every bias that is trained.
pub(crate) fn update(parts: &mut Parts, gradient: &[LayerGradient]) {
    let eta = parts.learning_rate;
    for_each(parts, gradient, |value, g| *value -= eta * g);
}

/// Whether the update would leave every parameter finite.
pub(crate) fn stays_finite(
    parts: &mut Parts,
    gradient: &[LayerGradient],
) -> bool {
    let eta = parts.learning_rate;
    let mut finite = true;
    for_each(parts, gradient, |value, g| {
        finite &= (*value - eta * g).is_finite();
    });
    finite
}

fn for_each(
    parts: &mut Parts,
    gradient: &[LayerGradient],
    mut f: impl FnMut(&mut f64, f64),
) {
    for (layer, gradient) in parts.layers.iter_mut().zip(gradient) {
        let weights = layer.weights.iter_mut().flatten();
        for (w, g) in weights.zip(gradient.weights.iter().flatten()) {
            f(w, *g);
        }
        if layer.train_bias {
            let biases = layer.bias.as_mut_slice().iter_mut();
            for (b, g) in biases.zip(gradient.bias.as_slice()) {
                f(b, *g);
            }
        }
    }
}
