//! What would stand there instead.

use crate::phrases;

phrases! {
    /// What would be right.
    pub enum Right;

    // Names.
    Nearest { names: String } =>
        "Did you mean {names}? An empty paper with every name of a network: \
         cargo xtask check --template."
        | "是指 {names} 吗？列出网络全部名字的空白答卷：\
           cargo xtask check --template。";
    Names { names: String } =>
        "Names look like {names}. An empty paper with every name of a \
         network: cargo xtask check --template."
        | "名字的样子如 {names}。列出网络全部名字的空白答卷：\
           cargo xtask check --template。";
    Which { names: String } =>
        "Write which: {names}."
        | "请写明是哪一个：{names}。";
    WhichOfMany { names: String, more: usize } =>
        "Write which: {names}, or one of {more} more."
        | "请写明是哪一个：{names}，或另外 {more} 个之一。";
    OneValue =>
        "A quantity has one value. Keep the one that you mean."
        | "一个量只有一个值。请留下你要的那一个。";
    QuoteTheName =>
        "In TOML a name with other characters than a letter, a digit, - or _ \
         stands in quotes: \"dE/dw5\" = 0.08."
        | "在 TOML 中，含有字母、数字、-、_ 以外字符的名字要加引号：\
           \"dE/dw5\" = 0.08。";

    // Values.
    ANumber =>
        "A value is a number as you worked it out: 0.0822, -12, 1.5e-3. \
         What you leave out stays empty."
        | "值是你算出的数：0.0822、-12、1.5e-3。没有算的就空着。";

    // The file.
    Flat =>
        "Answers are names with numbers, and go no deeper."
        | "答案由名字和数组成，没有更深的层次。";
    Json =>
        "Answers in JSON are one object of names and numbers: \
         {{\"net_h1\": 0.3775, \"dE/dw5\": 0.0822}}."
        | "JSON 格式的答案是一个由名字和数组成的对象：\
           {{\"net_h1\": 0.3775, \"dE/dw5\": 0.0822}}。";
    JsonEscapes =>
        "Write \\\\ for a backslash, \\\" for a quote, \\u00e9 for a \
         character by its number."
        | "\\\\ 表示反斜杠，\\\" 表示引号，\\u00e9 按编号表示一个字符。";
    Toml =>
        "Answers in TOML have a line for each quantity: net_h1 = 0.3775."
        | "TOML 格式的答案每个量一行：net_h1 = 0.3775。";
    Csv =>
        "Answers in CSV have a line for each quantity, a name and a value: \
         net_h1,0.3775."
        | "CSV 格式的答案每个量一行，一个名字和一个值：net_h1,0.3775。";
    CsvQuotes =>
        "What has a comma of its own stands in quotes: w5,\"0,4\"; or a \
         semicolon separates: w5;0,4."
        | "自身带逗号的内容要加引号：w5,\"0,4\"；\
           或用分号隔开：w5;0,4。";
}
