"""XOR networks in NumPy: the network last in every array, all in place."""

import common

numpy = common.need("numpy")


def prepare(share, epochs):
    start = numpy.array(share).T
    return lambda: train(start, epochs), lambda end: end.T.tolist()


def train(start, epochs):
    parameters = start.copy()
    runs = parameters.shape[1]
    w1 = parameters[:10].reshape(common.HIDDEN, 2, runs)
    first, second = w1[:, 0], w1[:, 1]
    b1, w2, b2 = parameters[10:15], parameters[15:20], parameters[20]
    targets = numpy.array(common.TARGETS)[:, None]
    hidden = numpy.empty((4, common.HIDDEN, runs))
    deltas = numpy.empty_like(hidden)
    output, delta = numpy.empty((4, runs)), numpy.empty((4, runs))

    for _ in range(epochs):
        # The inputs are 0 or 1, so that there is nothing to multiply.
        hidden[0] = b1
        numpy.add(b1, second, out=hidden[1])
        numpy.add(b1, first, out=hidden[2])
        numpy.add(hidden[1], first, out=hidden[3])
        logistic(hidden)
        numpy.multiply(hidden, w2, out=deltas)
        numpy.sum(deltas, axis=1, out=output)
        output += b2
        logistic(output)

        numpy.subtract(1.0, output, out=delta)
        delta *= output
        output -= targets
        delta *= output
        delta *= common.RATE
        numpy.subtract(1.0, hidden, out=deltas)
        deltas *= hidden
        deltas *= w2
        deltas *= delta[:, None]

        hidden *= delta[:, None]
        w2 -= hidden.sum(axis=0)
        b2 -= delta.sum(axis=0)
        first -= deltas[2] + deltas[3]
        second -= deltas[1] + deltas[3]
        b1 -= deltas.sum(axis=0)
    return parameters


def logistic(x):
    numpy.negative(x, out=x)
    numpy.exp(x, out=x)
    x += 1.0
    numpy.reciprocal(x, out=x)


def main():
    args = common.arguments()
    result = common.train_in_processes(prepare, args)
    common.report("NumPy", args, *result)


if __name__ == "__main__":
    main()
