"""Checks the gradient of networks/deep-3.toml, and trains by it."""
import tomllib
from math import exp


# ANCHOR: forward
def sigmoid(z):
    return 1 / (1 + exp(-z))


def forward(x):
    nets, outs = [], [x]  # outs[0] is what goes in
    for rows, biases in layers:
        sums = [sum(w * a for w, a in zip(row, outs[-1])) for row in rows]
        nets.append([s + b for s, b in zip(sums, biases)])
        outs.append([sigmoid(z) for z in nets[-1]])
    return nets, outs
# ANCHOR_END: forward


# ANCHOR: backward
def backward(nets, outs, y):
    gradient, back = [], [out - t for out, t in zip(outs[-1], y)]
    for k in reversed(range(len(layers))):
        slope = [f * (1 - f) for f in outs[k + 1]]
        # wrong: [sigmoid(z) * sigmoid(1 - z) for z in nets[k]]
        delta = [b * s for b, s in zip(back, slope)]
        rows = [[d * a for a in outs[k]] for d in delta]
        # wrong: [[d * f] * len(outs[k]) for d, f in zip(delta, outs[k + 1])]
        gradient.insert(0, [*rows, delta])
        columns = zip(*layers[k][0])
        back = [sum(d * w for d, w in zip(delta, col)) for col in columns]
    return gradient
# ANCHOR_END: backward


# ANCHOR: check
def difference(row, h=1e-3):
    errors = []
    for moved in (row[0] + h, row[0] - h, row[0]):
        row[0] = moved
        last = forward(x)[1][-1]
        errors.append(sum((out - t) ** 2 / 2 for out, t in zip(last, y)))
    return (errors[0] - errors[1]) / (2 * h)
# ANCHOR_END: check


with open("networks/deep-3.toml", "rb") as file:
    net = tomllib.load(file)
x, y = net["samples"][0]["inputs"], net["samples"][0]["targets"]
layers = [(layer["weights"], layer["bias"]) for layer in net["layers"]]
# ANCHOR: run
print("layer   by delta  by difference")
for k, moves in enumerate(backward(*forward(x), y)):
    print(f"{k + 1:5}  {moves[0][0]:.3e}  {difference(layers[k][0][0]):.3e}")
for _ in range(500):
    for (rows, biases), moves in zip(layers, backward(*forward(x), y)):
        for row, move in zip([*rows, biases], moves):
            row[:] = [w - net["learning_rate"] * g for w, g in zip(row, move)]
for inputs in x, [0.9, 0.1, 0.9]:
    print(inputs, "gives", [round(out, 5) for out in forward(inputs)[1][-1]])
# ANCHOR_END: run
