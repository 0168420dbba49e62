//! Mistakes of the forward pass.

super::mistakes! {
    "no-bias" NoBias
    title: "Bias left out"
         | "漏了偏置";
    why: "A net is the weighted sum and the bias on top. The bias has no arrow \
          of its own in most drawings, so it is easily passed over."
       | "net 是加权和再加上偏置。多数图中偏置没有自己的箭头，很容易漏掉。";
    redo: "the nets that lack their bias, with it added, and what follows."
        | "缺了偏置的各个 net，加上偏置，以及其后的一切。";
    ask: "What is added to the weighted sum before it goes through the \
          activation?"
       | "加权和在经过激活函数之前，还要加上什么？";

    "other-layers-bias" OtherLayersBias
    title: "Another layer's bias"
         | "用了另一层的偏置";
    why: "Each layer has a bias of its own, and the two stand side by side in \
          the statement of the problem. One looks like the other on paper."
       | "每一层有自己的偏置，题目里它们并排写着，抄写时容易混淆。";
    redo: "these nets, each with the bias of its own layer, and what follows."
        | "这些 net，各用自己那一层的偏置，以及其后的一切。";
    ask: "Which bias belongs to the layer that you are in?"
       | "你所在的这一层，用的是哪个偏置？";

    "transposed-forward" TransposedForward
    title: "Weights read by column for row"
         | "权重按列读成了按行";
    why: "A row of the weight matrix belongs to one unit: it holds all that \
          flows into it. Read down a column, it gives what flows out of one \
          input. On a square matrix both fit, and nothing warns you."
       | "权重矩阵的一行属于一个单元，是流入它的全部。按列读，得到的是从一个\
          输入流出的全部。方阵两种读法都行得通，不会有任何提醒。";
    redo: "these nets, each with the row of weights that leads to it, and \
           what follows."
        | "这些 net，各用通向它的那一行权重，以及其后的一切。";
    ask: "Which weights lead into this unit, and which lead out of one input?"
       | "哪些权重流入这个单元，哪些从同一个输入流出？";

    "swapped-inputs" SwappedInputs
    title: "Inputs in the wrong order"
         | "输入的顺序颠倒";
    why: "Each weight belongs to one input. With two small numbers side by \
          side it is easily the wrong one that is multiplied."
       | "每个权重对应一个输入。两个小数并排时，很容易乘错一个。";
    redo: "every product of a weight with an input, in the order of the \
           inputs, and what follows."
        | "权重与输入的每个乘积，按输入的顺序，以及其后的一切。";
    ask: "Which input does each weight multiply?"
       | "每个权重乘的是哪个输入？";

    "exponent-sign" ExponentSign
    title: "The sign in the exponent lost"
         | "指数里丢了负号";
    why: "σ(net) is 1/(1 + e^(−net)). Without the minus it falls where it \
          should rise. A check: a net above 0 gives an out above ½."
       | "σ(net) 是 1/(1 + e^(−net))。少了负号，函数就由升变降。检验方法：\
          net 大于 0 时，out 大于 ½。";
    redo: "these outs, with e^(−net), and what follows."
        | "这些 out，用 e^(−net)，以及其后的一切。";
    ask: "If net is above 0, is out above ½ or below?"
       | "net 大于 0 时，out 应当大于 ½ 还是小于 ½？";

    "no-hidden-activation" NoHiddenActivation
    title: "Hidden outputs left linear"
         | "隐藏单元没有经过激活函数";
    why: "A hidden unit has two numbers, the net and the out. What goes on to \
          the next layer is the out: the net after the activation."
       | "隐藏单元有两个数：net 和 out。传给下一层的是 out，也就是经过激活\
          函数之后的 net。";
    redo: "every out of the hidden units, and what follows."
        | "隐藏单元的每个 out，以及其后的一切。";
    ask: "What happens to net before it is sent on to the next layer?"
       | "net 在传给下一层之前，要经过什么？";
}
