//! What stands in the answers.

use crate::phrases;

phrases! {
    /// What is wrong.
    pub enum Wrong;

    // Names.
    Unknown { name: String } =>
        "This network has no quantity called {name}."
        | "这个网络没有名为 {name} 的量。";
    UnknownMany { name: String, others: String } =>
        "This network has no quantity called {name}. The same holds for: \
         {others}."
        | "这个网络没有名为 {name} 的量。同样没有：{others}。";
    UnknownManyMore { name: String, others: String, more: usize } =>
        "This network has no quantity called {name}. The same holds for: \
         {others}, and {more} more."
        | "这个网络没有名为 {name} 的量。同样没有：{others}，\
           另有 {more} 个。";
    Unclear { name: String } =>
        "{name} does not say which quantity is meant."
        | "{name} 没有说清是哪个量。";
    Contradiction {
        name: String,
        value: String,
        first: String,
        other: String,
        line: usize,
        column: usize,
    } =>
        "{name} is {value} here. It is the same quantity as {first}, which \
         is {other} in line {line}, column {column}."
        | "这里 {name} 是 {value}。它与 {first} 是同一个量，而后者在第 \
           {line} 行第 {column} 列是 {other}。";
    NoNames =>
        "There are no answers in the file."
        | "文件里没有答案。";

    // Values.
    NotANumber { text: String } =>
        "{text} is not a number."
        | "{text} 不是数。";

    // JSON.
    EndsEarly =>
        "The file ends here, and something is still open."
        | "文件到这里结束，却还有没关上的部分。";
    NotJson =>
        "From here on the file cannot be read as JSON."
        | "从这里起，文件无法按 JSON 读取。";
    NameWithoutQuotes =>
        "A name in double quotes should begin here."
        | "这里应当是一个双引号中的名字。";
    NoColon =>
        "There is no colon between the name and what follows here."
        | "名字和这里的内容之间没有冒号。";
    NoValue =>
        "There is no value here that JSON knows."
        | "这里没有 JSON 认识的值。";
    Escape =>
        "The escape after the backslash is not one that JSON knows."
        | "反斜杠后面的转义不是 JSON 认识的。";
    Surrogate =>
        "Half of a character stands here: a surrogate without the other."
        | "这里只有半个字符：缺少另一半的代理项。";
    After =>
        "Something follows here after the end of the answers."
        | "答案已经结束，这里却还有内容。";
    NotAnObject =>
        "The file is JSON, but not an object of names and values."
        | "文件是 JSON，但不是由名字和值组成的对象。";

    // CSV.
    NoSeparator =>
        "This line has no second column."
        | "这一行没有第二列。";
    TooManyColumns =>
        "This line has more than a name and a value."
        | "这一行除了名字和值还有别的内容。";
    OpenQuote =>
        "The quote that begins here does not end in its line."
        | "从这里开始的引号在这一行没有结束。";
    AfterQuote =>
        "Something follows here after the closing quote."
        | "右引号之后这里还有内容。";
}
