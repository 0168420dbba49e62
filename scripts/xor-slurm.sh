#!/usr/bin/env bash
# A sweep in shards that a Slurm array trains and a job after it puts together:
#
#     scripts/xor-slurm.sh SHARDS OUT [OPTIONS OF cargo xtask xor]
#
# OUT is on a disk that all nodes share. Called again where a task has failed,
# it goes on. XOR is the program, if it is not where
# `cargo build --release -p longhand-sweep` puts it.
set -euo pipefail
# ANCHOR: recipe
shards=$1 out=$2
shift 2
export XOR=${XOR:-$PWD/target/release/longhand-xor}
mkdir -p "$out"

array=$(sbatch --parsable --array="1-$shards" --output="$out/shard-%a.log" \
    scripts/xor-slurm-shard.sh "$out" "$@")
sbatch --job-name=xor-merge --output="$out/all.log" \
    --dependency="afterok:$array" --kill-on-invalid-dep=yes \
    --wrap="'$XOR' merge '$out'/shard-*/ --out '$out/all'"
# ANCHOR_END: recipe
