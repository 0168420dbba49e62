"""What the Python peers share: command line, clock and answer.

A peer is called with INIT_FILE RUNS EPOCHS THREADS REPETITIONS. INIT_FILE has
21 little-endian doubles for each network: w1[5][2], b1[5], w2[5], b2. The
answer is a line of JSON, or exit code 3 where a package is missing.
"""

import argparse
import array
import importlib
import json
import math
import multiprocessing
import sys
import threading
import time

RATE = 0.5
HIDDEN = 5
PARAMETERS = 21
MOST_SECONDS = 1800
INPUTS = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
TARGETS = (0.0, 1.0, 1.0, 0.0)


def need(module):
    """The module; without it this ends, and says how to get it."""
    try:
        return importlib.import_module(module)
    except (ImportError, OSError, ValueError) as error:
        print(f"{module} is missing: pip install {module}", file=sys.stderr)
        raise SystemExit(3) from error


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("init_file")
    for name in ("runs", "epochs", "threads", "repetitions"):
        parser.add_argument(name, type=int)
    return parser.parse_args()


def networks(args):
    """The initial parameters, 21 to a network."""
    values = array.array("d")
    with open(args.init_file, "rb") as file:
        values.fromfile(file, args.runs * PARAMETERS)
    if sys.byteorder == "big":
        values.byteswap()
    return [
        values[at : at + PARAMETERS].tolist()
        for at in range(0, len(values), PARAMETERS)
    ]


def report(name, args, seconds, trained):
    """Prints the answer, for networks trained to these parameters."""
    away = [misses(parameters) for parameters in trained]
    print(
        json.dumps({
            "name": name,
            "seconds": seconds,
            "sample_updates": 4 * args.runs * args.epochs,
            "mean_error": sum(0.5 * a * a for four in away for a in four)
            / args.runs,
            "solved": sum(max(map(abs, four)) <= 0.4 for four in away),
        }),
        flush=True,
    )


def misses(p):
    """Output minus target, for each of the samples."""
    away = []
    for (first, second), target in zip(INPUTS, TARGETS):
        total = p[20]
        for h in range(HIDDEN):
            net = p[2 * h] * first + p[2 * h + 1] * second + p[10 + h]
            total += p[15 + h] * logistic(net)
        away.append(logistic(total) - target)
    return away


def logistic(x):
    return 1.0 / (1.0 + math.exp(-x))


def train_in_processes(prepare, args):
    """Trains a share of the networks in each of THREADS processes.

    `prepare(share, epochs)` gives two functions, of which the first trains
    from the start, and is timed, and the second makes lists of what the first
    gave. Processes, since threads would wait for each other's interpreter.
    Answers with the seconds of each repetition and the trained parameters.
    """
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(args.threads + 1, timeout=MOST_SECONDS)
    everything = networks(args)
    pipes = []
    for t in range(args.threads):
        low = t * args.runs // args.threads
        high = (t + 1) * args.runs // args.threads
        ours, theirs = context.Pipe()
        work = (prepare, everything[low:high], args, barrier, theirs)
        context.Process(target=train_share, args=work, daemon=True).start()
        pipes.append(ours)
    try:
        seconds = [between(barrier) for _ in range(args.repetitions)]
    except threading.BrokenBarrierError:
        reasons = [pipe.recv() for pipe in pipes if pipe.poll()]
        raise SystemExit((reasons or ["a process has ended"])[0]) from None
    return seconds, [run for pipe in pipes for run in pipe.recv()]


def between(barrier):
    """The seconds from when all are ready to when all are done."""
    barrier.wait()
    start = time.perf_counter()
    barrier.wait()
    return time.perf_counter() - start


def train_share(prepare, share, args, barrier, answer):
    try:
        train, unpack = prepare(share, args.epochs)
        trained = None
        for _ in range(args.repetitions):
            barrier.wait()
            trained = train()
            barrier.wait()
        answer.send(unpack(trained))
    except threading.BrokenBarrierError:
        pass
    except Exception as error:
        answer.send(str(error).strip().split("\n")[0])
        barrier.abort()
