"""One training step of networks/mazur.toml, with PyTorch."""

import json

import torch


# ANCHOR: step
def forward(hidden, output):
    net_h = hidden @ inputs + 0.35
    out_h = torch.sigmoid(net_h)
    net_o = output @ out_h + 0.60
    return net_h, out_h, net_o, torch.sigmoid(net_o)


torch.set_default_dtype(torch.float64)
eta = 0.5
inputs, targets = torch.tensor([0.05, 0.10]), torch.tensor([0.01, 0.99])
hidden = torch.tensor([[0.15, 0.20], [0.25, 0.30]], requires_grad=True)
output = torch.tensor([[0.40, 0.45], [0.50, 0.55]], requires_grad=True)

net_h, out_h, net_o, out_o = forward(hidden, output)
for value in net_h, out_h, net_o:
    value.retain_grad()  # Else autograd forgets what is not a leaf.
E_o = 0.5 * (targets - out_o) ** 2
E_o.sum().backward()

with torch.no_grad():
    new_hidden = hidden - eta * hidden.grad
    new_output = output - eta * output.grad
    *_, after_o = forward(new_hidden, new_output)
# ANCHOR_END: step

# ANCHOR: answers
answers = {}


def note(name, *tensors):
    for number, value in enumerate(torch.cat(tensors).flatten().tolist(), 1):
        answers[name.format(number)] = value


note("net_h{}", net_h)
note("out_h{}", out_h)
note("net_o{}", net_o)
note("out_o{}", out_o)
note("E_o{}", E_o)
note("delta_o{}", net_o.grad)
note("dE/dout_h{}", out_h.grad)
note("delta_h{}", net_h.grad)
note("dE/dw{}", hidden.grad, output.grad)  # row by row: w1 to w8
note("w{}+", new_hidden, new_output)
note("after.out_o{}", after_o)
with open("answers.json", "w") as file:
    json.dump(answers, file, indent=2)
# ANCHOR_END: answers
