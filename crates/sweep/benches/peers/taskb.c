/* Many 2-5-1 networks that learn XOR, as one would write them for speed in C:
 * one network in each lane of a vector, exp from libmvec, a thread for each
 * core. Every unit has its own bias; an epoch is the four samples, the
 * gradient of their half squared errors summed, and one step down it.
 *
 *   gcc -O3 -march=native -ffast-math -fopenmp-simd \
 *       -mprefer-vector-width=512 -DLANES=16 taskb.c -o taskb \
 *       -lmvec -lm -lpthread
 *   ./taskb INIT_FILE RUNS EPOCHS THREADS REPETITIONS
 *
 * INIT_FILE has 21 little-endian doubles for each network: w1[5][2], b1[5],
 * w2[5], b2. What is timed is the training alone, by the clock.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#ifndef LANES
#define LANES 16
#endif

enum { HIDDEN = 5, SAMPLES = 4, PARAMETERS = 21, MOST_THREADS = 256 };

/* A number of each network. Where a vector straddles two cache lines, loading
 * it takes twice as long: hence the alignment. */
typedef double lanes[LANES] __attribute__((aligned(64)));

#define EACH_LANE for (int l = 0; l < LANES; l++)

struct networks {
  lanes w1[HIDDEN][2], b1[HIDDEN], w2[HIDDEN], b2;
};

/* The samples in order: 0 0, 0 1, 1 0, 1 1. */
static const double targets[SAMPLES] = {0.0, 1.0, 1.0, 0.0};
static const double rate = 0.5;

/* 1 / (1 + exp(x)): of minus a weighted sum the logistic function. */
static inline void logistic_of_minus(double *x, int count) {
#pragma omp simd aligned(x : 64)
  for (int i = 0; i < count; i++) x[i] = 1.0 / (1.0 + exp(x[i]));
}

/* Minus the weighted sums of a hidden unit. The inputs are 0 or 1, so that
 * there is nothing to multiply. */
static inline void hidden_sums(const struct networks *n, int h,
                               lanes sums[SAMPLES]) {
  EACH_LANE {
    double first = n->w1[h][0][l], second = n->w1[h][1][l];
    double none = -n->b1[h][l];
    sums[0][l] = none;
    sums[1][l] = none - second;
    sums[2][l] = none - first;
    sums[3][l] = none - first - second;
  }
}

/* Minus the weighted sums of the output unit. */
static inline void output_sums(const struct networks *n,
                               lanes hidden[HIDDEN][SAMPLES],
                               lanes sums[SAMPLES]) {
  EACH_LANE for (int s = 0; s < SAMPLES; s++) {
    double sum = n->b2[l];
    for (int h = 0; h < HIDDEN; h++) sum += n->w2[h][l] * hidden[h][s][l];
    sums[s][l] = -sum;
  }
}

/* From outputs to their deltas times the learning rate, and the step of the
 * output's bias. */
static inline void deltas_of(struct networks *n, lanes outputs[SAMPLES]) {
  EACH_LANE {
    double sum = 0.0;
    for (int s = 0; s < SAMPLES; s++) {
      double out = outputs[s][l];
      double delta = rate * (out - targets[s]) * (out - out * out);
      sum += outputs[s][l] = delta;
    }
    n->b2[l] -= sum;
  }
}

/* The step of the weights into and out of a hidden unit. */
static inline void descend(struct networks *n, int h, lanes hidden[SAMPLES],
                           lanes deltas[SAMPLES]) {
  EACH_LANE {
    double g[SAMPLES], e[SAMPLES];
    for (int s = 0; s < SAMPLES; s++) {
      g[s] = deltas[s][l] * hidden[s][l];
      e[s] = g[s] - g[s] * hidden[s][l];
    }
    double w2 = n->w2[h][l];
    n->w2[h][l] = w2 - ((g[0] + g[1]) + (g[2] + g[3]));
    n->w1[h][0][l] -= w2 * (e[2] + e[3]);
    n->w1[h][1][l] -= w2 * (e[1] + e[3]);
    n->b1[h][l] -= w2 * ((e[0] + e[2]) + (e[1] + e[3]));
  }
}

