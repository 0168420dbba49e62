/* The training step of the 2-2-2 network as one would write it in C, to time
 * ours beside. It trains once per line that it reads, 10,000 steps from the
 * same start, and answers with the nanoseconds and the sum of the weights that
 * it ends with.
 *
 *   gcc -O3 -march=native -ffast-math two_two_two.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <time.h>

enum { STEPS = 10000 };

/* Volatile, so that the compiler cannot compute with them beforehand. */
static volatile double inputs[2] = {0.05, 0.10};
static volatile double targets[2] = {0.01, 0.99};
static volatile double rate = 0.5;

static double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }

static double train(void) {
  const double i1 = inputs[0], i2 = inputs[1];
  const double t1 = targets[0], t2 = targets[1], eta = rate;
  const double b1 = 0.35, b2 = 0.60;
  double w1 = 0.15, w2 = 0.20, w3 = 0.25, w4 = 0.30;
  double w5 = 0.40, w6 = 0.45, w7 = 0.50, w8 = 0.55;

  for (int step = 0; step < STEPS; step++) {
    double h1 = logistic(w1 * i1 + w2 * i2 + b1);
    double h2 = logistic(w3 * i1 + w4 * i2 + b1);
    double o1 = logistic(w5 * h1 + w6 * h2 + b2);
    double o2 = logistic(w7 * h1 + w8 * h2 + b2);

    double d1 = (o1 - t1) * o1 * (1.0 - o1);
    double d2 = (o2 - t2) * o2 * (1.0 - o2);
    double e1 = (d1 * w5 + d2 * w7) * h1 * (1.0 - h1);
    double e2 = (d1 * w6 + d2 * w8) * h2 * (1.0 - h2);

    w1 -= eta * e1 * i1;
    w2 -= eta * e1 * i2;
    w3 -= eta * e2 * i1;
    w4 -= eta * e2 * i2;
    w5 -= eta * d1 * h1;
    w6 -= eta * d1 * h2;
    w7 -= eta * d2 * h1;
    w8 -= eta * d2 * h2;
  }
  return w1 + w2 + w3 + w4 + w5 + w6 + w7 + w8;
}

int main(void) {
  while (getchar() == '\n') {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    double sum = train();
    clock_gettime(CLOCK_MONOTONIC, &end);
    double ns = 1e9 * (double)(end.tv_sec - start.tv_sec) +
                (double)(end.tv_nsec - start.tv_nsec);
    printf("%.0f %.12f\n", ns, sum);
    fflush(stdout);
  }
  return 0;
}
