"""One training step of networks/mazur.toml, with NumPy."""

import json

import numpy as np


# ANCHOR: step
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def forward(hidden, output):
    net_h = hidden @ inputs + 0.35
    out_h = sigmoid(net_h)
    net_o = output @ out_h + 0.60
    return net_h, out_h, net_o, sigmoid(net_o)


eta, inputs, targets = 0.5, np.array([0.05, 0.10]), np.array([0.01, 0.99])
hidden = np.array([[0.15, 0.20], [0.25, 0.30]])
output = np.array([[0.40, 0.45], [0.50, 0.55]])

net_h, out_h, net_o, out_o = forward(hidden, output)
E_o = 0.5 * (targets - out_o) ** 2

delta_o = (out_o - targets) * out_o * (1 - out_o)
grad_output = np.outer(delta_o, out_h)
new_output = output - eta * grad_output

back_h = output.T @ delta_o
delta_h = back_h * out_h * (1 - out_h)
grad_hidden = np.outer(delta_h, inputs)
new_hidden = hidden - eta * grad_hidden

*_, after_o = forward(new_hidden, new_output)
# ANCHOR_END: step

# ANCHOR: answers
answers = {}


def note(name, *arrays):
    for number, value in enumerate(np.concatenate(arrays).flat, 1):
        answers[name.format(number)] = float(value)


note("net_h{}", net_h)
note("out_h{}", out_h)
note("net_o{}", net_o)
note("out_o{}", out_o)
note("E_o{}", E_o)
note("delta_o{}", delta_o)
note("dE/dout_h{}", back_h)
note("delta_h{}", delta_h)
note("dE/dw{}", grad_hidden, grad_output)  # row by row: w1 to w8
note("w{}+", new_hidden, new_output)
note("after.out_o{}", after_o)
with open("answers.json", "w") as file:
    json.dump(answers, file, indent=2)
# ANCHOR_END: answers
