//! The closed vocabulary of moves: one row per rule, with its equation.
//!
//! A derivation says nothing that is not one of these. The table is also what
//! the book prints, so it cannot tell of a rule that the engine lacks.

/// Declares the rules: `Name "id" "equation";`
macro_rules! rules {
    ( $( $(#[$section:meta])* $name:ident $id:literal $equation:literal; )* ) => {
        /// A move that a derivation may make.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Rule { $( #[doc = $equation] $name, )* }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Rule] = &[ $( Rule::$name, )* ];

            /// What the rule is called in files.
            pub fn id(self) -> &'static str {
                match self { $( Rule::$name => $id, )* }
            }

            /// The rule as one equation.
            pub fn equation(self) -> &'static str {
                match self { $( Rule::$name => $equation, )* }
            }
        }
    };
}

#[rustfmt::skip]
rules! {
    // Forward: what a quantity is defined to be.
    WeightedSum        "weighted-sum"         "net = w1·x1 + w2·x2 + … + b";
    Logistic           "logistic"             "σ(u) = 1/(1 + e^(−u));  σ(u)′ = σ(u)·(1 − σ(u))·u′";
    Tanh               "tanh"                 "tanh(u)′ = (1 − tanh(u)²)·u′";
    Relu               "relu"                 "max(0, u)′ = u′ where u > 0, else 0";
    Linear             "linear"               "out = net;  out′ = 1";
    Softmax            "softmax"              "sₖ = e^uₖ/Σe^u;  ∂sₖ/∂uₖ = sₖ·(1 − sₖ);  ∂sₖ/∂uⱼ = −sₖ·sⱼ";
    HalfSquaredError   "half-squared-error"   "E_o = ½(target − out)²";
    SquaredError       "squared-error"        "E_o = (target − out)²";
    MeanSquaredError   "mean-squared-error"   "E_o = (target − out)²/m";
    BinaryCrossEntropy "binary-cross-entropy" "E_o = −(t·ln out + (1 − t)·ln(1 − out))";
    CrossEntropy       "cross-entropy"        "E_o = −t·ln out";
    L2Penalty          "l2-penalty"           "E_reg = ½·l2·Σw²";
    SumOfErrors        "sum-of-errors"        "E = E_o1 + E_o2 + …";
    SumOverSamples     "sum-over-samples"     "X = s1.X + s2.X + …";
    MeanOverSamples    "mean-over-samples"    "X = (s1.X + s2.X + …)/n";
    Expansion          "expansion"            "a name stands for its definition";

    // Backward: how derivatives are put together.
    Chain              "chain"                "∂E/∂x = ∂E/∂y · ∂y/∂x";
    SumOverPaths       "sum-over-paths"       "∂E/∂x = Σ over the paths from x to E";
    LogisticWithBinaryCrossEntropy "logistic-with-binary-cross-entropy" "δ = out − t";
    SoftmaxWithCrossEntropy "softmax-with-cross-entropy" "δ = out·Σt − t";
    GradientDescent    "gradient-descent"     "w⁺ = w − η·∂E/∂w";

    // Calculus: how one derivative is worked out, line by line.
    Definition         "definition"           "y′, with y written out";
    Variable           "variable"             "x′ = 1";
    Constant           "constant"             "c′ = 0, where c has no x";
    Sum                "sum"                  "(u + v)′ = u′ + v′";
    ConstantMultiple   "constant-multiple"    "(c·u)′ = c·u′";
    Product            "product"              "(u·v)′ = u′·v + u·v′";
    Quotient           "quotient"             "(u/v)′ = (u′·v − u·v′)/v²";
    Power              "power"                "(uⁿ)′ = n·uⁿ⁻¹·u′";
    Exponential        "exponential"          "(e^u)′ = e^u·u′";
    Logarithm          "logarithm"            "(ln u)′ = u′/u";
    Fold               "fold"                 "a definition is given its name back";
    Simplify           "simplify"             "0·u = 0, 1·u = u, u + 0 = u, …";
    Algebra            "algebra"              "the same expression in another form";
}
