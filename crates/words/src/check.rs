//! What is said of a marked paper, and by `cargo xtask check`.

crate::phrases! {
    /// The sentences of a report. Names and numbers come in as they are shown.
    pub enum Say;

    // What is right.
    RightUpTo { what: String }
        => "Right up to here: {what}. Good."
         | "到这里都对：{what}。很好。";
    RightSoFar { right: usize, of: usize }
        => "{right} of these {of} values are right. One thing at a time."
         | "{of} 个值中有 {right} 个是对的。一步一步来。";
    AllRight { what: String }
        => "All right: {what}. Well done."
         | "全对：{what}。做得好。";
    NothingYet
        => "There is nothing to mark here yet. Write down what you have worked \
            out: any of the values, in any order."
         | "这里还没有可批改的内容。写下你算出的值：哪些都行，顺序不限。";
    OtherConvention
        => "Right, under another convention than the network file's."
         | "正确，但所用的约定与网络文件不同。";

    // What is wrong.
    FirstWrong { name: String } => "First wrong: {name}" | "首个错误：{name}";
    ThenWrong { name: String } => "Then wrong: {name}" | "接着出错：{name}";
    You { value: String } => "you: {value}" | "你：{value}";
    YourPaper => "Your paper" | "你的答卷";
    TheDerivation => "The derivation" | "推导";
    OnTheWay { name: String }
        => "It comes of one step on the way there, {name}:"
         | "它来自途中的一步，{name}：";
    MayComeOf { name: String }
        => "It would come of one step on the way there, {name}:"
         | "它可能来自途中的一步，{name}：";
    Stop => ". " | "。";
    CouldBe { title: String } => "It could be: {title}" | "可能是：{title}";
    AlsoFit { titles: String }
        => "These numbers also fit: {titles}."
         | "这些数也符合：{titles}。";
    AndMore { more: usize } => "{more} more" | "另 {more} 个";
    TellsApart { name: String }
        => "What would tell: write down {name} too."
         | "怎样区分：请再写出 {name}。";
    TellsSomeApart { name: String, titles: String }
        => "What would tell: write down {name} too. The same numbers as here \
            come from: {titles}."
         | "怎样区分：请再写出 {name}。与这里数值完全相同的有：{titles}。";
    NothingTells
        => "On this network they are the same numbers throughout: no other \
            value would tell."
         | "在这个网络上，它们的数值处处相同：再多的值也无法区分。";
    WriteMore { names: String }
        => "Write down {names} too: that would show which step it was."
         | "请再写出 {names}：这样能看出错在哪一步。";
    SameAt { names: String } => "The same at: {names}." | "同样出现在：{names}。";
    Follow { names: String }
        => "Follow from it, not counted again: {names}."
         | "由此而来，不再计错：{names}。";
    FollowAll { names: String }
        => "Follow from them, not counted again: {names}."
         | "由此而来，不再计错：{names}。";
    Redo { what: String } => "Redo: {what}" | "重做：{what}";
    RedoLine { name: String } => "Redo: {name}." | "重做：{name}。";

    // Remarks.
    Rounded { title: String, names: String }
        => "{title}: {names}." | "{title}：{names}。";
    LastDigit { values: String }
        => "The last digit: {values}. Off by one counts as right."
         | "末位数字：{values}。差 1 视为正确。";
    LastDigits { names: String }
        => "The last digit is off by one, which counts as right: {names}."
         | "末位差 1，视为正确：{names}。";
    RightAsRounded { names: String }
        => "Right but for rounding on the way: {names}."
         | "除途中舍入外都对：{names}。";
    LastDigitOf { name: String, right: String, given: String }
        => "{name} is {right} (you: {given})"
         | "{name} 是 {right}（你：{given}）";
    RemarkLastDigit { right: String }
        => "the last digit is off by one: {right}"
         | "末位差 1：{right}";
    RemarkRounded
        => "follows from earlier rounded values"
         | "由前面舍入过的值得出";

    // Hints.
    LookAgain { name: String } => "Look again at {name}." | "再看看 {name}。";
    AskYourself { question: String } => "Ask yourself: {question}" | "问问自己：{question}";
    OrAsk { question: String } => "Or: {question}" | "或者：{question}";

    // Counts.
    OneMistake => "1 mistake" | "1 个错误";
    Mistakes { mistakes: usize } => "{mistakes} mistakes" | "{mistakes} 个错误";
    CountRight { right: usize } => "{right} right" | "{right} 个正确";

    // What is right, in words.
    ForwardPass => "the forward pass" | "前向传播";
    AllNets => "every net" | "全部 net";
    Nets { of: String } => "net of {of}" | "net（{of}）";
    Outs { of: String } => "out of {of}" | "out（{of}）";
    TheError => "the error" | "误差";
    Errors { of: String } => "the error of {of}" | "误差（{of}）";
    AllErrorByOut => "every ∂E/∂out" | "全部 ∂E/∂out";
    ErrorByOut { of: String } => "∂E/∂out of {of}" | "∂E/∂out（{of}）";
    AllSlopes => "every slope ∂out/∂net" | "全部斜率 ∂out/∂net";
    Slope { of: String } => "the slope of {of}" | "斜率（{of}）";
    Slopes { of: String } => "the slopes of {of}" | "斜率（{of}）";
    AllDeltas => "every δ" | "全部 δ";
    Deltas { of: String } => "δ of {of}" | "δ（{of}）";
    Links => "the factors of the nets" | "net 的各个因子";
    AllShares => "all that is sent back" | "全部回传的量";
    Shares { of: String } => "what is sent back to {of}" | "回传的量（{of}）";
    AllGradients => "every gradient" | "全部梯度";
    Gradient { of: String } => "the gradient of {of}" | "梯度（{of}）";
    Gradients { of: String } => "the gradients of {of}" | "梯度（{of}）";
    AllUpdates => "the new weights" | "全部新权重";
    Updates { of: String } => "the new {of}" | "新的值（{of}）";
    AfterTheStep => "the pass after the step" | "更新之后的前向传播";
    Comma => ", " | "、";
    And { first: String, last: String } => "{first} and {last}" | "{first}、{last}";

    // Conventions.
    ToMarkUnder { file: String }
        => "To have papers marked under it, change in {file}:"
         | "要按这种约定批改，请修改 {file}：";
    LineOf { line: usize } => "line {line}" | "第 {line} 行";
    AfterLine { line: usize } => "after line {line}" | "第 {line} 行之后";
    NoLineFor
        => "No line of a network file says this. The new weights are those of \
            the network as it is, with its learning rate divided by the number \
            of outputs."
         | "网络文件里没有对应的写法。新的权重等于原网络把学习率除以输出个数所\
            得的结果。";
}

