//! What the commands say: help, and what is wrong with a call.

crate::phrases! {
    /// What the commands say.
    pub enum Say;

    About
        => "Longhand: backpropagation, written out in full"
         | "Longhand：把反向传播逐步写全";
    Examples => "Examples" | "示例";
    ExitCodes
        => "Exit codes: 0 done; 1 the answer is no; 2 unusable input or usage; 130 interrupted."
         | "退出码：0 完成；1 答案为否；2 输入或用法有误；130 被中断。";

    WalkthroughAbout
        => "Tell a network's whole computation: forward, error, every gradient, the step"
         | "讲述一个网络的全部计算：前向、误差、每个梯度、更新";
    Network
        => "A network file, or the name of one in networks/"
         | "网络文件，或 networks/ 中某个网络的名字";
    Weight
        => "Only the steps that lead to this weight or bias, such as w5 or b_h1; repeatable"
         | "只给出通向该权重或偏置的步骤，如 w5、b_h1；可重复使用";
    Style
        => "paths: every path of a weight; delta: δ named and reused. Without it, text tells one output weight and one hidden weight by paths and the rest by δ, and json is delta"
         | "paths：逐条路径；delta：命名并复用 δ。省略时，文本对一个输出权重和一个隐藏权重用路径，其余用 δ；json 用 delta";
    MaxPaths
        => "How many paths of a weight are written out (32, or 4 without --style); the rest stand as the branches not taken, each with its δ"
         | "每个权重写出多少条路径（32；省略 --style 时为 4）；其余以未走的分支及其 δ 表示";
    Format
        => "text, markdown, latex or json"
         | "text、markdown、latex 或 json";
    Only
        => "values: json without lemmas and steps"
         | "values：不含引理与步骤的 json";
    Digits
        => "Decimals that are shown, 1 to 50 (9 if left out), each correctly rounded; in json they add `decimals`"
         | "显示的小数位数，1 到 50（默认 9），均正确舍入；在 json 中另加 `decimals`";
    Steps
        => "Train so many steps first, then show"
         | "先训练若干步，再展示";
    Log
        => "Print E_total after each step of --steps"
         | "打印 --steps 中每一步之后的 E_total";
    Lang => "en or zh" | "en 或 zh";
    Color
        => "auto (on a terminal), always or never"
         | "auto（在终端上）、always 或 never";
    Output => "Write to a file instead" | "写入文件";
    XorAbout
        => "Train XOR networks by the thousand: how often it works, how fast, and where it gets stuck"
         | "成千上万次训练 XOR 网络：多常成功、多快成功、卡在哪里";
    PlotAbout
        => "Draw the pictures: trainings, sweeps, surfaces, gradients, costs, networks"
         | "绘图：训练、扫描、曲面、梯度、开销、网络";
    CheckAbout
        => "Mark a paper: where it first went wrong, what the mistake is called, what to redo"
         | "批改答卷：从哪里开始出错、错误叫什么、该重做什么";
    ExerciseAbout
        => "Write a worksheet on a network with kind numbers, an empty paper, and a key"
         | "为数值友好的网络生成练习卷、空白答卷和答案";
    GradeAbout
        => "Mark a class's papers into a table, with the commonest mistakes"
         | "把全班答卷批改成表，并列出最常见的错误";
    BookAbout
        => "Make the book, in which every number comes from the program, into target/book"
         | "生成书（其中每个数都出自程序），写入 target/book";
    TestAbout
        => "Run every test; what needs a tool that is missing is skipped, and says so"
         | "运行全部测试；缺少所需工具的测试会跳过并说明";

    ErrorWord => "error" | "错误";
    NoSuchNetwork { given: String, known: String }
        => "no network is called {given}, and no file either.\nNetworks here: {known}."
         | "没有名为 {given} 的网络，也没有这个文件。\n这里的网络有：{known}。";
    NoSuchFile { given: String }
        => "{given}: there is no such file. Expected a network file (TOML)."
         | "{given}：没有这个文件。应为网络文件（TOML）。";
    NotARegularFile { given: String }
        => "{given} is not a regular file. Expected a network file (TOML)."
         | "{given} 不是普通文件。应为网络文件（TOML）。";
    CannotRead { given: String, why: String }
        => "{given} cannot be read: {why}."
         | "无法读取 {given}：{why}。";
    CannotWrite { given: String, why: String }
        => "{given} cannot be written: {why}. A file that was there before is kept."
         | "无法写入 {given}：{why}。原有的文件保持不变。";
    CannotPrint { why: String }
        => "the output cannot be written: {why}."
         | "无法写出结果：{why}。";
    NoSuchWeight { given: String, known: String }
        => "the network has no weight or bias {given}. It has {known}."
         | "该网络没有名为 {given} 的权重或偏置。它有：{known}。";
    DigitsRange { given: String }
        => "--digits {given}: expected a whole number from 1 to 50."
         | "--digits {given}：应为 1 到 50 的整数。";
    WholeNumber { option: String, given: String, least: String, most: String }
        => "{option} {given}: expected a whole number from {least} to {most}."
         | "{option} {given}：应为 {least} 到 {most} 的整数。";
    LogNeedsSteps
        => "--log prints the error after each training step: it needs --steps N."
         | "--log 打印每个训练步之后的误差：需要同时给出 --steps N。";
    LogTooLong { most: String }
        => "--log keeps one number for each step: at most {most} steps."
         | "--log 为每一步保存一个数：最多 {most} 步。";
    OnlyNeedsJson
        => "--only values is json without steps: it needs --format json."
         | "--only values 是不含步骤的 json：需要同时给出 --format json。";
    Diverged { step: String }
        => "the training leaves the numbers that a computer can hold: after step {step} a parameter would be infinite. A smaller learning rate keeps it in bounds, or fewer steps than {step}."
         | "训练超出了计算机能表示的数：第 {step} 步之后某个参数会变为无穷大。请减小学习率，或让步数少于 {step}。";
    DoublesFlaw
        => "the learning rate is 0 in double precision: training needs one that is not."
         | "学习率在双精度下为 0：训练需要非零的学习率。";
    CannotRun { what: String, why: String }
        => "{what} cannot be run: {why}."
         | "无法运行 {what}：{why}。";
    Compiling { what: String }
        => "Compiling {what} for the first time. This takes a minute or two."
         | "首次编译 {what}，需要一两分钟。";
}
