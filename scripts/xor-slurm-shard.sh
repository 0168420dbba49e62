#!/usr/bin/env bash
# One task of the array that xor-slurm.sh submits.
# ANCHOR: recipe
#SBATCH --job-name=xor
#SBATCH --cpus-per-task=1
#SBATCH --requeue
out=$1
shift
exec "$XOR" "$@" --threads "$SLURM_CPUS_PER_TASK" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --out "$out/shard-$SLURM_ARRAY_TASK_ID" --resume
# ANCHOR_END: recipe