crate::phrases! {
    /// The command line, and what is wrong with a call.
    pub enum Call;

    Answers
        => "Your numbers: a .json, .toml or .csv file, or - for JSON on standard input"
         | "你的数：.json、.toml 或 .csv 文件，或用 - 从标准输入读 JSON";
    Network
        => "The network that they are about: a file, or the name of one in networks/"
         | "这些数所属的网络：文件，或 networks/ 中某个网络的名字";
    Template
        => "Write an empty paper to fill in, instead"
         | "改为写出一份待填的空白答卷";
    Format
        => "text or json; of a template: toml (if left out), json or csv"
         | "text 或 json；空白答卷则为 toml（默认）、json 或 csv";
    Hint
        => "Give less away: where to look again, and a question to ask yourself"
         | "少透露一些：只说再看哪里，并给出一个自问的问题";
    ExitCodes
        => "Exit codes: 0 right; 1 wrong; 2 unusable input or usage."
         | "退出码：0 正确；1 有错；2 输入或用法有误。";

    NoSuchAnswers { given: String }
        => "{given}: there is no such file. Expected answers: a .json, .toml or .csv file, or - for JSON on standard input."
         | "{given}：没有这个文件。应为答案：.json、.toml 或 .csv 文件，或用 - 从标准输入读 JSON。";
    NotAnswers { given: String }
        => "{given} is not a regular file. Expected answers: a .json, .toml or .csv file, or - for JSON on standard input."
         | "{given} 不是普通文件。应为答案：.json、.toml 或 .csv 文件，或用 - 从标准输入读 JSON。";
    WhichFormat { given: String }
        => "{given}: its name does not say what it is written in. Expected an ending: .json, .toml or .csv."
         | "{given}：文件名没有说明格式。应以 .json、.toml 或 .csv 结尾。";
    FormatOfReport { given: String }
        => "--format {given} is for --template. A report is text or json."
         | "--format {given} 只用于 --template。报告的格式是 text 或 json。";
    FormatOfTemplate
        => "--format text is for a report. An empty paper is toml, json or csv."
         | "--format text 只用于报告。空白答卷的格式是 toml、json 或 csv。";
    HintIsText
        => "--hint is for people to read, and --format json gives the right values: choose one of the two."
         | "--hint 是给人看的，而 --format json 会给出正确的值：请二选一。";
    OtherNumber { name: String, given: String, network: String, value: String }
        => "{name} is {given} here, and {value} in {network}."
         | "这里 {name} 是 {given}，而在 {network} 中是 {value}。";
    OneNumber { name: String }
        => "A paper is marked on the numbers of its network. Leave {name} out, or give the network that it was worked on: --network."
         | "答卷按其网络的数来批改。请去掉 {name}，或用 --network 给出所算的网络。";
}
