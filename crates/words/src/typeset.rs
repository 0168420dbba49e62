//! Why a formula cannot be set on a page.

crate::phrases! {
    /// Why a formula cannot be set.
    pub enum Say;

    NoQuantity { name: String }
        => "[[{name}]] is no quantity. Expected a name such as w5, out_h1, delta_o1 or dE/dw5."
         | "[[{name}]] 不是量的名字。应为 w5、out_h1、delta_o1、dE/dw5 之类的名字。";
    Unclosed { rest: String }
        => "[[{rest}: the name does not end with ]]."
         | "[[{rest}：名字没有以 ]] 结束。";
    Formula { tex: String, reason: String }
        => "The formula {tex} cannot be set: {reason}"
         | "公式 {tex} 无法排版：{reason}";
}
