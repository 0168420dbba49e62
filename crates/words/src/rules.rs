//! What the rules of calculus are called in a note at the margin.

crate::phrases! {
    /// A rule's name.
    pub enum Say;
    Variable => "x′ = 1" | "x′ = 1";
    Constant => "constants vanish" | "常数的导数为 0";
    Sum => "sum rule" | "求和法则";
    ConstantMultiple => "constant multiple" | "常数倍法则";
    Product => "product rule" | "乘积法则";
    Quotient => "quotient rule" | "商法则";
    Power => "power rule" | "幂法则";
    Exponential => "(e^u)′ = e^u·u′" | "(e^u)′ = e^u·u′";
    Logarithm => "(ln u)′ = u′/u" | "(ln u)′ = u′/u";
    Logistic => "σ′ = σ(1 − σ)" | "σ′ = σ(1 − σ)";
    Simplify => "tidied" | "整理";
    Algebra => "the same, rewritten" | "恒等变形";
}

/// The name of a calculus rule by its id, if it has one of its own.
pub fn name(id: &str) -> Option<Say> {
    Some(match id {
        "variable" => Say::Variable,
        "constant" => Say::Constant,
        "sum" => Say::Sum,
        "constant-multiple" => Say::ConstantMultiple,
        "product" => Say::Product,
        "quotient" => Say::Quotient,
        "power" => Say::Power,
        "exponential" => Say::Exponential,
        "logarithm" => Say::Logarithm,
        "logistic" => Say::Logistic,
        "simplify" => Say::Simplify,
        "algebra" => Say::Algebra,
        _ => return None,
    })
}
