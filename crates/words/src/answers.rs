//! What can be wrong with a learner's answers, and what would be right.
//!
//! As for a network file, an error says two things: [`Wrong`] is what stands
//! there, [`Right`] is what would stand there instead. Text from the file
//! comes in escaped and cut, lists of names in backticks.

mod right;
mod wrong;

pub use right::Right;
pub use wrong::Wrong;

crate::phrases! {
    /// The headings of a paper that is to be filled in.
    pub enum Heading;

    Forward => "The forward pass" | "前向传播";
    ForwardOf { sample: u32 } =>
        "Sample {sample}: the forward pass" | "样本 {sample}：前向传播";
    Errors => "The error" | "误差";
    ErrorsOf { sample: u32 } =>
        "Sample {sample}: the error" | "样本 {sample}：误差";
    Backward { layer: usize } =>
        "Back through layer {layer}" | "反向经过第 {layer} 层";
    BackwardOf { sample: u32, layer: usize } =>
        "Sample {sample}: back through layer {layer}"
        | "样本 {sample}：反向经过第 {layer} 层";
    Gradients => "The gradient of all samples" | "所有样本的梯度";
    Updates => "The update" | "更新";
    After => "The forward pass after the update" | "更新之后的前向传播";
}
