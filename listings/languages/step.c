// One training step of networks/mazur.toml, in C.

#include <math.h>
#include <stdio.h>

// ANCHOR: forward
static void forward(const double weights[4], double bias,
                    const double inputs[2], double net[2], double out[2]) {
    for (int k = 0; k < 2; k++) {
        net[k] = bias;
        for (int j = 0; j < 2; j++) net[k] += weights[2 * k + j] * inputs[j];
        out[k] = 1 / (1 + exp(-net[k]));
    }
}
// ANCHOR_END: forward

// ANCHOR: note
static const char *between = "{\n";

static void note(FILE *file, const char *name, int first,
                 const double *values, int count) {
    for (int k = 0; k < count; k++) {
        fprintf(file, "%s  \"", between);
        fprintf(file, name, first + k);
        fprintf(file, "\": %.17g", values[k]);
        between = ",\n";
    }
}
// ANCHOR_END: note

int main(void) {
    // ANCHOR: step
    const double eta = 0.5, inputs[2] = {0.05, 0.10};
    const double targets[2] = {0.01, 0.99};
    const double hidden[4] = {0.15, 0.20, 0.25, 0.30};
    const double output[4] = {0.40, 0.45, 0.50, 0.55};

    double net_h[2], out_h[2], net_o[2], out_o[2], E_o[2];
    forward(hidden, 0.35, inputs, net_h, out_h);
    forward(output, 0.60, out_h, net_o, out_o);

    double delta_o[2], grad_output[4], new_output[4];
    for (int k = 0; k < 2; k++) {
        E_o[k] = 0.5 * (targets[k] - out_o[k]) * (targets[k] - out_o[k]);
        delta_o[k] = (out_o[k] - targets[k]) * out_o[k] * (1 - out_o[k]);
        for (int j = 0; j < 2; j++) {
            int w = 2 * k + j;
            grad_output[w] = delta_o[k] * out_h[j];
            new_output[w] = output[w] - eta * grad_output[w];
        }
    }

    double back_h[2], delta_h[2], grad_hidden[4], new_hidden[4];
    for (int k = 0; k < 2; k++) {
        back_h[k] = delta_o[0] * output[k] + delta_o[1] * output[2 + k];
        delta_h[k] = back_h[k] * out_h[k] * (1 - out_h[k]);
        for (int j = 0; j < 2; j++) {
            int w = 2 * k + j;
            grad_hidden[w] = delta_h[k] * inputs[j];
            new_hidden[w] = hidden[w] - eta * grad_hidden[w];
        }
    }

    double net[2], after_h[2], after_o[2];
    forward(new_hidden, 0.35, inputs, net, after_h);
    forward(new_output, 0.60, after_h, net, after_o);
    // ANCHOR_END: step

    // ANCHOR: answers
    FILE *file = fopen("answers.json", "w");
    if (!file) return 1;
    note(file, "net_h%d", 1, net_h, 2);
    note(file, "out_h%d", 1, out_h, 2);
    note(file, "net_o%d", 1, net_o, 2);
    note(file, "out_o%d", 1, out_o, 2);
    note(file, "E_o%d", 1, E_o, 2);
    note(file, "delta_o%d", 1, delta_o, 2);
    note(file, "dE/dout_h%d", 1, back_h, 2);
    note(file, "delta_h%d", 1, delta_h, 2);
    note(file, "dE/dw%d", 1, grad_hidden, 4); // row by row: w1 to w4
    note(file, "dE/dw%d", 5, grad_output, 4); // w5 to w8
    note(file, "w%d+", 1, new_hidden, 4);
    note(file, "w%d+", 5, new_output, 4);
    note(file, "after.out_o%d", 1, after_o, 2);
    fputs("\n}\n", file);
    return fclose(file) != 0;
    // ANCHOR_END: answers
}
