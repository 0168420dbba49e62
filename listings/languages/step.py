"""One training step of networks/mazur.toml, in plain Python."""

import json
from math import exp


# ANCHOR: step
def sigmoid(x):
    return 1 / (1 + exp(-x))


def forward(weights, bias, inputs):
    net = [sum(w * x for w, x in zip(row, inputs)) + bias for row in weights]
    return net, [sigmoid(x) for x in net]


def gradient(delta, inputs):
    return [[d * x for x in inputs] for d in delta]


def step(weights, gradient):
    rows = zip(weights, gradient)
    return [[w - eta * g for w, g in zip(*row)] for row in rows]


eta, inputs, targets = 0.5, [0.05, 0.10], [0.01, 0.99]
hidden, output = [[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]]

net_h, out_h = forward(hidden, 0.35, inputs)
net_o, out_o = forward(output, 0.60, out_h)
E_o = [0.5 * (t - out) ** 2 for out, t in zip(out_o, targets)]

delta_o = [(out - t) * out * (1 - out) for out, t in zip(out_o, targets)]
grad_output = gradient(delta_o, out_h)
new_output = step(output, grad_output)

columns = zip(*output)
back_h = [sum(d * w for d, w in zip(delta_o, column)) for column in columns]
delta_h = [back * out * (1 - out) for back, out in zip(back_h, out_h)]
grad_hidden = gradient(delta_h, inputs)
new_hidden = step(hidden, grad_hidden)

_, after_h = forward(new_hidden, 0.35, inputs)
_, after_o = forward(new_output, 0.60, after_h)
# ANCHOR_END: step

# ANCHOR: answers
answers = {}


def note(name, values):
    for number, value in enumerate(values, 1):
        answers[name.format(number)] = value


note("net_h{}", net_h)
note("out_h{}", out_h)
note("net_o{}", net_o)
note("out_o{}", out_o)
note("E_o{}", E_o)
note("delta_o{}", delta_o)
note("dE/dout_h{}", back_h)
note("delta_h{}", delta_h)
note("dE/dw{}", sum(grad_hidden + grad_output, []))  # row by row: w1 to w8
note("w{}+", sum(new_hidden + new_output, []))
note("after.out_o{}", after_o)
with open("answers.json", "w") as file:
    json.dump(answers, file, indent=2)
# ANCHOR_END: answers
