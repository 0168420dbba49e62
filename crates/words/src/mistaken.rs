//! What is said of a derivation with a mistake in it, beside the right one.

crate::phrases! {
    /// What is said of a derivation with a mistake in it.
    pub enum Say;

    // The headings.
    Heading { network: String }
        => "{network}, with a mistake in it"
         | "{network}：带着错误的推导";
    Opening { title: String, why: String }
        => "{title}. {why}"
         | "{title}。{why}";
    Training { steps: u64 }
        => "{steps} steps of training, with it and without"
         | "训练 {steps} 步：有错与正确";
    WhereMade => "Where it is made" | "错在这些式子";
    WhatFollows => "What follows from it" | "由此而来的变化";
    TheSame => "The same in both" | "两者相同";
    AfterTheStep => "What the step does" | "更新一步的效果";

    // The rows and columns.
    Right => "right" | "正确";
    Mistaken => "mistaken" | "有错";
    Before => "E_total before" | "更新前的 E_total";
    After => "E_total after" | "更新后的 E_total";
    Comma => ", " | "、";
    Diverges { step: u64 }
        => "diverges at step {step}"
         | "第 {step} 步发散";

    // Sentences.
    FromThere { steps: u64 }
        => "What stands below is the next step, from the numbers that {steps} \
            steps with the mistake have led to. The training runs in double \
            precision; its last numbers are taken as exact."
         | "以下是带着错误训练 {steps} 步之后的下一步。训练用双精度进行，\
            最后得到的数视为精确值。";
    FromTheStart
        => "What stands below is the first step, from the network's own numbers."
         | "以下是从网络自身的数开始的第一步。";
    NoTrace
        => "Every value is the same. With these numbers the mistake leaves no \
            trace."
         | "所有的值都相同。对这些数，这个错误不留痕迹。";
    Nothing
        => "Nothing else: no other value is made from these."
         | "没有别的：其他的值都不由它们算出。";
    AndMore { more: usize }
        => "And {more} more; --format json has all of them."
         | "另有 {more} 个；--format json 给出全部。";

    // The command.
    About
        => "Tell a network's derivation with a mistake in it, beside the right one"
         | "讲述带着一个错误的推导，与正确的推导并列";
    Mistake
        => "Tell the derivation with this mistake in it, such as updated-output-weights, beside the right one; repeatable"
         | "讲述带着该错误的推导，如 updated-output-weights，与正确的并列；可重复使用";
    Changed
        => "With --mistake: only the lines that it changes"
         | "与 --mistake 同用：只给出因它而改变的式子";
    Steps
        => "Train so many steps with the mistake and without it first, then show"
         | "先各训练若干步（有错与正确），再展示";
    Format => "text, markdown or json" | "text、markdown 或 json";
    Digits
        => "Decimals that are shown, 1 to 50 (9 if left out), each correctly rounded"
         | "显示的小数位数，1 到 50（默认 9），均正确舍入";

    // What is wrong with a call.
    NoSuchMistake { given: String, known: String }
        => "no mistake is called {given}. The mistakes: {known}."
         | "没有名为 {given} 的错误。错误有：{known}。";
    NearestMistake { given: String, nearest: String, known: String }
        => "no mistake is called {given}. Did you mean {nearest}? The mistakes: \
            {known}."
         | "没有名为 {given} 的错误。是指 {nearest} 吗？错误有：{known}。";
    CannotBeMade { mistake: String, network: String, why: String }
        => "{mistake} cannot be made on {network}: {why}"
         | "在 {network} 上不会犯 {mistake}：{why}";
    Circular { quantity: String }
        => "these mistakes cannot be made together: {quantity} would be needed \
            for itself."
         | "这些错误不能同时出现：计算 {quantity} 需要它自己。";

    // Why a mistake cannot be made.
    NoHiddenLayer
        => "it has no hidden layer."
         | "它没有隐藏层。";
    NoHalf => "its loss has no ½." | "它的误差里没有 ½。";
    TooFewOutputs
        => "it has too few outputs for a mean to differ."
         | "它的输出太少，取平均没有区别。";
    OneUnitAhead
        => "each of its hidden units leads to one unit only."
         | "它的每个隐藏单元只通向一个单元。";
    NoBias
        => "it has no bias that this is about."
         | "它没有与此有关的偏置。";
    AllTrained
        => "all of its biases are trained as it is."
         | "它的偏置本来就都参与训练。";
    NoneTrained
        => "none of its biases is trained as it is."
         | "它的偏置本来就都不参与训练。";
    OtherActivation
        => "no layer has an activation that this is about."
         | "没有一层用的是与此有关的激活函数。";
    NoLine
        => "its derivation has no line that this mistake would change."
         | "它的推导里没有会因此改变的式子。";
}
