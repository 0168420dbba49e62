// One training step of networks/mazur.toml, in JavaScript.

const fs = require("node:fs");

// ANCHOR: step
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const dot = (a, b) => a.reduce((sum, x, k) => sum + x * b[k], 0);
const transposed = (rows) => rows[0].map((_, k) => rows.map((row) => row[k]));
const outer = (a, b) => a.map((x) => b.map((y) => x * y));
const step = (weights, gradient) =>
  weights.map((row, k) => row.map((w, j) => w - eta * gradient[k][j]));

function forward(weights, bias, inputs) {
  const net = weights.map((row) => dot(row, inputs) + bias);
  return [net, net.map(sigmoid)];
}

const eta = 0.5, inputs = [0.05, 0.10], targets = [0.01, 0.99];
const hidden = [[0.15, 0.20], [0.25, 0.30]];
const output = [[0.40, 0.45], [0.50, 0.55]];

const [netH, outH] = forward(hidden, 0.35, inputs);
const [netO, outO] = forward(output, 0.60, outH);
const errors = outO.map((out, k) => 0.5 * (targets[k] - out) ** 2);

const deltaO = outO.map((out, k) => (out - targets[k]) * out * (1 - out));
const gradOutput = outer(deltaO, outH);
const newOutput = step(output, gradOutput);

const backH = transposed(output).map((weights) => dot(weights, deltaO));
const deltaH = outH.map((out, k) => backH[k] * out * (1 - out));
const gradHidden = outer(deltaH, inputs);
const newHidden = step(hidden, gradHidden);

const [, afterH] = forward(newHidden, 0.35, inputs);
const [, afterO] = forward(newOutput, 0.60, afterH);
// ANCHOR_END: step

// ANCHOR: answers
const answers = {};
const note = (name, values) =>
  values.forEach((value, k) => (answers[name.replace("#", k + 1)] = value));

note("net_h#", netH);
note("out_h#", outH);
note("net_o#", netO);
note("out_o#", outO);
note("E_o#", errors);
note("delta_o#", deltaO);
note("dE/dout_h#", backH);
note("delta_h#", deltaH);
note("dE/dw#", [...gradHidden, ...gradOutput].flat()); // row by row: w1 to w8
note("w#+", [...newHidden, ...newOutput].flat());
note("after.out_o#", afterO);
fs.writeFileSync("answers.json", JSON.stringify(answers, null, 2));
// ANCHOR_END: answers
