#!/usr/bin/env bash
# A sweep in shards that GNU parallel trains and one merge puts together:
#
#     scripts/xor-parallel.sh SHARDS OUT [OPTIONS OF cargo xtask xor]
#
# Called again after an interruption, it goes on. XOR is the program, if it is
# not where `cargo build --release -p longhand-sweep` puts it.
set -euo pipefail
# ANCHOR: recipe
shards=$1 out=$2
shift 2
xor=${XOR:-target/release/longhand-xor}

seq "$shards" | parallel --quote --halt soon,fail=1 \
    "$xor" "$@" --shard "{}/$shards" --threads 1 \
    --out "$out/shard-{}" --resume > /dev/null
"$xor" merge "$out"/shard-*/ --out "$out/all"
# ANCHOR_END: recipe
