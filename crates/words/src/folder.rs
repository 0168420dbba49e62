//! What can be wrong with the folder of a sweep.

crate::phrases! {
    /// What is wrong, and what to do about it.
    pub enum Say;

    Used { folder: String }
        => "{folder} already holds a sweep. Add --resume to go on with it, or choose another --out."
         | "{folder} 中已有一次扫描。加上 --resume 可以继续，或另选 --out。";
    Taken { folder: String }
        => "{folder} already holds a sweep. Choose another --out."
         | "{folder} 中已有一次扫描。请另选 --out。";
    Busy { folder: String }
        => "another process is at work in {folder}. Wait for it, or choose another folder."
         | "另一个进程正在使用 {folder}。请等它结束，或另选文件夹。";
    Foreign { folder: String }
        => "{folder} holds a records.csv but no sweep.json to say what is in it. It is left as it is: choose another --out."
         | "{folder} 中有 records.csv，却没有说明其内容的 sweep.json。它保持不变：请另选 --out。";
    NoSweep { folder: String }
        => "{folder} holds no sweep: there is no sweep.json."
         | "{folder} 中没有扫描：缺少 sweep.json。";
    Unreadable { file: String }
        => "{file} is not what a sweep writes there, so that nothing can be added to its records. Choose another folder."
         | "{file} 不是扫描写入的内容，因此无法继续添加记录。请另选文件夹。";
    Version { file: String, found: String, known: String }
        => "{file} is of the format {found}, expected {known}: another version of Longhand wrote it."
         | "{file} 的格式是 {found}，应为 {known}：它由另一个版本的 Longhand 写成。";
    Differs { folder: String, option: String, there: String, asked: String }
        => "{folder} holds a sweep with --{option} {there}, and now it is --{option} {asked}. A sweep goes on with the settings that it began with."
         | "{folder} 中的扫描使用 --{option} {there}，现在给出的是 --{option} {asked}。继续扫描须使用开始时的设置。";
    Unlike { first: String, second: String, option: String, one: String, other: String }
        => "{first} and {second} are not of one sweep: --{option} {one} there, --{option} {other} here."
         | "{first} 与 {second} 不属于同一次扫描：前者 --{option} {one}，后者 --{option} {other}。";
    Damaged { file: String, line: String }
        => "{file}: line {line} is not the one that belongs there. The same sweep with --resume computes it anew."
         | "{file}：第 {line} 行不是应有的内容。对同一扫描加上 --resume 会重新计算。";
    Unfinished { shards: String }
        => "not finished yet: {shards} runs. The same sweep with --resume finishes it."
         | "尚未完成的运行：{shards}。对同一扫描加上 --resume 可以完成。";
    Missing { shards: String }
        => "without all shards there is no whole sweep. Missing: {shards}."
         | "缺少分片，无法合成完整的扫描。缺少：{shards}。";
    Twice { shard: String, first: String, second: String }
        => "shard {shard} was given twice: {first} and {second}."
         | "分片 {shard} 给出了两次：{first} 与 {second}。";
    OutIsInput { folder: String }
        => "{folder} is one of the shards. Choose another --out."
         | "{folder} 是分片之一。请另选 --out。";
    Threads { why: String }
        => "the threads cannot be started: {why}. A smaller --threads may help."
         | "无法启动线程：{why}。可以试试更小的 --threads。";

    Full { path: String }
        => "{path}: there is no space left on the disk."
         | "{path}：磁盘空间已满。";
    Quota { path: String }
        => "{path}: the disk quota is used up."
         | "{path}：磁盘配额已用完。";
    TooLarge { path: String }
        => "{path}: the file would be larger than is allowed."
         | "{path}：文件将超过允许的大小。";
    ReadOnly { path: String }
        => "{path}: the file system is read-only."
         | "{path}：文件系统是只读的。";
    Denied { path: String }
        => "{path}: there is no permission."
         | "{path}：没有权限。";
    NotFound { path: String }
        => "{path}: there is no such file or folder."
         | "{path}：没有这个文件或文件夹。";
    NotAFolder { path: String }
        => "{path} is not a folder."
         | "{path} 不是文件夹。";
    NotAFile { path: String }
        => "{path} is not a regular file."
         | "{path} 不是普通文件。";
    Disk { path: String, why: String }
        => "{path}: {why}."
         | "{path}：{why}。";
    Kept { runs: String }
        => "The {runs} runs that are done are kept: once this is mended, the same sweep with --resume goes on from there."
         | "已完成的 {runs} 次运行均已保存：问题解决后，对同一扫描加上 --resume 即可继续。";
}
