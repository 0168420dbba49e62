//! What is said of a published text's numbers.

crate::phrases! {
    /// The report on a transcript.
    pub enum Say;

    Heading { source: String, title: String }
        => "Source {source}: {title}"
         | "来源 {source}：{title}";
    Untitled { network: String }
        => "A text about {network}"
         | "关于 {network} 的一篇文字";
    Counts { network: String, all: usize, right: usize }
        => "{network}: {all} numbers printed, {right} correctly rounded"
         | "{network}：印出 {all} 个数，其中 {right} 个舍入正确";
    Rounded { count: usize }
        => "{count} as rounding makes them" | "{count} 个出于舍入";
    CutOffs { count: usize } => "{count} cut off" | "{count} 个被截断";
    Wrong { count: usize } => "{count} wrong" | "{count} 个有误";
    Unexplaineds { count: usize }
        => "{count} unexplained" | "{count} 个无法解释";
    Comma => ", " | "，";
    Stop => "." | "。";

    Quantity => "Quantity" | "量";
    Printed => "Printed" | "印出";
    Right => "Right" | "正确";
    AfterSteps { name: String, steps: u64 }
        => "{name}, {steps} steps"
         | "{name}，{steps} 步";

    DoublePrecision
        => "The arithmetic of doubles: digits beyond those that a computer's \
            sixteen can tell. The digits before them are right."
         | "双精度运算：末几位超出了计算机十六位数字所能分辨的范围，前面的数字都对。";
    LastDigit
        => "The last digit is off by one."
         | "末位差 1。";
    Earlier
        => "They follow from earlier numbers of the text, as rounded there."
         | "由文中前面舍入过的数得出。";
    CutOff
        => "Cut off: the right digits, without the rest."
         | "被截断：数字都对，只是缺了后面的部分。";
    Mistake { title: String, id: String }
        => "{title} ({id})."
         | "{title}（{id}）。";
    Alternatives { ids: String }
        => "The same numbers come of: {ids}."
         | "同样的数也出自：{ids}。";
    Convention { title: String, id: String }
        => "Right under another convention: {title} ({id})."
         | "按另一种约定是对的：{title}（{id}）。";
    Follows
        => "They follow from an earlier wrong number of the text."
         | "由文中前面的错误数得出。";
    Slip { title: String } => "{title}." | "{title}。";
    Copied { name: String }
        => "Another quantity's number: that of {name}."
         | "另一个量的数：{name} 的。";
    Unexplained
        => "Unexplained: no mistake that is known leads to it."
         | "无法解释：没有已知的错误会得出它。";
}

crate::phrases! {
    /// What is wrong with a transcript.
    pub enum Wrong;

    NoQuantity { name: String, network: String }
        => "The network {network} has no quantity called {name}."
         | "网络 {network} 没有名为 {name} 的量。";
    Unclear { name: String }
        => "{name} does not say which quantity is meant."
         | "{name} 没有说清是哪个量。";
    NoNetwork { name: String }
        => "No network is called {name}."
         | "没有名为 {name} 的网络。";
    Steps { text: String }
        => "{text} is not a number of steps."
         | "{text} 不是步数。";
    Of { text: String }
        => "{text} is nothing that a number can be printed of."
         | "{text} 不是可以印出的对象。";
    NothingPrinted
        => "There are no printed numbers in the file."
         | "文件里没有印出的数。";
}

crate::phrases! {
    /// What would be right in a transcript.
    pub enum Right;

    Keys { keys: String }
        => "The keys that may stand here: {keys}."
         | "这里可以用的键：{keys}。";
    Top
        => "A transcript has a network, and its printed numbers: \
            network = \"mazur\", then [[printed]] for each."
         | "抄录文件有一个网络和印出的数：network = \"mazur\"，然后每个数一个 \
            [[printed]]。";
    Entry
        => "Each printed number has a name, a value and a where: name = \
            \"w5+\", value = \"0.3589\", where = \"line 12\"."
         | "每个印出的数有 name、value 和 where：name = \"w5+\"，value = \
            \"0.3589\"，where = \"line 12\"。";
    Text
        => "Write it between quotes, on one line: \"like this\"."
         | "写在同一行的一对引号之间：\"像这样\"。";
    Value
        => "Write the number in quotes, with the digits that were printed: \
            value = \"0.40\"."
         | "把数写在引号里，保留印出的各位数字：value = \"0.40\"。";
    Number
        => "A number as it was printed: 0.0822, -12, 1.5e-3."
         | "印出的数，如 0.0822、-12、1.5e-3。";
    Nearest { names: String }
        => "Did you mean {names}?" | "是指 {names} 吗？";
    Names
        => "Names are as in the walkthrough's json: net_h1, dE/dw5, w5+."
         | "名字与 walkthrough 的 json 相同：net_h1、dE/dw5、w5+。";
    Which { names: String }
        => "Write which: {names}."
         | "请写明是哪一个：{names}。";
    Networks { known: String }
        => "The networks that there are: {known}."
         | "已有的网络：{known}。";
    Steps { most: u64 }
        => "A whole number from 0 to {most}: steps = 10000."
         | "0 到 {most} 的整数：steps = 10000。";
    Of
        => "of = \"exponent\": the number stands in e^(−net), with the minus."
         | "of = \"exponent\"：这个数在 e^(−net) 里，带着负号。";
}
