"""XOR networks in JAX: the epochs in lax.scan, all compiled into one program.

Once by the formulas, an array for each of the 21 parameters, and once by
vmap(grad). The networks are shared out among THREADS devices of one core each,
which was faster here than one device of all cores. XLA uses vectors of 256
bits unless told XLA_FLAGS=--xla_cpu_prefer_vector_width=512.
"""

import os
import time

import common

WIDE = "--xla_cpu_prefer_vector_width=512"


def set_devices(count):
    """Has to come before JAX is imported."""
    flags = os.environ.get("XLA_FLAGS", "")
    devices = f"--xla_force_host_platform_device_count={count}"
    os.environ["XLA_FLAGS"] = f"{flags} {devices}"
    os.environ["JAX_PLATFORMS"] = "cpu"


def explicit_step(jax, w):
    """An epoch by the formulas. The inputs are 0 or 1: nothing to multiply."""
    gradient = [0.0] * common.PARAMETERS
    for inputs, target in zip(common.INPUTS, common.TARGETS):
        on = [i for i, x in enumerate(inputs) if x]
        hidden, net = [], w[20]
        for h in range(common.HIDDEN):
            out = logistic(jax, w[10 + h] + sum(w[2 * h + i] for i in on))
            hidden.append(out)
            net = net + w[15 + h] * out
        output = logistic(jax, net)
        delta = (output - target) * output * (1.0 - output)
        gradient[20] += delta
        for h, out in enumerate(hidden):
            delta_h = delta * w[15 + h] * out * (1.0 - out)
            gradient[15 + h] += delta * out
            gradient[10 + h] += delta_h
            for i in on:
                gradient[2 * h + i] += delta_h
    return tuple(a - common.RATE * b for a, b in zip(w, gradient))


def logistic(jax, x):
    return 1.0 / (1.0 + jax.numpy.exp(-x))


def grad_step(jax, parameters):
    """An epoch by automatic differentiation."""
    inputs = jax.numpy.array(common.INPUTS)
    targets = jax.numpy.array(common.TARGETS)

    def error(p):
        w1, b1, w2, b2 = p
        hidden = jax.nn.sigmoid(inputs @ w1.T + b1)
        output = jax.nn.sigmoid(hidden @ w2 + b2)
        return 0.5 * jax.numpy.sum((output - targets) ** 2)

    gradient = jax.vmap(jax.grad(error))(parameters)
    step = lambda p, g: p - common.RATE * g
    return jax.tree.map(step, parameters, gradient)


def measure(jax, step, start, args):
    """The seconds of each repetition, and the parameters at the end."""

    def epoch(parameters, _):
        return step(jax, parameters), None

    def train(parameters):
        scan = jax.lax.scan
        return scan(epoch, parameters, length=args.epochs, unroll=4)[0]

    start = shared_out(jax, start, args)
    program = jax.jit(train).lower(start).compile()
    seconds = []
    for _ in range(args.repetitions):
        begin = time.perf_counter()
        end = jax.block_until_ready(program(start))
        seconds.append(time.perf_counter() - begin)
    return seconds, end


def shared_out(jax, arrays, args):
    """Networks on all devices if that comes out even, or else on the first."""
    if args.runs % args.threads:
        return arrays
    mesh = jax.sharding.Mesh(jax.devices(), ("runs",))
    spec = jax.sharding.PartitionSpec("runs")
    return jax.device_put(arrays, jax.sharding.NamedSharding(mesh, spec))


def main():
    args = common.arguments()
    set_devices(args.threads)
    jax = common.need("jax")
    jax.config.update("jax_enable_x64", True)
    wide = ", 512 bits" if WIDE in os.environ["XLA_FLAGS"] else ""
    rows = jax.numpy.array(common.networks(args))

    columns = tuple(rows[:, p] for p in range(common.PARAMETERS))
    seconds, end = measure(jax, explicit_step, columns, args)
    trained = jax.numpy.stack(end, axis=1).tolist()
    common.report(f"JAX, explicit{wide}", args, seconds, trained)

    w1 = rows[:, :10].reshape(args.runs, common.HIDDEN, 2)
    layers = (w1, rows[:, 10:15], rows[:, 15:20], rows[:, 20])
    seconds, end = measure(jax, grad_step, layers, args)
    flat = [layer.reshape(args.runs, -1) for layer in end]
    trained = jax.numpy.concatenate(flat, axis=1).tolist()
    common.report(f"JAX, vmap(grad){wide}", args, seconds, trained)


if __name__ == "__main__":
    main()