/* Not inlined, so that its code does not depend on where it is called. */
__attribute__((noinline)) static void train(struct networks *n, int epochs) {
  lanes hidden[HIDDEN][SAMPLES], outputs[SAMPLES];
  for (int h = 0; h < HIDDEN; h++) hidden_sums(n, h, hidden[h]);
  for (int epoch = 0; epoch < epochs; epoch++) {
    logistic_of_minus(hidden[0][0], HIDDEN * SAMPLES * LANES);
    output_sums(n, hidden, outputs);
    logistic_of_minus(outputs[0], SAMPLES * LANES);
    deltas_of(n, outputs);
    for (int h = 0; h < HIDDEN; h++) {
      descend(n, h, hidden[h], outputs);
      hidden_sums(n, h, hidden[h]);
    }
  }
}

static int runs, epochs, threads;
static double (*initial)[PARAMETERS], (*trained)[PARAMETERS];
static int next_run;

/* A vector of networks from `first` on. The lanes that are left over at the
 * end repeat the last network. */
static void train_from(int first) {
  struct networks n;
  lanes *parameter = (lanes *)&n;
  int count = runs - first < LANES ? runs - first : LANES;
  for (int p = 0; p < PARAMETERS; p++) EACH_LANE
    parameter[p][l] = initial[first + (l < count ? l : count - 1)][p];
  train(&n, epochs);
  for (int p = 0; p < PARAMETERS; p++)
    for (int l = 0; l < count; l++) trained[first + l][p] = parameter[p][l];
}

static void *work(void *unused) {
  for (;;) {
    int first = __atomic_fetch_add(&next_run, LANES, __ATOMIC_RELAXED);
    if (first >= runs) return unused;
    train_from(first);
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Trains all of them, and says how many seconds it took. */
static double train_all(void) {
  pthread_t helpers[MOST_THREADS];
  double start = now();
  next_run = 0;
  for (int t = 1; t < threads; t++)
    if (pthread_create(&helpers[t], NULL, work, NULL)) exit(1);
  work(NULL);
  for (int t = 1; t < threads; t++) pthread_join(helpers[t], NULL);
  return now() - start;
}

static double output(const double p[PARAMETERS], int sample) {
  double sum = p[20];
  for (int h = 0; h < HIDDEN; h++) {
    double x = p[2 * h] * (sample / 2) + p[2 * h + 1] * (sample % 2);
    sum += p[15 + h] / (1.0 + exp(-(x + p[10 + h])));
  }
  return 1.0 / (1.0 + exp(-sum));
}

static void print_result(void) {
  double error = 0.0;
  int solved = 0;
  for (int r = 0; r < runs; r++) {
    bool all = true;
    for (int s = 0; s < SAMPLES; s++) {
      double away = output(trained[r], s) - targets[s];
      error += 0.5 * away * away;
      all = all && fabs(away) <= 0.4;
    }
    solved += all;
  }
  printf("], \"sample_updates\": %.0f, \"mean_error\": %.17g, "
         "\"solved\": %d}\n",
         4.0 * runs * epochs, error / runs, solved);
}

static bool read_initial(const char *path) {
  size_t count = (size_t)runs;
  initial = malloc(count * sizeof *initial);
  trained = malloc(count * sizeof *trained);
  FILE *file = fopen(path, "rb");
  return file && initial && trained &&
         fread(initial, sizeof *initial, count, file) == count;
}

int main(int count, char **words) {
  if (count != 6) {
    fprintf(stderr, "taskb INIT_FILE RUNS EPOCHS THREADS REPETITIONS\n");
    return 2;
  }
  runs = atoi(words[2]);
  epochs = atoi(words[3]);
  threads = atoi(words[4]);
  if (runs < 1 || threads < 1 || threads > MOST_THREADS) return 2;
  if (!read_initial(words[1])) {
    fprintf(stderr, "%s does not have %d networks\n", words[1], runs);
    return 2;
  }
  printf("{\"name\": \"C, libmvec, %d lanes\", \"seconds\": [", LANES);
  for (int i = 0; i < atoi(words[5]); i++)
    printf(i ? ", %.9f" : "%.9f", train_all());
  print_result();
  return 0;
}
