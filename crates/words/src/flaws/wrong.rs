//! What stands in the file.

use crate::phrases;

phrases! {
    /// What is wrong.
    pub enum Wrong;

    // The file as a whole.
    FileTooLarge { bytes: usize } =>
        "The file has {bytes} bytes."
        | "文件有 {bytes} 字节。";
    Encoding { encoding: &'static str } =>
        "The file is encoded as {encoding}."
        | "文件的编码是 {encoding}。";
    NotUtf8 { offset: usize } =>
        "Byte {offset} of the file, counted from 0, is not UTF-8."
        | "文件的第 {offset} 个字节（从 0 数起）不是 UTF-8。";
    Nul =>
        "There is a NUL byte here."
        | "这里有一个 NUL 字节。";
    TooDeep { limit: usize } =>
        "Brackets are nested more than {limit} deep here."
        | "这里的括号嵌套超过了 {limit} 层。";
    TooManyParts { limit: usize } =>
        "There are more than {limit} parts here with points between them."
        | "这里用点号隔开的部分超过了 {limit} 个。";

    // TOML itself.
    Duplicate { key: String } =>
        "`{key}` stands here for the second time."
        | "`{key}` 在这里第二次出现。";
    Unclosed =>
        "A bracket is still open here."
        | "这里还有一个括号没有关上。";
    UnclosedString =>
        "The string has not ended here."
        | "字符串到这里还没有结束。";
    StringCharacter =>
        "A string cannot have this character."
        | "字符串里不能有这个字符。";
    Escape =>
        "The escape after the backslash is not one that TOML knows."
        | "反斜杠后面的转义不是 TOML 认识的。";
    NoComma =>
        "A comma or a closing bracket is missing here."
        | "这里缺少逗号或右括号。";
    ExtraComma =>
        "There is a comma too many here."
        | "这里多了一个逗号。";
    NoEquals =>
        "There is no `=` between the key and what follows here."
        | "键和这里的内容之间没有 `=`。";
    NoValue =>
        "There is no value here."
        | "这里没有值。";
    NoKey =>
        "There is no key here."
        | "这里没有键。";
    BareWord { text: String } =>
        "`{text}` is not a value."
        | "`{text}` 不是一个值。";
    BadNumber { text: String } =>
        "`{text}` is not a number as TOML writes one."
        | "`{text}` 不是 TOML 写法的数。";
    BadKey { key: String } =>
        "`{key}` has a character that keys cannot have."
        | "`{key}` 里有键不能用的字符。";
    AfterValue =>
        "Something follows here after the end of the value."
        | "值已经结束，这里却还有内容。";
    ControlCharacter =>
        "A control character stands here."
        | "这里有一个控制字符。";
    NotToml =>
        "From here on the file cannot be read as TOML."
        | "从这里起，文件无法按 TOML 读取。";

    // Keys and kinds of value.
    Missing { keys: String } =>
        "Missing here: {keys}."
        | "这里缺少：{keys}。";
    Unknown { keys: String } =>
        "Unknown key: {keys}."
        | "不认识的键：{keys}。";
    UnknownMany { keys: String, more: usize } =>
        "Unknown keys: {keys}, and {more} more."
        | "不认识的键：{keys}，另有 {more} 个。";
    Misplaced { key: String } =>
        "`{key}` stands in the wrong part of the file."
        | "`{key}` 放错了位置。";
    IsString { text: String } =>
        "\"{text}\" is a string, because it stands in quotes."
        | "\"{text}\" 在引号里，是字符串。";
    IsNumber { text: String } =>
        "{text} is a number."
        | "{text} 是一个数。";
    IsBoolean { text: String } =>
        "`{text}` is a boolean."
        | "`{text}` 是布尔值。";
    IsDate { text: String } =>
        "{text} is a date or a time."
        | "{text} 是日期或时间。";
    IsList =>
        "A list stands here."
        | "这里是一个列表。";
    IsTable =>
        "A table stands here."
        | "这里是一个表。";
    NotAChoice { key: &'static str, text: String } =>
        "`{key}` cannot be `{text}`."
        | "`{key}` 不能是 `{text}`。";
    BadName { name: String } =>
        "`{name}` cannot be the name of a network."
        | "`{name}` 不能作网络的名字。";

    // Numbers.
    NotFinite { text: String } =>
        "{text} is not a finite number."
        | "{text} 不是有限的数。";
    Radix { text: String } =>
        "{text} is not written in decimal digits."
        | "{text} 不是用十进制数字写的。";
    IntegerTooLarge { text: String } =>
        "The integer {text} is beyond 64 bits."
        | "整数 {text} 超出了 64 位。";
    NumberTooLarge { text: String } =>
        "{text} is beyond the largest double (f64)."
        | "{text} 超出了最大的双精度数（f64）。";
    ExponentTooLarge { text: String } =>
        "The exponent of {text} is out of range."
        | "{text} 的指数超出了范围。";
    TooManyDigits { text: String } =>
        "{text} has too many digits."
        | "{text} 的位数太多。";
    Vanishes { text: String } =>
        "{text} is so small that it is 0 as a double (f64)."
        | "{text} 太小，作为双精度数（f64）就是 0。";
    Inexact { text: String, nearest: String } =>
        "{text} has more digits than a double (f64) holds: \
         the nearest is {nearest}."
        | "{text} 的位数超过双精度数（f64）能保存的：\
           最接近的是 {nearest}。";

    // The network that the file describes.
    NoLayer =>
        "There is no layer."
        | "一层也没有。";
    NoSample =>
        "There is no sample."
        | "一个样本也没有。";
    NoUnit { layer: usize } =>
        "Layer {layer} has no unit."
        | "第 {layer} 层没有神经元。";
    NoInput =>
        "The units of layer 1 have no input."
        | "第 1 层的神经元没有输入。";
    RowLength { layer: usize, row: usize, found: usize } =>
        "Layer {layer}, row {row}: the number of weights is {found}."
        | "第 {layer} 层第 {row} 行的权重个数是 {found}。";
    BiasCount { layer: usize, found: usize } =>
        "Layer {layer}: the number of biases is {found}."
        | "第 {layer} 层的偏置个数是 {found}。";
    InputCount { sample: usize, found: usize } =>
        "Sample {sample}: the number of inputs is {found}."
        | "第 {sample} 个样本的输入个数是 {found}。";
    TargetCount { sample: usize, found: usize } =>
        "Sample {sample}: the number of targets is {found}."
        | "第 {sample} 个样本的目标个数是 {found}。";
    HiddenSoftmax { layer: usize } =>
        "Layer {layer} is hidden, and softmax is not for hidden layers."
        | "第 {layer} 层是隐藏层，softmax 不能用在隐藏层。";
    CrossEntropyWithoutSoftmax { activation: &'static str } =>
        "The loss cross-entropy does not go with {activation} outputs."
        | "损失 cross-entropy 不能与 {activation} 输出搭配。";
    BinaryCrossEntropyWithoutSigmoid { activation: &'static str } =>
        "The loss binary-cross-entropy does not go with {activation} outputs."
        | "损失 binary-cross-entropy 不能与 {activation} 输出搭配。";
    TargetOutOfRange { sample: usize, output: usize, text: String } =>
        "Sample {sample}: the target of output {output} is {text}."
        | "第 {sample} 个样本对输出 {output} 的目标是 {text}。";
    LearningRate { text: String } =>
        "The learning rate is {text}."
        | "学习率是 {text}。";
    L2 { text: String } =>
        "The factor l2 is {text}."
        | "系数 l2 是 {text}。";
    SomeNotFinite =>
        "A number in the file is not finite."
        | "文件里有一个数不是有限的。";
}
