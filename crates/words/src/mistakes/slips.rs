//! Slips of the pen, remarks, and what has no name.

super::mistakes! {
    "digits-swapped" DigitsSwapped
    title: "A slip of the pen: digits swapped, dropped or doubled"
         | "笔误：数字对调、遗漏或重复";
    why: "The working behind this number seems to be right. It happens when a \
          number is copied from the calculator."
       | "这个数背后的计算看来是对的。从计算器抄数时会这样。";
    redo: "the copying of this number, then what you made from it."
        | "把这个数重抄一遍，再改由它得出的部分。";
    ask: "Is the number on the paper the one on your calculator, digit by \
          digit?"
       | "纸上的数与计算器上的数，逐位相同吗？";

    "misplaced-point" MisplacedPoint
    title: "A slip of the pen: the decimal point misplaced"
         | "笔误：小数点错位";
    why: "The digits are right, and the point is not. Zeros behind the point \
          are easily miscounted."
       | "数字是对的，小数点不对。小数点后面的零很容易数错。";
    redo: "the point of this number, then what you made from it."
        | "改正这个数的小数点，再改由它得出的部分。";
    ask: "How large should this number be, roughly?"
       | "这个数大致应当有多大？";

    "copied-sign" CopiedSign
    title: "A slip of the pen: the sign"
         | "笔误：正负号";
    why: "The digits are right, and the sign is not. A minus is short, and \
          easily lost or doubled when a number is copied."
       | "数字是对的，正负号不对。负号很短，抄写时容易丢掉或多写。";
    redo: "the sign of this number, then what you made from it."
        | "改正这个数的符号，再改由它得出的部分。";
    ask: "Should this number be above 0 or below?"
       | "这个数应当大于 0 还是小于 0？";

    "rounded-early" RoundedEarly
    title: "Rounded early"
         | "过早舍入";
    why: "These numbers follow from your own rounded ones, so they are right \
          as worked. Two more digits on the way keep the last one exact."
       | "这些数由你自己舍入过的数得出，计算本身是对的。中间多留两位，末位就准\
          了。";
    redo: "nothing."
        | "不用重算。";
    ask: "How many digits did you keep on the way?"
       | "中间过程保留了几位？";

    "stale-forward" StaleForward
    title: "Values of another forward pass"
         | "用了另一次前向传播的数值";
    why: "Everything that goes back is made from one forward pass. Values from \
          before, or printed elsewhere for another network, do not belong to \
          it."
       | "反向的一切都来自同一次前向传播。之前的数值，或别处为另一个网络印出的\
          数值，不属于它。";
    redo: "the forward pass, and everything from its values."
        | "前向传播，以及由它的数值算出的一切。";
    ask: "Do all the values that you use come from one and the same forward \
          pass?"
       | "你用的数值都来自同一次前向传播吗？";

    "unknown" Unknown
    title: "Unknown, first wrong here"
         | "原因不明，从这里开始出错";
    why: "This number does not follow from your own earlier ones, and no \
          mistake that has a name here leads to it. Compare your working with \
          the derivation's line, number by number."
       | "这个数不能由你自己前面的数得出，这里有名字的错误也都得不出它。请把你\
          的计算与推导的这一行逐个数对照。";
    redo: "this line, from your own earlier numbers."
        | "这一行，用你自己前面的数。";
    ask: "Which numbers go into this one, and have you put in each of them as \
          it stands on your paper?"
       | "这个数由哪些数得出？每个都按纸上写的代入了吗？";
}
