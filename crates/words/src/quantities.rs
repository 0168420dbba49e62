//! What each quantity is, in a few words, for a reader who points at it in a
//! formula.

crate::phrases! {
    /// What a quantity is.
    pub enum Say;

    Input { name: String } => "{name}: an input" | "{name}：输入";
    Target { name: String, unit: String }
        => "{name}: what {unit} should give"
         | "{name}：{unit} 应当给出的值";
    Eta { name: String } => "{name}: the learning rate" | "{name}：学习率";
    L2 { name: String }
        => "{name}: the factor of the penalty on large weights"
         | "{name}：大权重惩罚项的系数";
    Weight { name: String, from: String, to: String }
        => "{name}: the weight from {from} to {to}"
         | "{name}：从 {from} 到 {to} 的权重";
    SharedBias { name: String, units: String }
        => "{name}: the bias that {units} share"
         | "{name}：{units} 共用的偏置";
    OwnBias { name: String, unit: String }
        => "{name}: the bias of {unit}"
         | "{name}：{unit} 的偏置";
    Net { name: String, unit: String }
        => "{name}: what comes into {unit}, added up"
         | "{name}：传入 {unit} 的各项之和";
    Out { name: String, unit: String }
        => "{name}: what {unit} gives"
         | "{name}：{unit} 的输出";
    Error { name: String, unit: String }
        => "{name}: the error of {unit}"
         | "{name}：{unit} 的误差";
    SampleError { name: String, sample: String }
        => "{name}: the error of sample {sample}"
         | "{name}：样本 {sample} 的误差";
    Penalty { name: String }
        => "{name}: the penalty on large weights"
         | "{name}：对大权重的惩罚";
    Total { name: String }
        => "{name}: the error of the whole network"
         | "{name}：整个网络的误差";
    Derivative { name: String, of: String, by: String }
        => "{name}: how {of} changes with {by}"
         | "{name}：{of} 随 {by} 变化多少";
    Via { name: String, of: String, by: String, unit: String }
        => "{name}: how {of} changes with {by}, through {unit}"
         | "{name}：{of} 经 {unit} 随 {by} 变化多少";
    Path { name: String, of: String, by: String, path: String }
        => "{name}: how {of} changes with {by}, by the path {path}"
         | "{name}：{of} 沿路径 {path} 随 {by} 变化多少";
    AfterStep { name: String, before: String }
        => "{name}: {before} after the step"
         | "{name}：更新之后的 {before}";
    Number { name: String, number: String }
        => "{name} = {number}"
         | "{name} = {number}";
}
