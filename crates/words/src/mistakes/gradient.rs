//! Mistakes of ∂E/∂w.

super::mistakes! {
    "net-for-out" NetForOut
    title: "The net of the unit before in place of its out"
         | "用了前一个单元的 net 而不是 out";
    why: "A weight multiplies what the unit before it sends on, and that is \
          out. net is the number before the activation, one line above it on \
          the paper."
       | "权重乘的是前一个单元送出的数，也就是 out。net 是激活之前的数，在纸上\
          只差一行。";
    redo: "each of these gradients as δ·out of the unit before."
        | "这些梯度，每个都是 δ 乘以前一个单元的 out。";
    ask: "Which number of the unit before did this weight multiply in the \
          forward pass?"
       | "前向传播时，这个权重乘的是前一个单元的哪个数？";

    "own-activation" OwnActivation
    title: "The unit's own output for its input"
         | "用了单元自己的输出，而不是输入";
    why: "The derivative of w·x + … by w is x: what comes in through the \
          weight. The out of the unit itself lies at the other end."
       | "w·x + … 对 w 的导数是 x，即经这个权重传入的数。单元自己的 out 在另\
          一端。";
    redo: "each of these gradients as δ times what comes in through the weight."
        | "这些梯度，每个都是 δ 乘以经该权重传入的数。";
    ask: "Which number does this weight multiply in the forward pass?"
       | "前向传播时，这个权重乘的是哪个数？";

    "weight-as-factor" WeightAsFactor
    title: "The weight itself as ∂net/∂w"
         | "把 ∂net/∂w 取成了权重本身";
    why: "In w·x the derivative by x is w, and the derivative by w is x. Both \
          are needed in this work, one to send δ back, one for the gradient."
       | "对 w·x，关于 x 的导数是 w，关于 w 的导数是 x。这里两者都要用：前者\
          用来传回 δ，后者用来求梯度。";
    redo: "each of these gradients as δ times what comes in through the weight."
        | "这些梯度，每个都是 δ 乘以经该权重传入的数。";
    ask: "If w changes a little, what is that change multiplied by?"
       | "w 变化一点点，这个变化会乘以什么？";

    "other-input" OtherInput
    title: "Another input's value as the factor"
         | "乘了另一个输入的值";
    why: "Each weight has an input of its own. Within one unit δ stays the same \
          from weight to weight, and the input changes."
       | "每个权重对应自己的输入。在同一个单元里，δ 不变，变的是输入。";
    redo: "each of these gradients, with the input that flows through the \
           weight."
        | "这些梯度，每个都用流经该权重的输入。";
    ask: "Which input flows through this weight?"
       | "流经这个权重的是哪个输入？";

    "input-missing" InputMissing
    title: "Stopped at δ: the input left out"
         | "停在了 δ：漏了输入";
    why: "δ is ∂E/∂net. One link is left from net to the weight, and that is \
          what comes in through it. Only for a bias is it 1."
       | "δ 是 ∂E/∂net。从 net 到权重还有一个环节，就是经它传入的数。只有偏置\
          的这个因子才是 1。";
    redo: "each of these gradients as δ times what comes in through the weight."
        | "这些梯度，每个都是 δ 乘以经该权重传入的数。";
    ask: "Is δ already the derivative by the weight, or is one link left?"
       | "δ 已经是对权重的导数了吗？还是还差一个环节？";

    "out-for-input" OutForInput
    title: "The hidden unit's out for its input"
         | "用了隐藏单元的 out，而不是它的输入";
    why: "For the output weights the factor is out of the hidden unit. For the \
          weights into the hidden unit it is one layer further back: the \
          input."
       | "对输出层的权重，因子是隐藏单元的 out。对流入隐藏单元的权重，因子要再\
          往回一层：是输入。";
    redo: "the gradients of the weights into the hidden units, with the inputs."
        | "流入隐藏单元的权重的梯度，用输入来乘。";
    ask: "What comes in through this weight: what the unit gets, or what it \
          gives?"
       | "经这个权重传入的，是单元得到的数，还是它给出的数？";

    "swapped-gradients" SwappedGradients
    title: "Two weights' gradients exchanged"
         | "两个权重的梯度互换了";
    why: "The numbers are right and stand in each other's places. It happens \
          when they are copied, or when a matrix is filled by column."
       | "数是对的，只是互相站错了位置。抄写时，或按列填矩阵时，会这样。";
    redo: "no product: put each gradient with its own weight, then make the \
           new weights."
        | "不用重算：把每个梯度放回自己的权重，再求新的权重。";
    ask: "Which unit, and which input, does this weight connect?"
       | "这个权重连接的是哪个单元和哪个输入？";
}
