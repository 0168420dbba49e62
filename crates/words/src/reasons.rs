//! Why a quantity has no finite value in double precision.

crate::phrases! {
    /// What a reason says.
    pub enum Say;
    LogarithmOfZero { of: String }
        => "ln 0 is −∞: in double precision {of} is 0"
         | "ln 0 为 −∞：在双精度下 {of} 等于 0";
    DivisionByZero { by: String }
        => "division by 0: in double precision {by} is 0"
         | "除以 0：在双精度下 {by} 等于 0";
    Overflow
        => "the result is beyond the largest double"
         | "结果超出了双精度所能表示的范围";
    From { name: String }
        => "{name} has no finite value in double precision"
         | "{name} 在双精度下没有有限的值";
}
