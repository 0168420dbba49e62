//! What would stand there instead.

use crate::phrases;

phrases! {
    /// What would be right.
    pub enum Right;

    // The file as a whole.
    SmallFile { limit: usize } =>
        "A file here has at most {limit} bytes."
        | "这里的文件最多有 {limit} 字节。";
    Utf8 =>
        "Save the file as UTF-8."
        | "请把文件存成 UTF-8。";
    PlainText =>
        "A file here is plain text, encoded as UTF-8."
        | "这里的文件是 UTF-8 编码的纯文本。";
    Shallow =>
        "A network file goes two deep, for a list of rows: \
         weights = [[0.15, 0.20], [0.25, 0.30]]."
        | "网络文件只到两层，即由行组成的列表：\
           weights = [[0.15, 0.20], [0.25, 0.30]]。";
    SingleWords =>
        "Keys of a network file are single words, such as learning_rate."
        | "网络文件的键都是单独的词，如 learning_rate。";

    // TOML itself.
    Once =>
        "Each key may stand once. Keep the one that you mean."
        | "每个键只能出现一次。请留下你要的那一个。";
    Close =>
        "Every [, [[ and {{ has its ], ]] or }}."
        | "每个 [、[[ 和 {{ 都要有对应的 ]、]] 或 }}。";
    Quotes =>
        "A string stands between quotes, on one line: \"like this\"."
        | "字符串写在同一行的一对引号之间：\"像这样\"。";
    Escapes =>
        "Write \\\\ for a backslash, \\\" for a quote, \\n for a new line, \
         \\u00e9 for a character by its number."
        | "\\\\ 表示反斜杠，\\\" 表示引号，\\n 表示换行，\
           \\u00e9 按编号表示一个字符。";
    Commas =>
        "Commas separate what is in a list: [0.05, 0.10]."
        | "列表里的各项用逗号隔开：[0.05, 0.10]。";
    KeyValue =>
        "A line reads key = value; a remark begins with #."
        | "一行的写法是 键 = 值；注释以 # 开头。";
    QuotesAroundWords =>
        "Words stand in quotes: \"sigmoid\"; numbers do not: 0.5."
        | "词要加引号：\"sigmoid\"；数不加：0.5。";
    SmallLetters =>
        "It is written true or false, in small letters."
        | "写成小写的 true 或 false。";
    NumberForm =>
        "A number has a digit on each side of its point, and no zero in \
         front: 0.5, -12.0, 3, 1e-4."
        | "数的小数点两边都要有数字，前面不多写零：\
           0.5、-12.0、3、1e-4。";
    DecimalPoint =>
        "A decimal number has a point: 0.5."
        | "小数用点号：0.5。";
    PlainKey =>
        "Keys are made of the letters a to z, digits, - and _."
        | "键由字母 a 到 z、数字、- 和 _ 组成。";
    Visible =>
        "Take it out; what may stand here are visible characters."
        | "请把它删去；这里只能有可见的字符。";

    // Keys and kinds of value.
    Example { line: &'static str } =>
        "Write, for example: {line}"
        | "例如写：{line}";
    Keys { keys: String } =>
        "The keys that may stand here: {keys}."
        | "这里可以用的键：{keys}。";
    NearestKey { nearest: &'static str, keys: String } =>
        "Is it `{nearest}`? The keys that may stand here: {keys}."
        | "是 `{nearest}` 吗？这里可以用的键：{keys}。";
    AtTop { key: String } =>
        "`{key}` stands at the top of the file, before the first line in \
         brackets."
        | "`{key}` 要放在文件开头，在第一个带括号的行之前。";
    Under { key: String, table: &'static str } =>
        "`{key}` stands under a line [[{table}]]."
        | "`{key}` 要放在 [[{table}]] 这一行下面。";
    Number { key: &'static str } =>
        "`{key}` takes a number in decimal digits, without quotes: 0.5."
        | "`{key}` 要一个十进制的数，不加引号：0.5。";
    Numbers { key: &'static str } =>
        "`{key}` takes a list of numbers, without quotes: [0.05, 0.10]."
        | "`{key}` 要一个数的列表，不加引号：[0.05, 0.10]。";
    Rows =>
        "`weights` takes a list of rows, a row per unit, with a number per \
         input: [[0.15, 0.20], [0.25, 0.30]]."
        | "`weights` 要一个由行组成的列表，每个神经元一行，每个输入一个数：\
           [[0.15, 0.20], [0.25, 0.30]]。";
    Bias =>
        "`bias` takes a number, which the layer shares, or a list with a \
         number per unit. Without a bias, leave it out."
        | "`bias` 要一个数，由整层共用；或一个列表，每个神经元一个数。\
           没有偏置就不写。";
    Text { key: &'static str } =>
        "`{key}` takes a string, in quotes."
        | "`{key}` 要一个加引号的字符串。";
    Boolean { key: &'static str } =>
        "`{key}` takes true or false, without quotes."
        | "`{key}` 要 true 或 false，不加引号。";
    Tables { table: &'static str } =>
        "Each of the {table} has a line [[{table}]] of its own, in double \
         brackets, and its keys below it."
        | "{table} 中的每一个都以双括号的一行 [[{table}]] 开头，\
           它的键写在下面。";
    Choices { choices: String } =>
        "It is one of: {choices}."
        | "它是其中之一：{choices}。";
    NearestChoice { nearest: &'static str, choices: String } =>
        "Is it `{nearest}`? It is one of: {choices}."
        | "是 `{nearest}` 吗？它是其中之一：{choices}。";
    Name { limit: usize } =>
        "A name has 1 to {limit} characters: letters a to z and A to Z, \
         digits, - and _."
        | "名字有 1 到 {limit} 个字符：字母 a 到 z、A 到 Z、\
           数字、- 和 _。";

    // Numbers.
    Finite =>
        "Every number here is finite, such as 0.5."
        | "这里的每个数都是有限的，如 0.5。";
    WithExponent =>
        "Integers end at 9223372036854775807; a larger number has an \
         exponent: 2e19."
        | "整数到 9223372036854775807 为止；更大的数要带指数：2e19。";
    Range =>
        "Numbers lie between -1.79e308 and 1.79e308."
        | "数在 -1.79e308 与 1.79e308 之间。";
    NotSoSmall =>
        "Write 0, or a number that is further from it, such as 1e-300."
        | "写 0，或离 0 远一些的数，如 1e-300。";
    FewerDigits { limit: usize } =>
        "A number has at most {limit} digits."
        | "一个数最多有 {limit} 位。";
    TrainedRounded =>
        "The derivation takes it as it is written; training computes with \
         doubles."
        | "推导按写的值计算；训练用双精度数。";
    TrainedRoundedMany { more: usize } =>
        "The derivation takes it as it is written; training computes with \
         doubles. Numbers like it in this file: {more} more."
        | "推导按写的值计算；训练用双精度数。\
           这个文件里这样的数另有 {more} 个。";

    // The network that the file describes.
    OneLayer =>
        "A network has at least one layer, under a line [[layers]]; the last \
         is the output layer."
        | "网络至少有一层，写在 [[layers]] 一行下面；\
           最后一层是输出层。";
    OneSample =>
        "A network has at least one sample, under a line [[samples]]."
        | "网络至少有一个样本，写在 [[samples]] 一行下面。";
    OneRow =>
        "`weights` has a row for each unit, so at least one: [[0.15, 0.20]]."
        | "`weights` 中每个神经元一行，至少一行：[[0.15, 0.20]]。";
    OneWeight =>
        "A row has a weight for each input, so at least one: [0.15, 0.20]."
        | "每行中每个输入一个权重，至少一个：[0.15, 0.20]。";
    RowPerInput { layer: usize, inputs: usize } =>
        "Each row of layer {layer} has one weight per input, and the number \
         of its inputs is {inputs}."
        | "第 {layer} 层的每一行中每个输入一个权重，它的输入个数是 \
           {inputs}。";
    RowPerUnitBefore { layer: usize, before: usize, inputs: usize } =>
        "Each row of layer {layer} has one weight per unit of layer \
         {before}, and the number of those is {inputs}."
        | "第 {layer} 层的每一行中，第 {before} 层的每个神经元一个权重，\
           其个数是 {inputs}。";
    BiasPerUnit { layer: usize, units: usize } =>
        "A list has one bias per unit, and the number of units in layer \
         {layer} is {units}. A bias that the layer shares is a single number."
        | "列表中每个神经元一个偏置，第 {layer} 层的神经元个数是 {units}。\
           整层共用的偏置写成一个数。";
    InputPerColumn { inputs: usize } =>
        "Layer 1 has one column of weights per input, and the number of its \
         columns is {inputs}."
        | "第 1 层的权重中每个输入一列，列数是 {inputs}。";
    TargetPerOutput { outputs: usize } =>
        "Each output has a target, and the number of units in the last layer \
         is {outputs}."
        | "每个输出一个目标，最后一层的神经元个数是 {outputs}。";
    SoftmaxLast =>
        "Softmax turns the outputs of the last layer into shares of 1. A \
         hidden layer takes sigmoid, tanh, relu or linear."
        | "softmax 把最后一层的输出变成总和为 1 的份额。\
           隐藏层用 sigmoid、tanh、relu 或 linear。";
    SoftmaxForCrossEntropy =>
        "It reads the outputs as shares of 1, which softmax makes: write \
         activation = \"softmax\", or take another loss."
        | "它把输出看作总和为 1 的份额，这要由 softmax 得到：\
           请写 activation = \"softmax\"，或换一个损失。";
    SigmoidForBinaryCrossEntropy =>
        "It reads each output as a probability of its own, which sigmoid \
         makes: write activation = \"sigmoid\", or take another loss."
        | "它把每个输出各看作一个概率，这要由 sigmoid 得到：\
           请写 activation = \"sigmoid\"，或换一个损失。";
    TargetIsProbability =>
        "With the loss binary-cross-entropy a target is a probability, from \
         0 to 1."
        | "用损失 binary-cross-entropy 时，目标是 0 到 1 的概率。";
    TargetNotNegative =>
        "With the loss cross-entropy a target is 0 or more."
        | "用损失 cross-entropy 时，目标不小于 0。";
    RatePositive =>
        "It is a number above 0, such as 0.5: the update subtracts it times \
         the gradient."
        | "它要大于 0，如 0.5：更新时减去它与梯度的乘积。";
    RateNotVanishing =>
        "As a double (f64) it is 0, and with 0 nothing would ever change. \
         Take a larger one."
        | "作为双精度数（f64）它就是 0，于是什么也不会变。\
           请取大一些的数。";
    L2NotNegative =>
        "It is 0 or more: it makes large weights cost something."
        | "它不小于 0：它让大的权重付出代价。";
}
