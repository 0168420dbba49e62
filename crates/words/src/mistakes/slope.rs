//! Mistakes of ∂out/∂net.

super::mistakes! {
    "no-activation-derivative-output" NoneAtOutputs
    title: "The activation's derivative left out at the outputs"
         | "输出单元漏了激活函数的导数";
    why: "Between E and net stands out, so there are two links: ∂E/∂out and \
          ∂out/∂net. For some pairs, such as sigmoid with cross-entropy, the \
          second cancels, and the short δ = out − target is learnt by heart. \
          With a squared error it does not cancel."
       | "E 与 net 之间隔着 out，所以有两个环节：∂E/∂out 和 ∂out/∂net。有些组\
          合（如 sigmoid 与交叉熵）后者会抵消，于是 δ = out − target 被背了下\
          来。对平方误差，它不会抵消。";
    redo: "δ of each output, with ∂out/∂net as a factor, and what follows."
        | "每个输出的 δ，乘上 ∂out/∂net，以及其后的一切。";
    ask: "Which links lead from E back to the net of an output, and are all of \
          them there?"
       | "从 E 回到输出的 net 有哪些环节？都在吗？";

    "no-activation-derivative-hidden" NoneAtHiddenUnits
    title: "The activation's derivative left out at the hidden units"
         | "隐藏单元漏了激活函数的导数";
    why: "What arrives at a hidden unit is ∂E/∂out. To get to its net, one more \
          link is needed: the slope of its own activation. It is the last in a \
          long sum, and easily forgotten."
       | "到达隐藏单元的是 ∂E/∂out。要到它的 net，还差一个环节：它自己激活函数\
          的斜率。它排在一长串求和之后，很容易忘掉。";
    redo: "δ of each hidden unit, with its own ∂out/∂net, and what follows."
        | "每个隐藏单元的 δ，乘上它自己的 ∂out/∂net，以及其后的一切。";
    ask: "What has arrived at the hidden unit: ∂E/∂out or ∂E/∂net?"
       | "到达隐藏单元的是 ∂E/∂out 还是 ∂E/∂net？";

    "derivative-at-out" DerivativeAtOut
    title: "The derivative taken at out, not at net"
         | "在 out 处而非 net 处求导";
    why: "σ′ is taken at net, and σ(net) is out already: out·(1 − out). \
          Putting out into σ once more squashes it twice. In programs, a \
          function named sigmoid_derivative invites it: some expect net, some \
          expect out."
       | "σ′ 在 net 处取值，而 σ(net) 已经是 out，所以是 out·(1 − out)。把 out \
          再代入 σ，就压缩了两次。程序里名为 sigmoid_derivative 的函数容易引出\
          这个错误：有的要 net，有的要 out。";
    redo: "every ∂out/∂net of those units from out itself, and what follows."
        | "这些单元的每个 ∂out/∂net，直接用 out 计算，以及其后的一切。";
    ask: "Your number out: has it been through the activation already?"
       | "你的 out 是不是已经经过激活函数了？";

    "net-times-one-minus-net" NetTimesOneMinusNet
    title: "The slope made from net in place of out"
         | "求斜率时用 net 代替了 out";
    why: "The short form of the derivative is written in the output: \
          s′ = s(1 − s), where s is σ(net), that is, out. With net in it the \
          formula looks the same."
       | "导数的简短形式是用输出写的：s′ = s(1 − s)，其中 s 是 σ(net)，也就是 \
          out。换成 net，式子看上去一样。";
    redo: "every ∂out/∂net of those units, with out in place of net, and what \
           follows."
        | "这些单元的每个 ∂out/∂net，用 out 代替 net，以及其后的一切。";
    ask: "In the short form of the derivative, which of the unit's two numbers \
          stands?"
       | "在导数的简短形式里，用的是单元两个数中的哪一个？";

    "derivative-missing-in-weight-gradient" MissingInWeightGradient
    title: "The activation's derivative left out of the weights' gradients alone"
         | "只在权重的梯度里漏了激活函数的导数";
    why: "Your δ has it, and is sent back with it. The gradient of a weight is \
          that same δ times the input; here ∂E/∂out stands in its place."
       | "你的 δ 里有它，传回去的也有。权重的梯度就是这个 δ 乘以输入，而这里用\
          了 ∂E/∂out。";
    redo: "each of these gradients as δ times the input, and the new weights."
        | "这些梯度，每个都是 δ 乘以输入，以及新的权重。";
    ask: "From E to a weight, how many links has the chain, and how many have \
          you multiplied?"
       | "从 E 到一个权重，链条有几个环节？你乘了几个？";

    "f-of-one-minus-z" FOfOneMinusZ
    title: "f(1 − z) for 1 − f(z)"
         | "把 1 − f(z) 写成了 f(1 − z)";
    why: "In f(z)·(1 − f(z)) the 1 stands outside of f. Moved inside, it looks \
          much the same and is another number."
       | "在 f(z)·(1 − f(z)) 中，1 在 f 的外面。移到里面，样子差不多，数却不同。";
    redo: "every ∂out/∂net of those units as out·(1 − out), and what follows."
        | "这些单元的每个 ∂out/∂net，取 out·(1 − out)，以及其后的一切。";
    ask: "Is the 1 inside of the function or outside?"
       | "1 在函数里面还是外面？";

    "one-minus-out-only" OneMinusOutOnly
    title: "1 − out alone, the factor out lost"
         | "只有 1 − out，丢了因子 out";
    why: "σ′ is a product of two factors, out and 1 − out. A check: it is never \
          larger than ¼."
       | "σ′ 是 out 与 1 − out 两个因子的积。检验方法：它不会大于 ¼。";
    redo: "every ∂out/∂net of those units, with both factors, and what follows."
        | "这些单元的每个 ∂out/∂net，两个因子都乘上，以及其后的一切。";
    ask: "How large can the slope of this activation be at most, and is yours \
          below that?"
       | "这个激活函数的斜率最大是多少？你的数小于它吗？";

    "out-only" OutOnly
    title: "out alone, the factor 1 − out lost"
         | "只有 out，丢了因子 1 − out";
    why: "σ′ is a product of two factors, out and 1 − out. A check: it is never \
          larger than ¼."
       | "σ′ 是 out 与 1 − out 两个因子的积。检验方法：它不会大于 ¼。";
    redo: "every ∂out/∂net of those units, with both factors, and what follows."
        | "这些单元的每个 ∂out/∂net，两个因子都乘上，以及其后的一切。";
    ask: "How large can the slope of this activation be at most, and is yours \
          below that?"
       | "这个激活函数的斜率最大是多少？你的数小于它吗？";

    "other-activation-derivative" OtherActivationDerivative
    title: "The derivative of another activation"
         | "用了另一种激活函数的导数";
    why: "out·(1 − out) is the slope of the sigmoid, 1 − out² that of tanh. \
          They are learnt together, and taken one for the other."
       | "out·(1 − out) 是 sigmoid 的斜率，1 − out² 是 tanh 的斜率。两者常一起\
          学，也容易互相混淆。";
    redo: "every ∂out/∂net of those units by its own activation's rule, and \
           what follows."
        | "这些单元的每个 ∂out/∂net，用自己激活函数的法则，以及其后的一切。";
    ask: "Which activation has this unit, and what is its derivative?"
       | "这个单元用哪种激活函数？它的导数是什么？";

    "output-derivative-for-hidden" OutputDerivativeForHidden
    title: "An output's slope used at a hidden unit"
         | "在隐藏单元用了输出单元的斜率";
    why: "Each unit has a slope of its own, taken at its own net. The outputs' \
          slopes are already within the δ that came back; at the hidden unit \
          the next slope is its own."
       | "每个单元有自己的斜率，在自己的 net 处取值。输出单元的斜率已经含在传回\
          来的 δ 里；到了隐藏单元，接下来用的是它自己的斜率。";
    redo: "∂out/∂net of each hidden unit from its own out, and what follows."
        | "每个隐藏单元的 ∂out/∂net，用它自己的 out，以及其后的一切。";
    ask: "Whose slope is needed where you are now?"
       | "你现在所在之处，需要的是哪个单元的斜率？";
}
