"""XOR networks in PyTorch: structure of arrays and torch.compile, on the CPU.

A compiled call trains ten epochs, lest calling take longer than training; and
each process has one thread, since PyTorch's own threads slow it down here.
Needs a C++ compiler.
"""

import common

torch = common.need("torch")

EPOCHS_A_CALL = 10


def prepare(share, epochs):
    torch.set_num_threads(1)
    one = torch.compile(step)
    many = torch.compile(steps)
    start = structure_of_arrays(torch.tensor(share, dtype=torch.float64))
    with torch.no_grad():
        many(*start)
        if epochs % EPOCHS_A_CALL:
            one(*start)
    return lambda: train(start, epochs, many, one), unpack


@torch.no_grad()
def train(parameters, epochs, many, one):
    for _ in range(epochs // EPOCHS_A_CALL):
        parameters = many(*parameters)
    for _ in range(epochs % EPOCHS_A_CALL):
        parameters = one(*parameters)
    return parameters


def steps(*parameters):
    for _ in range(EPOCHS_A_CALL):
        parameters = step(*parameters)
    return parameters


def step(w1, b1, w2, b2):
    """An epoch, by formulas; the last axis is the network."""
    inputs = torch.tensor(common.INPUTS, dtype=torch.float64)
    inputs = inputs[:, None, :, None]
    targets = torch.tensor(common.TARGETS, dtype=torch.float64)[:, None]
    hidden = torch.sigmoid((inputs * w1).sum(2) + b1)
    output = torch.sigmoid((hidden * w2).sum(1) + b2)
    delta = common.RATE * (output - targets) * output * (1.0 - output)
    deltas = delta[:, None] * w2 * hidden * (1.0 - hidden)
    return (
        w1 - (inputs * deltas[:, :, None]).sum(0),
        b1 - deltas.sum(0),
        w2 - (delta[:, None] * hidden).sum(0),
        b2 - delta.sum(0),
    )


def structure_of_arrays(rows):
    columns = rows.T.contiguous()
    w1 = columns[:10].reshape(common.HIDDEN, 2, -1)
    return w1, columns[10:15], columns[15:20], columns[20]


def unpack(parameters):
    w1, b1, w2, b2 = parameters
    columns = torch.cat([w1.flatten(0, 1), b1, w2, b2[None]])
    return columns.T.tolist()


def main():
    args = common.arguments()
    result = common.train_in_processes(prepare, args)
    common.report("PyTorch, torch.compile", args, *result)


if __name__ == "__main__":
    main()
