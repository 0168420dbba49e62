//! What `cargo xtask xor` says: help, what is wrong with a call, and the
//! report.

crate::phrases! {
    /// What `cargo xtask xor` says.
    pub enum Say;

    // Help.
    About
        => "Train XOR networks by the thousand: how often it works, how fast, and where it gets stuck.\nThe networks are 2-H-1 with a sigmoid output. The error is half the squared error."
         | "成千上万次训练 XOR 网络：多常成功、多快成功、卡在哪里。\n网络为 2-H-1，输出单元为 sigmoid，误差为平方误差的一半。";
    Runs
        => "How many networks each setting trains"
         | "每种设置训练多少个网络";
    Hidden
        => "Numbers of hidden units, with commas"
         | "隐藏单元数，用逗号分隔";
    Rate
        => "Learning rates, with commas"
         | "学习率，用逗号分隔";
    Epochs
        => "How many epochs every network trains"
         | "每个网络训练多少个 epoch";
    Order
        => "batch: all four samples in one step, their gradients added up; cycle: one after the other; shuffle: in a new order each epoch; random: four draws"
         | "batch：四个样本的梯度相加，一步更新；cycle：依次逐个；shuffle：每个 epoch 打乱顺序；random：随机抽取四次";
    Init
        => "Where the parameters start, biases too: uniform:LOW:HIGH or normal:DEVIATION"
         | "参数（含偏置）的初始值：uniform:下限:上限 或 normal:标准差";
    Activation
        => "The activation of the hidden units"
         | "隐藏单元的激活函数";
    Bias
        => "own: a bias for each unit; shared: one for the hidden units; frozen: shared, and never trained"
         | "own：每个单元各有偏置；shared：隐藏单元共用一个；frozen：共用且从不训练";
    Within
        => "Solved means that every output is so close to its target"
         | "每个输出与目标相差在此值以内即算解出";
    Seed
        => "What all random numbers come from"
         | "全部随机数的来源";
    Threads
        => "How many threads train (one for each core)"
         | "训练用多少个线程（默认每核一个）";
    Shard
        => "Train share I of N of the runs; `merge` puts the shares together"
         | "只训练全部运行中的第 I 份（共 N 份）；`merge` 把各份合并";
    Out
        => "The folder for the records"
         | "存放记录的文件夹";
    MergeOut
        => "The folder that they are merged into"
         | "合并到哪个文件夹";
    Resume
        => "Go on where an earlier call with the same options stopped"
         | "从此前同样选项的调用停下的地方继续";
    Format => "text or json" | "text 或 json";
    Isa
        => "The instruction set: auto takes the widest that is here. The results are the same"
         | "指令集：auto 取本机最宽的。结果都相同";
    MergeAbout
        => "Put the shards of one sweep together, as if it had run in one go"
         | "把一次扫描的各个分片合并，如同一次跑完";
    MergeDirs => "The folders of the shards" | "各分片的文件夹";

    // What is wrong with a call.
    NotAboveZero { option: String, given: String }
        => "{option} {given}: expected a finite number above 0, such as 0.5."
         | "{option} {given}：应为大于 0 的有限数，如 0.5。";
    NotBetween { option: String, given: String, most: String }
        => "{option} {given}: expected a number above 0 and up to {most}."
         | "{option} {given}：应为大于 0 且不超过 {most} 的数。";
    NoItem { option: String, given: String, example: String }
        => "{option} {given}: nothing stands between two commas. Expected numbers with commas, such as {example}."
         | "{option} {given}：两个逗号之间没有内容。应为逗号分隔的数，如 {example}。";
    Twice { option: String, given: String, item: String }
        => "{option} {given}: {item} stands there twice. Expected each once."
         | "{option} {given}：{item} 出现两次。每个只应出现一次。";
    TooMany { option: String, given: String, most: String }
        => "{option} {given}: expected at most {most} numbers."
         | "{option} {given}：最多 {most} 个数。";
    NotAnInit { given: String, most: String }
        => "--init {given}: expected uniform:LOW:HIGH with LOW below HIGH, or normal:DEVIATION with a deviation above 0, such as uniform:-1:1 or normal:0.5; every number within ±{most}."
         | "--init {given}：应为 uniform:下限:上限（下限小于上限）或 normal:标准差（大于 0），如 uniform:-1:1、normal:0.5；各数在 ±{most} 之内。";
    NotAShard { given: String, most: String }
        => "--shard {given}: expected I/N, share I of N, with I from 1 to N and N up to {most}, such as 2/3."
         | "--shard {given}：应为 I/N，即 N 份中的第 I 份，I 为 1 到 N，N 不超过 {most}，如 2/3。";
    NotHere { given: String, here: String }
        => "--isa {given}: this machine does not have it. It has {here}."
         | "--isa {given}：本机没有该指令集。本机有：{here}。";
    TooLong { updates: String, most: String }
        => "the sweep would take {updates} sample-updates: runs · settings · epochs · 4. Expected at most {most}; a smaller --runs or --epochs brings it down."
         | "这次扫描需要 {updates} 次样本更新（运行数 · 设置数 · epoch 数 · 4），最多 {most}；请减小 --runs 或 --epochs。";
    NotWithMerge { option: String }
        => "{option} does not go with merge: the shards say themselves how they were trained."
         | "{option} 不能与 merge 同用：各分片自己记录了训练方式。";
    NoFolder { option: String }
        => "{option} \"\": expected the name of a folder, such as target/xor."
         | "{option} \"\"：应为文件夹的名字，如 target/xor。";
    NoDirs
        => "merge \"\": expected the names of folders, such as shard-1 shard-2."
         | "merge \"\"：应为文件夹的名字，如 shard-1 shard-2。";

    // On the way.
    PerSecond { count: String }
        => "{count} sample-updates/s" | "每秒 {count} 次样本更新";
    TimeLeft { time: String } => "{time} left" | "剩余 {time}";
    Interrupted { done: String, of: String, folder: String, command: String }
        => "Interrupted. {done} of {of} runs are done and kept in {folder}.\nTo go on:\n\n  {command}"
         | "已中断。{of} 次运行中的 {done} 次已完成，保存在 {folder}。\n继续：\n\n  {command}";

    // The report: what was run.
    Title { shape: String, rate: String, epochs: String, runs: String }
        => "XOR, {shape}, {rate}, {epochs}, {runs} each"
         | "XOR，{shape}，{rate}，{epochs}，每种设置 {runs}";
    OneEpoch => "1 epoch" | "1 个 epoch";
    EpochCount { count: String } => "{count} epochs" | "{count} 个 epoch";
    OneRun => "1 run" | "1 次运行";
    RunCount { count: String } => "{count} runs" | "{count} 次运行";
    OneRate { rate: String } => "learning rate {rate}" | "学习率 {rate}";
    Rates { count: String } => "{count} learning rates" | "{count} 个学习率";
    ShardIs { shard: String }
        => "shard {shard}, not all of them" | "第 {shard} 份，并非全部";
    OrderBatch
        => "every step takes all four samples" | "每步用全部四个样本";
    OrderCycle
        => "every step takes one sample, in turn" | "每步用一个样本，依次进行";
    OrderShuffle
        => "every step takes one sample, shuffled anew each epoch"
         | "每步用一个样本，每个 epoch 重新打乱";
    OrderRandom
        => "every step takes one sample, any of the four"
         | "每步从四个样本中随机取一个";
    HiddenUnits { activation: String }
        => "hidden units: {activation}" | "隐藏单元：{activation}";
    BiasesOwn => "a bias for each unit" | "每个单元各有偏置";
    BiasesShared
        => "one bias for all hidden units" | "隐藏单元共用一个偏置";
    BiasesFrozen
        => "one bias for all hidden units, no bias is trained"
         | "隐藏单元共用一个偏置，偏置都不训练";
    StartUniform { low: String, high: String }
        => "start: even from {low} to {high}" | "初值：均匀取自 {low} 到 {high}";
    StartNormal { deviation: String }
        => "start: normal, deviation {deviation}"
         | "初值：正态分布，标准差 {deviation}";
    SeedIs { seed: String } => "seed {seed}" | "种子 {seed}";

    // The report: the table.
    RateColumn => "rate" | "学习率";
    SolvedColumn => "solved" | "解出";
    IntervalColumn => "95 %" | "95 %";
    EpochsColumn => "epochs to solve" | "解出所需 epoch";
    MedianColumn => "median" | "中位数";
    ErrorColumn => "E_total" | "E_total";
    StuckColumn => "stuck at" | "卡在";
    Diverged => "diverged" | "发散";
    NoteSolved { within: String }
        => "solved: all outputs came within {within} of their targets"
         | "解出：所有输出都曾与目标相差不超过 {within}";
    NoteInterval => "95 %: Wilson's interval" | "95 %：Wilson 区间";
    NoteError => "E_total: at the end" | "E_total：结束时的值";
    NoteStuck
        => "stuck at: final outputs, and their share of the unsolved"
         | "卡在：最终输出，及其在未解出者中的比例";
    NoteBars => "▓░ 95 %" | "▓░ 95 %";

    // The report: the rest.
    NothingHere
        => "This shard has no runs: there are more shards than runs."
         | "这一份没有运行：分片数多于运行数。";
    Took { updates: String, time: String, rate: String }
        => "{updates} sample-updates in {time}: {rate} a second."
         | "{time}内完成 {updates} 次样本更新：每秒 {rate} 次。";
    NothingTrained
        => "All of it was there already: nothing was trained now."
         | "结果都已存在，这次没有训练。";
    Merged { shards: String }
        => "Put together from {shards} shards: nothing was trained now."
         | "由 {shards} 个分片合并而成，这次没有训练。";
    Files => "Written:" | "已写入：";
    More => "See more:" | "查看更多：";

    // Numbers.
    // Chinese counts large numbers in other units: 10⁴ and 10⁸.
    Large { count: String } => "{count} million" | "{count} 万";
    Huge { count: String } => "{count} billion" | "{count} 亿";
    Seconds { count: String } => "{count} s" | "{count} 秒";
    Minutes { minutes: String, seconds: String }
        => "{minutes} min {seconds} s" | "{minutes} 分 {seconds} 秒";
    Hours { hours: String, minutes: String }
        => "{hours} h {minutes} min" | "{hours} 小时 {minutes} 分";
}
