//! What stands on a worksheet and on its key, and what `cargo xtask exercise`
//! and `cargo xtask grade` say.

crate::phrases! {
    /// What stands on a worksheet and on its key, and what is said of a class.
    pub enum Say;

    // The sheet.
    Title { shape: String }
        => "Backpropagation by hand: a {shape} network"
         | "手算反向传播：{shape} 网络";
    Figure { shape: String }
        => "The {shape} network with its inputs, weights, biases and targets"
         | "{shape} 网络，标有输入、权重、偏置与目标";
    Name => "Name" | "姓名";
    Date => "Date" | "日期";
    NameAndDate
        => "Name: …………………………  Date: ……………"
         | "姓名：…………………………  日期：……………";
    Inputs => "Inputs" | "输入";
    Targets => "Targets" | "目标";
    LearningRate => "Learning rate" | "学习率";
    Weights { layer: usize }
        => "Weights of layer {layer}" | "第 {layer} 层的权重";
    Biases { layer: usize }
        => "Biases of layer {layer}" | "第 {layer} 层的偏置";
    Task { decimals: u32, example: String }
        => "Fill in the blanks, from top to bottom. Write {decimals} decimals, \
            and 4 significant digits at least, as in {example}. Go on with the \
            numbers as they are written."
         | "从上到下填空。保留 {decimals} 位小数，且至少 4 位有效数字，如 \
            {example}。后面的计算使用写下的数。";
    ToCheck
        => "To see where you stand, put your numbers into `answers.json` or \
            `answers.csv`: `cargo xtask check answers.json --network \
            network.toml --hint`"
         | "想知道做得怎样，把你的数填进 `answers.json` 或 `answers.csv`：\
            `cargo xtask check answers.json --network network.toml --hint`";
    Quantity => "Quantity" | "量";
    Working => "Working" | "计算过程";
    Value => "Value" | "值";
    ClassSet { count: u64, shape: String }
        => "Backpropagation by hand: {count} networks, {shape}"
         | "手算反向传播：{count} 个网络，{shape}";

    // The key.
    KeyTitle { title: String } => "Key. {title}" | "答案：{title}";
    Values => "Values" | "数值";
    Exact { decimals: u32 }
        => "exact, {decimals} decimals" | "精确值，{decimals} 位小数";
    RoundedAtEachStep { decimals: u32 }
        => "rounded at each step, {decimals} decimals"
         | "每步舍入，{decimals} 位小数";
    OnTheSheet => "on the sheet" | "试卷上";
    IsBlank => "blank" | "空白";
    IsGiven => "given" | "已给出";
    ApartTitle
        => "What the numbers do not tell apart"
         | "哪些错误从数值上无法区分";
    AllApart
        => "Every mistake of the catalogue that can be made on this sheet gives \
            numbers of its own."
         | "在这份练习上可能犯的每种错误，都会得到各自不同的数值。";
    TheSame
        => "The two mistakes of each line give the same numbers here, as far \
            as the blanks show them:"
         | "就空白处而言，下列每对错误在这里给出相同的数值：";
    MadeAt { what: String, places: String }
        => "{what} at {places}" | "{what}，在 {places}";
    Pair { one: String, other: String }
        => "{one}; and {other}" | "{one}；与 {other}";
    Unseen
        => "These mistakes change no number that is asked for here:"
         | "下列错误不会改变这里要填的任何数：";

    // The class.
    Who => "who" | "姓名";
    Score => "score" | "得分";
    FirstWrong => "first wrong" | "首个错误";
    Mistakes => "mistakes" | "错误";
    UnderConvention { convention: String }
        => "right, by {convention}" | "正确，按 {convention}";
    Commonest => "The commonest mistakes, and on how many papers:"
        | "最常见的错误，及出现的份数：";
    LeftEmpty { who: String }
        => "Nothing filled in: {who}." | "尚未填写：{who}。";
    NothingFilledIn => "nothing filled in" | "尚未填写";
    Unreadable => "Could not be read:" | "无法读取：";
    NotAFile { given: String }
        => "{given} is not a regular file." | "{given} 不是普通文件。";
    NoNetwork
        => "Which network is it about? Expected a network.toml in the folder, \
            or --network."
         | "不知道它属于哪个网络：文件夹中应有 network.toml，或给出 --network。";
}

