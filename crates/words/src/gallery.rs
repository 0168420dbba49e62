//! What the pictures say, and the command that draws them, `cargo xtask plot`.
//!
//! A description is for those who do not see the picture: what is where, and
//! what follows from it.

crate::phrases! {
    /// What the pictures and `cargo xtask plot` say.
    pub enum Say;

    // Help.
    About
        => "Draw the pictures of Longhand. Without the name of one, all of them"
         | "绘制 Longhand 的图。不写图名则绘制全部";
    LossAbout
        => "The error of a training, step by step"
         | "训练中误差随步数的变化";
    BundleAbout
        => "The error of many XOR trainings, with median and quartiles"
         | "多次 XOR 训练的误差，含中位数与四分位";
    HeatAbout
        => "The share of a sweep's runs that were solved, by hidden size and learning rate"
         | "一次扫描中解出的比例，按隐藏单元数和学习率";
    EcdfAbout
        => "How many of a sweep's runs were solved by which epoch"
         | "一次扫描中到各 epoch 为止解出的比例";
    SurfaceAbout
        => "What a solved and a stuck XOR network answer in between"
         | "解出的与卡住的 XOR 网络在整个平面上的输出";
    LayersAbout
        => "The mean size of the gradient in each layer"
         | "各层梯度的平均大小";
    CostAbout
        => "Multiplications by depth: every path, or every δ"
         | "乘法次数随深度的变化：逐条路径与复用 δ";
    NetworkAbout
        => "A network with its values, or the paths of one weight"
         | "带数值的网络图，或某个权重的路径";
    GivenAbout
        => "A network before anything is computed"
         | "尚未计算的网络图";
    SigmoidAbout
        => "The sigmoid, with the units of a network on it"
         | "sigmoid 曲线及网络各单元在其上的位置";
    SlopeAbout
        => "The error as one weight moves, and its slope"
         | "误差随某个权重的变化及其斜率";
    StallAbout
        => "The δ of an output by its net, with two errors"
         | "输出单元的 δ 随 net 的变化，两种误差";
    AllAbout => "All of them" | "全部";
    LossSteps => "How many steps of training are drawn" | "画出多少个训练步";
    LayersSteps
        => "After how many steps the gradients are drawn again"
         | "训练多少步之后再画一次梯度";
    Hidden => "How many hidden units" | "隐藏单元数";
    Rate => "The learning rate" | "学习率";
    Runs => "How many trainings" | "训练多少次";
    Epochs => "How many epochs each of them takes" | "每次训练多少个 epoch";
    Seed => "What all random numbers come from" | "全部随机数的来源";
    Sweep => "The folder of a sweep" | "一次扫描的文件夹";
    Weight
        => "A weight or bias, such as w5 or b_h1: its paths are lit"
         | "权重或偏置，如 w5、b_h1：点亮它的路径";
    Moved
        => "The weight or bias that moves, such as w5 or b2"
         | "要移动的权重或偏置，如 w5、b2";
    OutputUnit => "An output with a sigmoid, such as o1" | "sigmoid 输出单元，如 o1";
    Out => "The folder for the pictures" | "存放图的文件夹";
    Format
        => "svg, or what the picture shows as csv or json"
         | "svg，或以 csv、json 给出图中的数据";
    Written
        => "Open them in any browser: they follow its light or dark mode."
         | "用浏览器打开即可：随其浅色或深色模式变化。";

    // What is wrong.
    NotAboveZero { option: String, given: String }
        => "{option} {given}: expected a finite number above 0, such as 0.5."
         | "{option} {given}：应为大于 0 的有限数，如 0.5。";
    TooLong { updates: String, most: String }
        => "the trainings would take {updates} sample-updates: runs · epochs · 4. Expected at most {most}; a smaller --runs or --epochs brings it down."
         | "这些训练需要 {updates} 次样本更新（运行数 · epoch 数 · 4），最多 {most}；请减小 --runs 或 --epochs。";
    NoFolder { option: String }
        => "{option} \"\": expected the name of a folder, such as target/plots."
         | "{option} \"\"：应为文件夹的名字，如 target/plots。";
    NoSweep { folder: String }
        => "there is no sweep in {folder} yet. `cargo xtask xor` makes one in target/xor."
         | "{folder} 中还没有扫描。`cargo xtask xor` 会在 target/xor 中生成一个。";
    LeftOut { pictures: String, why: String }
        => "{pictures} left out: {why}"
         | "略去 {pictures}：{why}";
    NoneSolved { runs: String }
        => "none of the first {runs} runs was solved, so that there is no solved network to draw. More --epochs or another --rate may help."
         | "前 {runs} 次运行都未解出，没有解出的网络可画。可以试试更大的 --epochs 或别的 --rate。";
    NoneStuck { runs: String }
        => "all of the first {runs} runs were solved, so that there is no stuck network to draw. Fewer --hidden units or another --rate may help."
         | "前 {runs} 次运行全部解出，没有卡住的网络可画。可以试试更小的 --hidden 或别的 --rate。";

    NoSigmoidOutput { given: String, network: String }
        => "{network} has no sigmoid output {given}."
         | "{network} 没有 sigmoid 输出单元 {given}。";

    // Axes and names that several pictures have.
    Step => "training step" | "训练步";
    Epoch => "epoch" | "epoch";
    Total => "E_total" | "E_total";
    HiddenUnits => "hidden units" | "隐藏单元数";
    LearningRate => "learning rate" | "学习率";

    // loss
    LossTitle { network: String }
        => "The error of {network} in training" | "{network} 训练中的误差";
    LossSays { network: String, first: String, last: String, steps: String }
        => "E_total of the network {network} against the training step, on a logarithmic axis: {first} at the start, {last} after {steps} steps."
         | "网络 {network} 的 E_total 随训练步的变化，纵轴为对数：开始时 {first}，{steps} 步后 {last}。";

    // bundle
    BundleTitle { shape: String, runs: String }
        => "The error of {runs} XOR networks, {shape}"
         | "{runs} 个 {shape} XOR 网络的误差";
    BundleSays { shape: String, rate: String, runs: String, epochs: String, lower: String, median: String, upper: String }
        => "E_total of {runs} XOR networks of the shape {shape} against the epoch, learning rate {rate}, on a logarithmic axis: a thin line each, and above them the median and the band between the quartiles. After {epochs} epochs the quartiles are {lower}, {median} and {upper}."
         | "{runs} 个形状为 {shape} 的 XOR 网络的 E_total 随 epoch 的变化，学习率 {rate}，纵轴为对数：每个网络一条细线，其上为中位数与四分位带。{epochs} 个 epoch 后的四分位数为 {lower}、{median}、{upper}。";
    OneRun => "one run" | "单次运行";
    Median => "median" | "中位数";
    MiddleHalf => "middle half" | "中间一半";

    // heat and ecdf
    HeatTitle { runs: String }
        => "XOR: how many of {runs} runs are solved"
         | "XOR：{runs} 次运行中解出的比例";
    HeatSays { runs: String, epochs: String, low: String, low_at: String, high: String, high_at: String }
        => "The share of {runs} runs each that were solved within {epochs} epochs, by the number of hidden units and the learning rate: from {low} with {low_at} to {high} with {high_at}."
         | "各 {runs} 次运行中，{epochs} 个 epoch 内解出的比例，按隐藏单元数和学习率：从 {low}（{low_at}）到 {high}（{high_at}）。";
    Nothing => "There are no runs." | "没有运行。";
    HiddenAndRate { hidden: String, rate: String }
        => "{hidden} hidden units, learning rate {rate}"
         | "{hidden} 个隐藏单元，学习率 {rate}";
    EcdfTitle => "XOR: solved by which epoch" | "XOR：到哪个 epoch 已解出";
    EcdfSays
        => "The share of runs that were solved by each epoch, a line for each setting. At the right end:"
         | "到各 epoch 为止解出的比例，每种设置一条线。最右端：";
    EcdfEnd { name: String, share: String }
        => "{name}: {share}." | "{name}：{share}。";
    RunsSolved => "runs solved" | "解出的比例";
    HiddenIs { hidden: String } => "{hidden} hidden" | "{hidden} 个隐藏单元";
    RateIs { rate: String } => "η {rate}" | "η {rate}";
    BothAre { hidden: String, rate: String }
        => "{hidden} hidden, η {rate}" | "{hidden} 个隐藏，η {rate}";

    // surface
    SurfaceTitle { shape: String }
        => "What two {shape} networks make of XOR"
         | "两个 {shape} 网络学到的 XOR";
    SurfaceSays { solved: String, stuck: String, solved_outs: String, stuck_outs: String }
        => "The output for every pair of inputs, as a color. Left, run {solved}, solved: for (0,0), (0,1), (1,0) and (1,1) it gives {solved_outs}. Right, run {stuck}, stuck: {stuck_outs}. The black line is where the output is a half."
         | "每一对输入的输出，以颜色表示。左为第 {solved} 次运行，已解出：对 (0,0)、(0,1)、(1,0)、(1,1) 输出 {solved_outs}。右为第 {stuck} 次运行，卡住：{stuck_outs}。黑线处输出为一半。";
    SolvedRun { run: String } => "solved (run {run})" | "解出（运行 {run}）";
    StuckRun { run: String } => "stuck (run {run})" | "卡住（运行 {run}）";
    Input { number: String } => "input {number}" | "输入 {number}";
    Output => "output" | "输出";
    Target { target: String } => "target {target}" | "目标 {target}";

    // layers
    LayersTitle { network: String }
        => "The gradient of {network}, layer by layer"
         | "{network} 各层的梯度";
    LayersSays { network: String, first: String, last: String, ratio: String }
        => "The mean of |∂E_total/∂w| over the weights of each layer of {network}, on a logarithmic axis. At the start it is {first} in the first layer and {last} in the last: {ratio} times as much."
         | "{network} 各层权重的 |∂E_total/∂w| 平均值，纵轴为对数。开始时第一层为 {first}，最后一层为 {last}，相差 {ratio} 倍。";
    Layer => "layer, from the input" | "层（自输入起）";
    MeanGradient
        => "mean |∂E_total/∂w|" | "|∂E_total/∂w| 的平均值";
    AtTheStart => "at the start" | "开始时";
    AfterSteps { steps: String } => "after {steps} steps" | "{steps} 步后";

    // cost
    CostTitle
        => "What all derivatives cost, by depth" | "全部导数的开销随深度的变化";
    CostSays { depth: String, paths: String, delta: String }
        => "Multiplications for the gradients of all weights, against the number of layers of two units each, on a logarithmic axis. Written path by path they more than double with each layer; with δ, named and reused, they grow by the same amount with each. At {depth} layers: {paths} by paths, {delta} by δ."
         | "求全部权重梯度所需的乘法次数随层数的变化，每层两个单元，纵轴为对数。逐条路径时每加一层增加一倍以上；命名并复用 δ 时每层增加相同的次数。{depth} 层时：路径 {paths} 次，δ {delta} 次。";
    LayersOfTwo => "layers of two units" | "层数（每层两个单元）";
    Multiplications => "multiplications" | "乘法次数";
    ByPaths => "by paths" | "逐条路径";
    ByDelta => "by δ" | "用 δ";

    // network
    NetworkTitle { network: String }
        => "{network} with its values" | "{network} 及其数值";
    NetworkSays { shape: String, total: String }
        => "A network of the shape {shape}: inputs at the left, outputs at the right, with every weight and the values of the forward pass. {total}."
         | "形状为 {shape} 的网络：左为输入，右为输出，标有全部权重和前向传播的数值。{total}。";
    OnePathTitle { parameter: String, network: String }
        => "The path of {parameter} in {network}"
         | "{network} 中 {parameter} 的路径";
    PathsTitle { parameter: String, network: String, paths: String }
        => "The {paths} paths of {parameter} in {network}"
         | "{network} 中 {parameter} 的 {paths} 条路径";
    PathsSay { shape: String, parameter: String }
        => "A network of the shape {shape}. Lit is every way from {parameter} to the error, with what flows along it. Below stands the product."
         | "形状为 {shape} 的网络。从 {parameter} 到误差的每条路都已点亮，并标有沿途的数值。下方为乘积。";
    Through { unit: String } => "through {unit}" | "经过 {unit}";
    OfSample { sample: String, samples: String }
        => "Sample {sample} of {samples}." | "第 {sample} 个样本，共 {samples} 个。";
    TargetValue { value: String } => "target {value}" | "目标 {value}";

    // given
    GivenTitle { network: String }
        => "{network} before anything is computed" | "尚未计算的 {network}";
    GivenSays { shape: String }
        => "A network of the shape {shape}: inputs at the left, outputs with their targets at the right. On each line between two units stands its weight; a bias has a place of its own below, or stands in its unit. Nothing is computed yet."
         | "形状为 {shape} 的网络：左为输入，右为输出及其目标。单元之间的每条线上标有权重；偏置单独画在下方，或写在所属单元内。尚未计算任何值。";

    // sigmoid
    SigmoidTitle { network: String }
        => "The sigmoid, and the units of {network} on it"
         | "sigmoid 曲线与 {network} 的各单元";
    SigmoidSays
        => "The out of a unit against its net: from nearly 0 at the left the sigmoid rises, steepest in the middle, where a net of 0 gives a half, to nearly 1 at the right."
         | "单元的 out 随 net 的变化：sigmoid 曲线从左端接近 0 处上升，中间最陡，net 为 0 时 out 为一半，到右端接近 1。";
    SigmoidUnit { unit: String, net: String, out: String }
        => " {unit} is on it with net {net} and out {out}."
         | "曲线上的 {unit}：net {net}，out {out}。";
    NetAxis => "net" | "net";
    NetOfSample { sample: String, samples: String }
        => "net, in sample {sample} of {samples}"
         | "net（第 {sample} 个样本，共 {samples} 个）";
    OutAxis => "out" | "out";

    // slope
    SlopeTitle { parameter: String, network: String }
        => "The error of {network} as {parameter} alone moves"
         | "只移动 {parameter} 时 {network} 的误差";
    SlopeSays { parameter: String, from: String, first: String, to: String, last: String, value: String, total: String, slope: String }
        => "E_total against {parameter}, with everything else as it is: {first} where {parameter} is {from}, {last} where it is {to}. At the point where {parameter} is now, {value}, E_total is {total}. The straight line that touches the curve there has the slope ∂E_total/∂{parameter} = {slope}."
         | "其余一切不变时，E_total 随 {parameter} 的变化：{parameter} 为 {from} 时为 {first}，为 {to} 时为 {last}。{parameter} 当前为 {value}，此处 E_total 为 {total}；曲线在此处的切线斜率为 ∂E_total/∂{parameter} = {slope}。";
    Slope { parameter: String, slope: String }
        => "slope ∂E_total/∂{parameter} = {slope}"
         | "斜率 ∂E_total/∂{parameter} = {slope}";

    // stall
    StallTitle { unit: String, network: String }
        => "The δ of {unit} in {network}, with two errors"
         | "两种误差下 {network} 中 {unit} 的 δ";
    StallSays { unit: String, target: String, squared_first: String, squared_last: String, peak: String, at: String, entropy_first: String, entropy_last: String }
        => "The δ of {unit} against its net, with the target {target}. With half the squared error it is {squared_first} at the left end, {squared_last} at the right end, and in between, where net is {at}, furthest from 0: {peak}. With cross-entropy it is how far the out is from the target: {entropy_first} at the left end, {entropy_last} at the right end."
         | "{unit} 的 δ 随其 net 的变化，目标为 {target}。用平方误差的一半时，左端为 {squared_first}，右端为 {squared_last}，中间在 net 为 {at} 处离 0 最远，为 {peak}。用交叉熵时，它就是 out 与目标之差：左端 {entropy_first}，右端 {entropy_last}。";
    DeltaOf { unit: String, target: String }
        => "δ of {unit}, with the target t = {target}"
         | "{unit} 的 δ，目标 t = {target}";
    NetOf { unit: String } => "net of {unit}" | "{unit} 的 net";
    BySquares
        => "half the squared error: (out − t)·out·(1 − out)"
         | "平方误差的一半：(out − t)·out·(1 − out)";
    ByEntropy => "cross-entropy: out − t" | "交叉熵：out − t";
}
