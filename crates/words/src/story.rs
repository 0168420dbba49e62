//! What a walkthrough says between its formulas.
//!
//! Placeholders that hold a name or a number are set by the renderer, each in
//! its own way.

crate::phrases! {
    /// What the walkthrough says.
    pub enum Say;

    // The headings.
    Title { name: String, shape: String }
        => "{name}: a {shape} network, worked out in full"
         | "{name}：{shape} 网络，逐步写出全部计算";
    TheNetwork => "The network" | "网络";
    Forward => "Forward: from the inputs to the outputs"
        | "前向传播：从输入到输出";
    TheError => "The error" | "误差";
    LemmaLogistic => "A lemma for later: σ′ = σ(1 − σ)"
        | "先证一个引理：σ′ = σ(1 − σ)";
    LemmaTanh => "A lemma for later: tanh′ = 1 − tanh²"
        | "先证一个引理：tanh′ = 1 − tanh²";
    LemmaSoftmax => "A lemma for later: how a softmax changes"
        | "先证一个引理：softmax 的导数";
    LemmaBinary => "A lemma for later: sigmoid and cross-entropy cancel"
        | "先证一个引理：sigmoid 与交叉熵相抵消";
    LemmaCross => "A lemma for later: softmax and cross-entropy cancel"
        | "先证一个引理：softmax 与交叉熵相抵消";
    OneWeight { name: String } => "One weight: {name}" | "一个权重：{name}";
    OneBias { name: String } => "One bias: {name}" | "一个偏置：{name}";
    OutputLayer => "δ, and what it gives for the output layer"
        | "δ，以及输出层的各个梯度";
    HiddenLayer { units: String } => "Back to {units}" | "传回 {units}";
    SampleTotals => "All samples together" | "所有样本合在一起";
    TheStep => "The step: every parameter moves at once"
        | "更新：所有参数同时移动";
    AfterTheStep => "After the step" | "更新之后";

    // The network.
    Inputs => "inputs" | "输入";
    Targets => "targets" | "目标";
    Into { unit: String } => "into {unit}" | "进入 {unit}";
    SharedBias => "shared bias" | "共用偏置";
    Bias => "bias" | "偏置";
    LearningRate => "learning rate" | "学习率";
    Penalty => "L2 factor" | "L2 系数";
    EveryUnitFeeds
        => "Every unit on the left feeds every unit on the right, each by a weight of its own."
         | "左边的每个单元都连到右边的每个单元，每条连线有自己的权重。";
    BiasHeld { names: String }
        => "Not trained, and so held fixed: {names}."
         | "不参与训练、保持不变：{names}。";

    // Forward.
    ForwardIntro
        => "Each unit adds up what comes in, every value times its weight, and then its bias if it has one. The sum is its net. The activation turns net into out."
         | "每个单元把各传入值分别乘以权重、求和，若有偏置再加上偏置，得到 net；激活函数把 net 变成 out。";
    Sigmoid
        => "σ is the sigmoid: σ(x) = 1 / (1 + e^(−x))."
         | "σ 是 sigmoid 函数：σ(x) = 1 / (1 + e^(−x))。";
    Relu
        => "max(0, x), called ReLU, is x where x is above 0, and 0 elsewhere."
         | "max(0, x) 称为 ReLU：x 大于 0 时为 x，否则为 0。";
    Linear
        => "A linear unit gives out its net as it is."
         | "线性单元原样输出它的 net。";
    Softmax
        => "A softmax gives each output its share of the sum of all e^net."
         | "softmax 给每个输出一个份额：它的 e^net 占全部 e^net 之和的比例。";
    About
        => "The numbers that are shown are rounded; each result is computed from all digits. Where a calculator, given the shown numbers, would end in another digit, ≈ stands for the last =."
         | "显示的数经过舍入，而每个结果都由全部数位算得。若用计算器代入所显示的数会得到不同的末位，则最后一个等号写成 ≈。";
    OtherSamples
        => "The same for every other sample:"
         | "其余样本的算法相同：";

    // The error.
    ErrorIntro
        => "Each output is compared with its target. The errors of all outputs add up to the one number that training is to make small."
         | "把每个输出与目标比较。所有输出的误差相加，就是训练要变小的那一个数。";
    ErrorIntroSamples
        => "Each output is compared with its target. A sample's errors add up to its own error, and the samples' errors make the one number that training is to make small."
         | "把每个输出与目标比较。一个样本的误差相加得到该样本的误差，各样本的误差再合成训练要变小的那一个数。";
    Expanded
        => "Every name stands for its formula. Put them all in, and the error is one expression in inputs, targets and parameters. This is what the chain rule takes apart:"
         | "每个名字都代表它的公式。全部代入之后，误差就是输入、目标与参数的一个表达式。链式法则拆解的正是它：";
    ExpandedTooLong { bytes: String }
        => "With every name replaced by its formula, the error would be one expression of {bytes} characters. That is why the names are kept."
         | "若把每个名字都换成它的公式，误差将是一个长达 {bytes} 个字符的表达式。所以我们保留这些名字。";
    ExpandedBeyondCounting
        => "With every name replaced by its formula, the error would be one expression of more than 10³⁸ characters. That is why the names are kept."
         | "若把每个名字都换成它的公式，误差将是一个超过 10³⁸ 个字符的表达式。所以我们保留这些名字。";

    // Lemmas.
    LemmaIntro
        => "It is worked out once, with the rules beside each line, and used wherever it is needed."
         | "只推导一次，每行旁注明所用法则，之后处处引用。";
    LemmaSoftmaxOwn
        => "A unit's share by its own net; r is the sum of the other exponentials:"
         | "某单元的份额对它自己的 net 求导；r 为其余指数之和：";
    LemmaSoftmaxOther
        => "A unit's share by another unit's net x:"
         | "某单元的份额对另一单元的 net（记为 x）求导：";
    LemmaBinaryIntro
        => "Let z be the net of a sigmoid output and t its target. What follows holds for this pair of activation and loss only:"
         | "设 z 为 sigmoid 输出单元的 net，t 为目标。仅对这一对激活函数与损失成立：";
    LemmaCrossIntro
        => "Let z be the net of one softmax output and t its target; r is the sum of the other exponentials, q the sum of the other targets, and c what the other nets give, which z does not change. The logarithm of a softmax is z − ln(e^z + r). Where all targets add up to 1, the last line is out − t:"
         | "设 z 为某个 softmax 输出的 net，t 为它的目标；r 为其余指数之和，q 为其余目标之和，c 为其余 net 的贡献，与 z 无关。softmax 的对数是 z − ln(e^z + r)。当所有目标之和为 1 时，最后一行就是 out − t：";

    // One weight.
    NudgeUp { name: String, rise: String }
        => "A nudge: {name} + 0.001 makes E_total rise by {rise}. Why that much?"
         | "微调一下：{name} 增加 0.001，E_total 上升 {rise}。为什么恰好是这么多？";
    NudgeDown { name: String, rise: String }
        => "A nudge: {name} + 0.001 makes E_total fall by {rise}. Why that much?"
         | "微调一下：{name} 增加 0.001，E_total 下降 {rise}。为什么恰好是这么多？";
    NudgeNothing { name: String }
        => "A nudge: {name} + 0.001 leaves E_total where it is. Why?"
         | "微调一下：{name} 增加 0.001，E_total 不变。为什么？";
    Partial { gradient: String, error: String, name: String }
        => "{gradient} is how fast {error} changes when {name} alone does."
         | "{gradient} 表示只有 {name} 变化时 {error} 变化得多快。";
    OnePath { name: String, error: String, unit: String, links: String }
        => "How much does {error} change when {name} does? Only through {unit}, so the chain has one path, and {links} links:"
         | "{name} 变化时 {error} 变化多少？只经过 {unit}，所以链条只有一条路径，共 {links} 个环节：";
    ManyPaths { name: String, error: String, paths: String }
        => "{name} reaches {error} by {paths} paths. Along each path the links multiply; where the paths meet, they add:"
         | "{name} 经 {paths} 条路径到达 {error}。沿每条路径相乘，路径汇合处相加：";
    CountlessPaths { name: String, error: String }
        => "{name} reaches {error} by more than 10³⁸ paths. Along each path the links multiply; where the paths meet, they add:"
         | "{name} 经超过 10³⁸ 条路径到达 {error}。沿每条路径相乘，路径汇合处相加：";
    AndPenalty { penalty: String, name: String }
        => "{name} also stands in {penalty} itself, which gives the last term below. For the rest:"
         | "{name} 还直接出现在 {penalty} 中，由此得到下面的最后一项。其余部分：";
    Answer { gradient: String, product: String }
        => "And 0.001 times {gradient} is about {product}: that is the nudge."
         | "而 0.001 乘以 {gradient} 约为 {product}：正是微调时看到的变化。";
    AnswerNear { gradient: String, product: String }
        => "And 0.001 times {gradient} is about {product}: nearly the nudge. The rest is that E_total is curved, and the nudge is not infinitely small."
         | "而 0.001 乘以 {gradient} 约为 {product}：与微调所见相近。差别来自 E_total 是弯曲的，而微调并非无穷小。";
    AnswerZero
        => "The gradient is 0: where E_total is flat, or at the corner of a ReLU, a nudge shows only what the gradient does not see."
         | "梯度为 0：在 E_total 平坦之处，或在 ReLU 的拐点，微调看到的只是梯度之外的部分。";
    UpdateDown { updated: String, name: String }
        => "The gradient is above 0, so the step makes {name} smaller. {updated} is its new value:"
         | "梯度大于 0，所以这一步使 {name} 变小。{updated} 是它的新值：";
    UpdateUp { updated: String, name: String }
        => "The gradient is below 0, so the step makes {name} larger. {updated} is its new value:"
         | "梯度小于 0，所以这一步使 {name} 变大。{updated} 是它的新值：";
    UpdateNot { updated: String, name: String }
        => "The gradient is 0, so {name} stays. {updated} is its value after the step:"
         | "梯度为 0，所以 {name} 不变。{updated} 是更新之后的值：";
    FirstPath
        => "This is the first of them. The others pass through other units:"
         | "这是其中第一条，其余路径经过别的单元：";
    PathsWritten { written: String }
        => "The first {written} of them are written out. The rest stand as the branches that were not taken, each with the δ of the unit where it leaves."
         | "写出其中前 {written} 条。其余的以未走的分支表示，每个分支用它离开处单元的 δ。";
    TermZero => "0 times a logarithm is 0" | "0 乘以对数等于 0";
    ListComma => ", " | "、";
    AsAbove => "as above" | "同上";
    OneTerm { name: String } => "only one term has {name}"
        | "只有一项含 {name}";
    OtherErrorOne { rule_text: String, error: String, name: String }
        => "{rule_text}; {error} has no {name}" | "{rule_text}；{error} 不含 {name}";
    OtherErrors { rule_text: String, name: String }
        => "{rule_text}; the other errors have no {name}" | "{rule_text}；其余误差不含 {name}";
    PowerRule => "power rule" | "幂法则";
    LogarithmRule => "logarithm rule" | "对数法则";
    ByLemma { fact: String } => "lemma: {fact}" | "引理：{fact}";
    ReluOn => "net is above 0: the unit is on" | "net 大于 0：单元开启";
    ReluCorner
        => "net is exactly 0, the corner: 0 by convention"
         | "net 恰为 0，正在拐点：约定取 0";
    ReluOff => "net is not above 0: the unit is off" | "net 不大于 0：单元关闭";
    LinearRule => "out is net itself" | "out 就是 net";

    // δ and the rest.
    DeltaIntro
        => "The links from E_total back to a unit's net are the same for every weight that feeds the unit. Their product has a name: δ."
         | "从 E_total 回到某单元 net 的各环节，对该单元的每个传入权重都相同。它们的积有个名字：δ。";
    DeltaCancels
        => "The links from E_total back to an output's net cancel to something short. It has a name: δ."
         | "从 E_total 回到输出单元 net 的各环节会抵消成很短的式子。它有个名字：δ。";
    DeltaSoftmax
        => "A softmax lets each net move every output. How E_total changes with one net, through all outputs together, has a name: δ."
         | "softmax 使每个 net 影响所有输出。E_total 随某个 net 的变化（经所有输出合计）有个名字：δ。";
    DeltaWeights
        => "Each weight's gradient is the δ of the unit that it feeds, times what comes in through it:"
         | "每个权重的梯度，等于它所连单元的 δ 乘以经它传入的值：";
    DeltaWeightsBias
        => "Each weight's gradient is the δ of the unit that it feeds, times what comes in through it. A bias is a weight whose input is 1:"
         | "每个权重的梯度，等于它所连单元的 δ 乘以经它传入的值。偏置就是输入恒为 1 的权重：";
    PenaltyPull
        => "To each weight's gradient the L2 penalty adds l2·w, the derivative of ½·l2·w²."
         | "L2 惩罚给每个权重的梯度加上 l2·w，即 ½·l2·w² 的导数。";
    HiddenIntro
        => "Each unit of the next layer sends its δ back through the weight between them. What arrives is added up, and goes through the unit's own activation."
         | "后一层的每个单元把它的 δ 经两者之间的权重传回。到达的各份相加，再经过本单元的激活函数。";
    BiasesUntrained
        => "The bias is not trained here. Its gradient says what training it would do."
         | "这里不训练偏置；它的梯度说明若训练它会怎样。";
    SampleNote { sample: String, error: String }
        => "First for {sample} alone, through its own error {error}. The samples are put together further down."
         | "先只看样本 {sample}，经它自己的误差 {error}。各样本稍后再合在一起。";
    SharesIntro
        => "Their shares of the gradient, a row for each parameter:"
         | "它们对梯度的贡献，每个参数一行：";
    TotalsSum => "The samples' shares are added up:"
        | "各样本对梯度的贡献相加：";
    TotalsMean => "The samples' shares are averaged:"
        | "各样本对梯度的贡献取平均：";

    // The step.
    StepIntro
        => "Every gradient above was taken at the old parameters. Only now do they all move, each against its gradient: new = old − η · gradient."
         | "以上每个梯度都在旧参数处求得。现在所有参数才一起移动，各沿负梯度方向：新 = 旧 − η · 梯度。";
    ColumnOld => "old" | "旧值";
    ColumnGradient => "gradient" | "梯度";
    ColumnNudge => "+0.001 adds" | "+0.001 时 E 变";
    ColumnNew => "new" | "新值";
    Fixed => "(fixed)" | "（固定）";

    // After.
    AfterIntro
        => "The same forward pass with the new parameters:"
         | "用新参数再做一次同样的前向传播：";
    Fell { before: String, after: String }
        => "E_total falls from {before} to {after}. One step seldom reaches the smallest error; training makes many."
         | "E_total 从 {before} 降到 {after}。一步很少能到达最小误差，训练要走很多步。";
    Rose { before: String, after: String }
        => "E_total rises from {before} to {after}: the step went too far. A smaller learning rate makes shorter steps."
         | "E_total 从 {before} 升到 {after}：这一步走过了头。更小的学习率走得更短。";
    Stayed { before: String }
        => "E_total stays at {before}: the gradient of every trained parameter is 0."
         | "E_total 保持在 {before}：每个受训练参数的梯度都为 0。";
    Same { before: String }
        => "E_total is {before} as before, at another place: the step went over the valley and ended at the same height on the other side."
         | "E_total 仍为 {before}，但位置不同：这一步越过了谷底，落在另一侧同样的高度。";
    Trained { steps: String, before: String, after: String }
        => "{steps} steps of training took E_total from {before} to {after}. The training ran in double precision; the parameters that it ended with are taken as exact from here on."
         | "训练 {steps} 步，E_total 从 {before} 到 {after}。训练用双精度进行；此后把所得参数当作精确值。";
    ColumnStep => "step" | "步";
    ColumnError => "E_total" | "E_total";
    HasNoValue { name: String, reason: String }
        => "In double precision {name} has no finite value: {reason}. The digits here come from exact arithmetic."
         | "在双精度下 {name} 没有有限的值：{reason}。此处的数字来自精确运算。";
    NoNumber => "undefined" | "无定义";
    Further
        => "More: --weight w1 tells one weight alone, --style paths every weight in full, --format json gives every step to a program."
         | "更多：--weight w1 只讲一个权重，--style paths 逐条路径写出每个权重，--format json 把每一步交给程序。";
}
