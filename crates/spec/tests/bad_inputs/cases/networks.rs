//! Good TOML, and no network.

use super::{Case, GOOD, case, with};

pub(crate) fn cases() -> Vec<Case> {
    let entropy = with("half-squared-error", "cross-entropy");
    let softmax = entropy.replacen(
        "\"sigmoid\"\nweights = [[0.40",
        "\"softmax\"\nweights = [[0.40",
        1,
    );
    let binary = with("half-squared-error", "binary-cross-entropy");
    let layers = GOOD.find("[[layers]]").expect("it has layers");
    let no_layer = with("[[samples]]", "layers = []\n[[samples]]");
    let no_layer =
        &no_layer[..no_layer.find("[[layers]]").expect("it has layers")];
    let samples = with(
        "[[samples]]\ninputs = [0.05, 0.10]\ntargets = [0.01, 0.99]",
        "samples = []",
    );
    vec![
        case(
            26,
            &GOOD[..layers],
            (1, 1),
            "Missing here: `layers`",
            "[[layers]]",
        ),
        case(26, no_layer, (6, 10), "There is no layer", "at least one"),
        case(
            26,
            with("[[0.15, 0.20],\n           [0.25, 0.30]]", "[]"),
            (12, 11),
            "Layer 1 has no unit",
            "a row for each unit",
        ),
        case(
            26,
            with("[[0.40, 0.45],\n           [0.50, 0.55]]", "[]"),
            (19, 11),
            "Layer 2 has no unit",
            "",
        ),
        case(
            0,
            with("[[0.15, 0.20],\n           [0.25, 0.30]]", "[[], []]"),
            (12, 11),
            "The units of layer 1 have no input",
            "",
        ),
        case(0, samples, (6, 11), "There is no sample", "at least one"),
        case(
            27,
            with("[0.25, 0.30]", "[0.25, 0.30, 0.31]"),
            (13, 12),
            "Layer 1, row 2: the number of weights is 3",
            "the number of its inputs is 2",
        ),
        case(
            27,
            with("[0.50, 0.55]", "[0.50]"),
            (20, 12),
            "Layer 2, row 2: the number of weights is 1",
            "per unit of layer 1, and the number of those is 2",
        ),
        case(
            0,
            with("[0.60, 0.60]", "[0.60]"),
            (21, 8),
            "Layer 2: the number of biases is 1",
            "layer 2 is 2",
        ),
        case(
            28,
            with("[0.01, 0.99]", "[0.01]"),
            (8, 11),
            "Sample 1: the number of targets is 1",
            "last layer is 2",
        ),
        case(
            28,
            with("[0.05, 0.10]", "[]"),
            (7, 10),
            "Sample 1: the number of inputs is 0",
            "columns is 2",
        ),
        case(
            44,
            with("sigmoid", "softmax"),
            (11, 14),
            "Layer 1 is hidden",
            "shares of 1",
        ),
        case(
            44,
            entropy,
            (4, 8),
            "The loss cross-entropy does not go with sigmoid outputs",
            "softmax",
        ),
        case(
            44,
            binary.replace("sigmoid", "tanh"),
            (4, 8),
            "The loss binary-cross-entropy does not go with tanh outputs",
            "sigmoid",
        ),
        case(
            46,
            with("0.5\n", "0\n"),
            (3, 17),
            "The learning rate is 0.",
            "above 0",
        ),
        case(
            46,
            with("0.5\n", "-0.5\n"),
            (3, 17),
            "The learning rate is -0.5.",
            "above 0",
        ),
        case(
            46,
            with("0.5\n", "-1e-400\n"),
            (3, 17),
            "The learning rate is -1e-400.",
            "above 0",
        ),
        case(
            46,
            with("loss", "l2 = -0.01\nloss"),
            (4, 6),
            "The factor l2 is -0.01.",
            "0 or more",
        ),
        case(
            46,
            with("loss", "l2 = -1e-400\nloss"),
            (4, 6),
            "The factor l2 is -1e-400.",
            "0 or more",
        ),
        case(
            46,
            binary.replacen("0.99", "1.01", 1),
            (8, 18),
            "Sample 1: the target of output 2 is 1.01.",
            "from 0 to 1",
        ),
        case(
            46,
            binary.replacen("0.99", "1.00000000000000000001", 1),
            (8, 18),
            "Sample 1: the target of output 2 is 1.0000",
            "from 0 to 1",
        ),
        case(
            46,
            binary.replacen("0.01", "-0.01", 1),
            (8, 12),
            "Sample 1: the target of output 1 is -0.01.",
            "from 0 to 1",
        ),
        case(
            46,
            softmax.replacen("0.01", "-0.01", 1),
            (8, 12),
            "Sample 1: the target of output 1 is -0.01.",
            "0 or more",
        ),
    ]
}
