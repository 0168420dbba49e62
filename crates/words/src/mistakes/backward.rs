//! Mistakes of what is sent back from layer to layer.

super::mistakes! {
    "updated-output-weights" UpdatedOutputWeights
    title: "Updated output weights sent back"
         | "用更新后的输出层权重回传";
    why: "The gradient is taken at one point: every ∂E/∂w is computed with the \
          weights that made this forward pass, and only then do all of them \
          move. It is the most famous slip of all: the example's first program \
          had it."
       | "梯度在同一点求得：每个 ∂E/∂w 都用做这次前向传播的那组权重来算，之后\
          所有权重才一起移动。这是最有名的一个错误：这个例子最早的程序就有它。";
    redo: "the products δ·w, with the weights as they were."
        | "各个乘积 δ·w，用更新之前的权重。";
    ask: "Which weights made this forward pass: the old ones or the new ones?"
       | "做这次前向传播的是旧权重还是新权重？";

    "weight-missing-backward" WeightMissingBackward
    title: "The weight left out on the way back"
         | "回传时漏了权重";
    why: "δ goes back through the same weight that the signal came through. \
          Without it every unit would be blamed alike, whatever its weight."
       | "δ 沿着信号来时的同一个权重传回。没有它，不论权重大小，各单元承担的就\
          都一样了。";
    redo: "each share as δ times the weight between the two units."
        | "每一份都是 δ 乘以两单元之间的权重。";
    ask: "How strongly does the next unit's net change when this out does?"
       | "这个 out 变化时，后一个单元的 net 变化多大？";

    "raw-error-backward" RawErrorBackward
    title: "∂E/∂out sent back in place of δ"
         | "传回的是 ∂E/∂out 而不是 δ";
    why: "To get from an output to a hidden unit, the way leads through the \
          output's net. So its slope ∂out/∂net belongs to what is sent back: \
          that is what δ has and ∂E/∂out has not."
       | "从输出到隐藏单元，要经过输出的 net。所以传回的量里应当含有它的斜率 \
          ∂out/∂net：δ 里有它，∂E/∂out 里没有。";
    redo: "each share as δ·w, and what follows."
        | "每一份取 δ·w，以及其后的一切。";
    ask: "On the way from E to this hidden unit, which slopes do you pass?"
       | "从 E 到这个隐藏单元的路上，要经过哪些斜率？";

    "gradient-backward" GradientBackward
    title: "∂E/∂w sent back in place of δ"
         | "传回的是 ∂E/∂w 而不是 δ";
    why: "∂E/∂w ends at the weight: it has the input in it already. The way to \
          the hidden unit branches off before that, at the net of the output: \
          there it is δ."
       | "∂E/∂w 到权重为止，里面已经含有输入。通往隐藏单元的路在此之前分岔，在\
          输出的 net 处：那里是 δ。";
    redo: "each share as δ·w, and what follows."
        | "每一份取 δ·w，以及其后的一切。";
    ask: "Where do the way to the weight and the way to the hidden unit part?"
       | "通向权重的路和通向隐藏单元的路在哪里分开？";

    "transposed-backward" TransposedBackward
    title: "The weights' matrix used where its transpose belongs"
         | "该用转置的地方用了权重矩阵本身";
    why: "Forward, a unit takes in a row of weights. Backward, a hidden unit \
          takes in what it fed: the weights that lead out of it, a column. On \
          a square matrix both fit, and nothing warns you."
       | "前向时，一个单元取一行权重。反向时，一个隐藏单元收回它供给过的各处：\
          从它流出的权重，是一列。方阵两种都行得通，不会有任何提醒。";
    redo: "each share with the weight that leads from that hidden unit to that \
           output."
        | "每一份都用从该隐藏单元通向该输出的权重。";
    ask: "Which weight lies between this hidden unit and this output?"
       | "这个隐藏单元与这个输出之间是哪个权重？";

    "one-path-only" OnePathOnly
    title: "One path alone, the others left out"
         | "只算了一条路径";
    why: "The hidden unit feeds every unit of the next layer, so E depends on \
          it along every one of these paths. What comes back along them adds \
          up."
       | "隐藏单元供给后一层的每个单元，所以 E 沿每条路径都依赖于它。沿各条路径\
          传回的要相加。";
    redo: "∂E/∂out of the hidden units as the sum of all shares, and what \
           follows."
        | "隐藏单元的 ∂E/∂out，取各份之和，以及其后的一切。";
    ask: "Along how many paths does this unit reach E?"
       | "这个单元经几条路径到达 E？";

    "paths-subtracted" PathsSubtracted
    title: "The shares subtracted"
         | "各份相减了";
    why: "Where paths meet, what they bring adds up. If one share is negative, \
          it has that sign already."
       | "路径汇合处，各份相加。如果某一份是负的，负号已经在它里面了。";
    redo: "∂E/∂out of the hidden units as the sum of the shares, and what \
           follows."
        | "隐藏单元的 ∂E/∂out，取各份之和，以及其后的一切。";
    ask: "Where paths meet, what is done with what they bring?"
       | "路径汇合处，各份应当怎样合在一起？";

    "paths-averaged" PathsAveraged
    title: "The shares averaged"
         | "各份取了平均";
    why: "Where paths meet, what they bring adds up: a unit with more paths \
          has more to answer for. Nothing in the chain rule divides by their \
          number."
       | "路径汇合处，各份相加：路径越多，影响越大。链式法则里没有除以路径数这\
          一步。";
    redo: "∂E/∂out of the hidden units as the sum of the shares, and what \
           follows."
        | "隐藏单元的 ∂E/∂out，取各份之和，以及其后的一切。";
    ask: "Where paths meet, what is done with what they bring?"
       | "路径汇合处，各份应当怎样合在一起？";

    "paths-multiplied" PathsMultiplied
    title: "The shares multiplied"
         | "各份相乘了";
    why: "Along one path the links multiply. Where paths meet, they add. The \
          two rules stand side by side, and one was taken for the other."
       | "沿一条路径，各环节相乘；路径汇合处，各份相加。两条规则并列，这里用反了。";
    redo: "∂E/∂out of the hidden units as the sum of the shares, and what \
           follows."
        | "隐藏单元的 ∂E/∂out，取各份之和，以及其后的一切。";
    ask: "Do paths multiply where they meet, or the links along one path?"
       | "相乘的是汇合处的各条路径，还是一条路径上的各个环节？";
}