crate::phrases! {
    /// The command lines, and what is wrong with a call.
    pub enum Call;

    // `exercise`.
    ExerciseAbout
        => "Write a worksheet on a random network with kind numbers, an empty \
            paper, and a key"
         | "为数值友好的随机网络生成练习卷、空白答卷和答案";
    Seed
        => "What all random numbers come from"
         | "全部随机数的来源";
    Shape
        => "Inputs, hidden units of each layer, outputs"
         | "输入数、各隐藏层单元数、输出数";
    Activation
        => "Of every layer; over relu the outputs are linear, and the cross \
            entropies choose their own"
         | "各层的激活函数；relu 时输出层为 linear，交叉熵自带输出激活";
    Loss
        => "The error: half-squared-error, squared-error, mean-squared-error, \
            binary-cross-entropy (sigmoid outputs), cross-entropy (softmax \
            outputs)"
         | "误差：half-squared-error、squared-error、mean-squared-error、\
            binary-cross-entropy（sigmoid 输出）、cross-entropy（softmax 输出）";
    Blanks
        => "What is exercised: all, gradient (the backward pass), or names, as \
            in w5,delta_h1; w5 stands for the way back to its gradient, and for \
            its update"
         | "练习的内容：all、gradient（反向传播），或若干名字，如 \
            w5,delta_h1；w5 表示通向其梯度的各步及其更新";
    Fade
        => "How much of that is worked out: full (an example to read), half \
            (every second value), blank (nothing)"
         | "其中给出多少：full（完整示例）、half（隔一个给一个）、blank（不给）";
    Count
        => "A class set: so many sheets, each with numbers of its own, in \
            folders 01, 02 …, and all of them in sheets.html"
         | "全班用：生成若干份数值各不相同的练习，放在 01、02 … 文件夹，并汇总于 \
            sheets.html";
    Digits
        => "The decimals that are asked for, 3 to 9"
         | "要求的小数位数，3 到 9";
    Rounding
        => "The key also has the values as a student gets them who rounds at \
            each step to so many decimals, 1 to 9"
         | "答案另给出每步舍入到若干位小数（1 到 9）时学生得到的值";
    Out => "The folder for the files" | "存放文件的文件夹";

    // `grade`.
    GradeAbout
        => "Mark a class's papers: who, score, first wrong, mistakes, and the \
            commonest of them"
         | "批改全班答卷：姓名、得分、首个错误、错误名称，以及最常见的错误";
    Folder
        => "The folder of the papers: ada.json, ada.toml or ada.csv is Ada's, \
            and so is ada/answers.json"
         | "答卷所在的文件夹：ada.json、ada.toml、ada.csv 或 ada/answers.json \
            都是 ada 的答卷";
    Network
        => "The network that they are about: a file, or the name of one in \
            networks/; if left out, network.toml in the folder. Who has a \
            folder with a network.toml is marked by that"
         | "答卷所属的网络：文件，或 networks/ 中某个网络的名字；省略时用文件夹中的 \
            network.toml。自己的文件夹里有 network.toml 的，按它批改";
    Format => "text, csv or json" | "text、csv 或 json";

    ExitCodes
        => "Exit codes: 0 done; 2 unusable input or usage."
         | "退出码：0 完成；2 输入或用法有误。";

    // What is wrong.
    NotAShape { given: String, widest: usize, deepest: usize, most: usize }
        => "--shape {given}: expected 2 to {deepest} widths from 1 to {widest} \
            with hyphens between them, such as 2-3-1, and {most} weights in all \
            at most."
         | "--shape {given}：应为 2 到 {deepest} 个以连字符相连的宽度（1 到 \
            {widest}），如 2-3-1，且权重总数不超过 {most}。";
    OneOutput
        => "--loss cross-entropy is for softmax outputs, and one output alone \
            is always 1. Expected 2 outputs or more, or --loss \
            binary-cross-entropy."
         | "--loss cross-entropy 用于 softmax 输出，而单个输出恒为 1。应有 2 \
            个以上输出，或用 --loss binary-cross-entropy。";
    NoBlank { given: String }
        => "--blanks {given}: expected all, gradient, or names of what is \
            computed, such as w5,delta_h1."
         | "--blanks {given}：应为 all、gradient，或计算出的量的名字，如 \
            w5,delta_h1。";
    UnknownBlank { given: String, nearest: String }
        => "--blanks {given}: nothing in this network is called that. Nearest: \
            {nearest}."
         | "--blanks {given}：该网络中没有这个名字。最接近的有：{nearest}。";
    UnclearBlank { given: String, candidates: String }
        => "--blanks {given}: which one? {candidates}."
         | "--blanks {given}：是哪一个？{candidates}。";
    GivenBlank { given: String }
        => "--blanks {given}: that is given. Expected something that is \
            computed."
         | "--blanks {given}：这是已知数。应为计算出的量。";
    NoFolder { option: String }
        => "{option} \"\": expected the name of a folder."
         | "{option} \"\"：应为文件夹的名字。";
    NoPapers { given: String }
        => "there are no papers in {given}. Expected files such as ada.json, \
            ada.toml or ada.csv."
         | "{given} 中没有答卷。应有 ada.json、ada.toml 或 ada.csv 之类的文件。";
    NotAFolder { given: String, why: String }
        => "{given}: this folder cannot be read: {why}."
         | "{given}：无法读取这个文件夹：{why}。";
}
