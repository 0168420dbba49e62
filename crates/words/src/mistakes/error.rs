//! Mistakes of the error, and of its derivative by an output.

super::mistakes! {
    "no-half" NoHalf
    title: "The error without its ½"
         | "误差里没有 ½";
    why: "Many texts sum (target − out)², others ½(target − out)². The ½ is \
          there so that the 2 of the power rule cancels. Without it the error \
          and every gradient are twice as large."
       | "有的教材用 Σ(target − out)²，有的用 Σ½(target − out)²。½ 是为了与幂\
          法则的 2 相消。没有它，误差和每个梯度都是两倍。";
    redo: "the errors, with ½ before each square, and what is made from them."
        | "误差，每个平方前乘 ½，以及由它算出的一切。";
    ask: "Which factor stands before the square in this network's error?"
       | "这个网络的误差里，平方前面的系数是多少？";

    "mean" Mean
    title: "The mean of the squares for their sum"
         | "用平方的平均代替了和";
    why: "Libraries mostly average over the outputs. This network adds up. The \
          mean makes the error and every gradient smaller by one factor."
       | "许多程序库对输出取平均，而这个网络是相加。取平均会使误差和每个梯度\
          按同一比例变小。";
    redo: "the errors as this network defines them, and what is made from them."
        | "按这个网络的定义计算误差，以及由它算出的一切。";
    ask: "Are the errors of the outputs added up, or averaged?"
       | "各输出的误差是相加，还是取平均？";

    "targets-swapped" TargetsSwapped
    title: "Targets in the wrong order"
         | "目标的顺序颠倒";
    why: "Each output has a target of its own. The first belongs to o1."
       | "每个输出有自己的目标，第一个属于 o1。";
    redo: "every target − out, each output with its own target."
        | "每个 target − out，各输出用自己的目标。";
    ask: "Which target belongs to which output?"
       | "哪个目标属于哪个输出？";

    "mean-and-half" MeanAndHalf
    title: "Averaged over the outputs, and halved too"
         | "既取平均，又乘 ½";
    why: "Two conventions are mixed here: the ½ that cancels the 2 of the \
          power rule, and the mean over the outputs. This network has the ½, \
          and then adds up."
       | "这里混用了两种约定：与幂法则的 2 相消的 ½，以及对输出取平均。这个\
          网络用 ½，然后相加。";
    redo: "E_total as the sum of the errors, and what is made from it."
        | "E_total 取各误差之和，以及由它算出的一切。";
    ask: "Once each output's error is there, how do they make E_total?"
       | "有了各输出的误差，怎样得到 E_total？";

    "residual-sign" ResidualSign
    title: "The sign of the residual turned"
         | "残差的符号反了";
    why: "The inner derivative of target − out by out is −1. Without it \
          ∂E/∂out becomes target − out, and the step goes uphill. A check: \
          where out is too large, ∂E/∂out is above 0."
       | "target − out 对 out 的内层导数是 −1。漏掉它，∂E/∂out 就成了 \
          target − out，更新会走上坡。检验方法：out 偏大时，∂E/∂out 大于 0。";
    redo: "∂E/∂out of each output as out − target, and what follows."
        | "每个输出的 ∂E/∂out，取 out − target，以及其后的一切。";
    ask: "If out is larger than its target, should the error rise or fall when \
          out rises?"
       | "out 大于目标时，out 再增大，误差是升还是降？";

    "factor-two-kept" FactorTwoKept
    title: "The 2 of the power rule kept beside the ½"
         | "幂法则的 2 没有与 ½ 相消";
    why: "The derivative of ½x² is x: the 2 comes down and meets the ½. The \
          famous derivative 2x is that of x² without the ½."
       | "½x² 的导数是 x：2 落下来，正好与 ½ 相消。2x 是没有 ½ 的 x² 的导数。";
    redo: "∂E/∂out of each output, the 2 and the ½ multiplied out, and what \
           follows."
        | "每个输出的 ∂E/∂out，把 2 与 ½ 相乘，以及其后的一切。";
    ask: "What is the derivative of ½x², with both factors multiplied out?"
       | "把两个系数乘在一起，½x² 的导数是什么？";

    "half-twice" HalfTwice
    title: "The ½ kept after the 2 has cancelled it"
         | "½ 与 2 相消之后又被保留";
    why: "The power rule brings down a 2, and 2·½ is 1. A ½ that is written \
          again halves every gradient."
       | "幂法则带来一个 2，2·½ 等于 1。再写一次 ½，每个梯度都减半。";
    redo: "∂E/∂out of each output without the ½, and what follows."
        | "每个输出的 ∂E/∂out，去掉 ½，以及其后的一切。";
    ask: "What is left of the ½ after the power rule?"
       | "用过幂法则之后，½ 还剩下什么？";

    "absolute-residual" AbsoluteResidual
    title: "The sign of a residual lost"
         | "丢了残差的符号";
    why: "A distance has no sign, but this is a slope. Where out is below its \
          target, raising it lowers the error: ∂E/∂out is negative there."
       | "距离没有正负，而这里是斜率。out 低于目标时，增大 out 会使误差下降，\
          所以那里的 ∂E/∂out 是负的。";
    redo: "∂E/∂out of each output with its sign, and what follows."
        | "每个输出的 ∂E/∂out，带上符号，以及其后的一切。";
    ask: "Is this output too large or too small, and which sign says so?"
       | "这个输出是偏大还是偏小？哪个符号表示这一点？";

    "error-for-its-derivative" ErrorForItsDerivative
    title: "The error where its derivative belongs"
         | "该用导数的地方用了误差";
    why: "E says how wrong an output is. ∂E/∂out says how fast that changes \
          when the output does. The chain starts with the second."
       | "E 表示输出错了多少，∂E/∂out 表示输出变化时误差变化多快。链条从后者\
          开始。";
    redo: "∂E/∂out of each output as out − target, and what follows."
        | "每个输出的 ∂E/∂out，取 out − target，以及其后的一切。";
    ask: "Does the chain start with how large the error is, or with how fast \
          it changes?"
       | "链条的开头是误差有多大，还是误差变化多快？";
}
