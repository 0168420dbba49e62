//! What the book says by itself: the words around its boxes, what is wrong
//! with a chapter, and the command that makes it, `cargo xtask book`.

crate::phrases! {
    /// What the book and `cargo xtask book` say.
    pub enum Say;

    // Help.
    About
        => "Make the book: every number in it from the program, into target/book"
         | "生成书：书中每个数都出自程序，写入 target/book";
    OpenOption
        => "Open it in the browser when it is made"
         | "生成后在浏览器中打开";
    ServeOption
        => "Serve it here, and make it anew when a chapter changes"
         | "在本机提供浏览，并在章节变化时重新生成";
    PortOption => "The port to serve it on" | "提供浏览的端口";
    Made { file: String, seconds: String }
        => "The book is made, in {seconds} s: {file}"
         | "书已生成，用时 {seconds} 秒：{file}";
    Serving { address: String }
        => "The book is at {address}. Ctrl-C ends it."
         | "书在 {address}。按 Ctrl-C 结束。";
    NoBrowser { file: String, why: String }
        => "the browser cannot be opened: {why}. Open {file} yourself."
         | "无法打开浏览器：{why}。请自行打开 {file}。";
    Served { why: String }
        => "the book cannot be served: {why}"
         | "无法提供浏览：{why}";

    BookTitle
        => "Longhand: backpropagation, written out in full"
         | "Longhand：把反向传播逐步写全";

    // Around the boxes.
    Learn => "What you learn here" | "本章要点";
    Guess => "Guess first" | "先猜一猜";
    Exercise => "Exercise" | "练习";
    Answer => "Answer" | "答案";
    Sources => "In the sources" | "原文出处";
    Erratum { id: String } => "Erratum {id}" | "勘误 {id}";
    InChapter { chapter: String } => "in “{chapter}”" | "见“{chapter}”";
    GoToBook => "Go to the book" | "前往本书";
    Dark => "Dark" | "深色";
    Previous => "Previous" | "上一章";
    Next => "Next" | "下一章";
    NoPage { path: String }
        => "There is no page {path} here."
         | "这里没有页面 {path}。";

    // Tables.
    Steps => "steps" | "步数";
    AfterSteps { steps: String }
        => "E<sub>total</sub> after {steps}"
         | "{steps} 步后的 E<sub>total</sub>";
    Stepsize => "h" | "h";
    Quotient => "difference quotient" | "差商";
    OffBy => "off by" | "偏差";
    Depth => "layers" | "层数";
    PathsOfOne => "paths of the first weight" | "首个权重的路径数";
    ByPaths => "by paths" | "逐条路径";
    ByDelta => "by δ" | "用 δ";
    ByDifferences => "by differences" | "用差商";
    RuleName => "rule" | "规则";
    Equation => "equation" | "等式";
    Redo { what: String } => "Redo: {what}" | "重做：{what}";
    Hidden => "H" | "H";
    SolvedShare => "solved" | "解出";
    Interval => "95 %" | "95 %";
    MedianEpoch => "median epoch" | "中位 epoch";
    StuckAt => "stuck at" | "卡在";

    // What is wrong with a chapter.
    UnknownDirective { name: String }
        => "there is no directive called {name}"
         | "没有名为 {name} 的指令";
    UnknownOption { name: String, option: String }
        => "{name} has no option {option}"
         | "{name} 没有选项 {option}";
    Incomplete => "something is missing" | "缺少内容";
    Written { usage: String }
        => "something is missing. It is written: {usage}"
         | "缺少内容。写法：{usage}";
    Unknown { given: String }
        => "nothing here is called {given}"
         | "这里没有名为 {given} 的东西";
    CannotErr { network: String }
        => "that mistake cannot be made in {network}"
         | "在 {network} 中无法犯这个错误";
    IsMistaken { network: String }
        => "{network} has a mistake in it, and this shows right networks alone"
         | "{network} 带有错误，而此处只展示正确的网络";
    NoNumber { name: String }
        => "{name} has no value"
         | "{name} 没有值";
    NotANumber { given: String }
        => "{given} is not a number that can be used here"
         | "{given} 不是此处可用的数";
    NotAnExpression { given: String }
        => "{given} is not an expression in known names"
         | "{given} 不是由已知名字组成的表达式";
    NoFile { file: String }
        => "{file} cannot be read"
         | "无法读取 {file}";
    NoAnchor { file: String, anchor: String }
        => "{file} has no anchor {anchor}"
         | "{file} 中没有锚点 {anchor}";
    EmptyInclude { file: String }
        => "what is included from {file} is empty"
         | "从 {file} 引入的内容为空";
    OnlyOutside { name: String }
        => "{name} belongs on a line of its own, outside of code and math"
         | "{name} 应独占一行，且在代码与公式之外";
    NotClosed { name: String }
        => "{name} is not closed"
         | "{name} 没有闭合";
    NotOpen { name: String }
        => "{name} is closed, but not open"
         | "{name} 没有打开就被闭合";
    CannotSet { tex: String, why: String }
        => "the formula {tex} cannot be set: {why}"
         | "无法排版公式 {tex}：{why}";
    Trouble { why: String }
        => "{why}"
         | "{why}";
    LostPiece { number: String }
        => "there is no piece {number} to set into the page"
         | "没有可置入页面的第 {number} 块内容";
    UnusedPiece { number: usize }
        => "piece {number} stands on no page"
         | "第 {number} 块内容不在任何页面上";
    NotInPage { what: String }
        => "the page has no {what}: mdBook 0.5 makes other pages"
         | "页面中没有 {what}：mdBook 0.5 生成的页面并非如此";
    Diverges { network: String }
        => "the training of {network} diverges"
         | "{network} 的训练发散";
}
