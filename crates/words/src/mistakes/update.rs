//! Mistakes of the step, and of the gradients of biases.

super::mistakes! {
    "gradient-ascent" GradientAscent
    title: "The step taken uphill"
         | "更新走了上坡";
    why: "The gradient points to where the error rises. To lower it, subtract: \
          w⁺ = w − η·∂E/∂w."
       | "梯度指向误差上升的方向。要让它下降，就减去：w⁺ = w − η·∂E/∂w。";
    redo: "every new value, with − in place of +."
        | "每个新值，把 + 换成 −。";
    ask: "Should the step make the error larger or smaller?"
       | "这一步应当让误差变大还是变小？";

    "eta-forgotten" EtaForgotten
    title: "The learning rate left out"
         | "漏了学习率";
    why: "The gradient says which way and how steep, η how far to go. With \
          η = 1 it would be the same, and many sketches leave it out."
       | "梯度说明方向和陡度，η 决定走多远。η = 1 时两者一样，不少略图因此省去\
          了它。";
    redo: "every new value as w − η·∂E/∂w."
        | "每个新值，取 w − η·∂E/∂w。";
    ask: "How far does the step go along the gradient?"
       | "沿着梯度，这一步走多远？";

    "eta-twice" EtaTwice
    title: "The learning rate applied twice"
         | "学习率用了两次";
    why: "It belongs in one place, the step. Where δ or the gradient has it \
          already, it goes in again unnoticed."
       | "它只出现在一处：更新。如果 δ 或梯度里已经乘过，就会不知不觉再乘一次。";
    redo: "every new value, with η once."
        | "每个新值，η 只乘一次。";
    ask: "How many times does η stand in the step?"
       | "更新的式子里，η 出现几次？";

    "multiplicative-update" MultiplicativeUpdate
    title: "The step multiplied onto the weight"
         | "把更新乘到了权重上";
    why: "w·(1 − η·∂E/∂w) makes the step the larger the larger the weight is. \
          The step does not know how large the weight is: it is subtracted."
       | "w·(1 − η·∂E/∂w) 会使更新的大小随权重而变。更新与权重的大小无关，应当\
          直接减去。";
    redo: "every new value as w − η·∂E/∂w."
        | "每个新值，取 w − η·∂E/∂w。";
    ask: "Is the step subtracted from the weight, or multiplied onto it?"
       | "更新是从权重里减去，还是乘到权重上？";

    "replace-by-gradient" ReplaceByGradient
    title: "The old weight dropped"
         | "丢了旧的权重";
    why: "η·∂E/∂w is how far the weight moves, not where it ends. The step \
          starts from the old weight."
       | "η·∂E/∂w 是权重移动多少，不是移到哪里。更新要从旧的权重出发。";
    redo: "every new value as w − η·∂E/∂w."
        | "每个新值，取 w − η·∂E/∂w。";
    ask: "Where does the step start from?"
       | "这一步从哪里出发？";

    "bias-gradient-times-bias" BiasGradientTimesBias
    title: "The bias itself as ∂net/∂b"
         | "把 ∂net/∂b 取成了偏置本身";
    why: "The bias is added, and multiplied by nothing: if it rises by a \
          little, net rises by as much. So ∂net/∂b is 1."
       | "偏置只是相加，没有乘任何数：它增加多少，net 就增加多少。所以 ∂net/∂b \
          等于 1。";
    redo: "the gradient of each bias as the δ of its unit, or their sum."
        | "每个偏置的梯度，取所在单元的 δ，共用时取其和。";
    ask: "If the bias rises by a little, by how much does net?"
       | "偏置增加一点点，net 增加多少？";

    "shared-bias-first-only" SharedBiasFirstOnly
    title: "A shared bias moved by one unit's δ alone"
         | "共用偏置只用了一个单元的 δ";
    why: "A bias that a layer shares goes into the net of each of its units. \
          It reaches E through all of them, and their δ add up."
       | "一层共用的偏置进入该层每个单元的 net，经所有这些单元到达 E，它们的 δ \
          要相加。";
    redo: "the gradient of the shared bias as the sum of the δ of its layer."
        | "共用偏置的梯度，取该层各 δ 之和。";
    ask: "Into how many nets does this bias go?"
       | "这个偏置进入了几个 net？";

    "shared-bias-mean" SharedBiasMean
    title: "The mean of the δ for their sum"
         | "用 δ 的平均代替了和";
    why: "A bias that a layer shares moves the net of each of its units at \
          once. What that does to E adds up; nothing divides it."
       | "一层共用的偏置同时移动该层每个单元的 net，对 E 的影响相加，没有什么要\
          除。";
    redo: "the gradient of the shared bias as the sum of the δ of its layer."
        | "共用偏置的梯度，取该层各 δ 之和。";
    ask: "Where paths from a shared bias meet, are they added or averaged?"
       | "共用偏置的各条路径汇合时，是相加还是取平均？";

    "biases-not-trained" BiasesNotTrained
    title: "The biases left as they were"
         | "偏置没有更新";
    why: "Some texts move the weights alone. In this network a bias is trained \
          like a weight whose input is 1: b⁺ = b − η·∂E/∂b."
       | "有的教材只更新权重。在这个网络里，偏置像输入恒为 1 的权重一样训练：\
          b⁺ = b − η·∂E/∂b。";
    redo: "every new bias, and the forward pass after the step."
        | "每个新的偏置，以及更新之后的前向传播。";
    ask: "What does this network train: the weights alone, or the biases too?"
       | "这个网络训练什么：只有权重，还是也包括偏置？";

    "biases-trained" BiasesTrained
    title: "The biases moved, though they are fixed"
         | "偏置本应固定，却更新了";
    why: "Most networks train their biases. In this one they are fixed, as in \
          the famous example: train_bias = false."
       | "多数网络会训练偏置。这个网络的偏置是固定的（train_bias = false），与那\
          个有名的例子一样。";
    redo: "the forward pass after the step, with the biases as they were."
        | "更新之后的前向传播，偏置保持不变。";
    ask: "What does this network train: the weights alone, or the biases too?"
       | "这个网络训练什么：只有权重，还是也包括偏置？";
}
