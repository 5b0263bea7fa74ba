/*
 * The 12-state toy in plain C: the yardstick beside which the model's speed is printed. Twelve states, none
 * absorbing; one fresh uniform per person-month; up to four competing destinations by state, sex, education, health,
 * age and duration. One thread, a person at a time, 120 months.
 *
 * Usage: toy PERSONS. Prints one line of JSON: persons, months, nanoseconds per person-month, and the two sums that
 * tell whether the table and the loop are right.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STATES = 12, SLOTS = 4, BANDS = 5, AGE_ROWS = 64, MONTHS = 120 };
enum { ROWS = STATES * 2 * 3 * 3 * AGE_ROWS * BANDS };

static const int DEST[STATES][SLOTS] = {
    {1, 4, 8, 10}, {0, 4, 6, 7}, {0, 1, 4, 7}, {0, 2, 4, 9},  {0, 1, 5, 6},  {1, 4, 9, 8},
    {0, 1, 4, 9},  {0, 2, 9, -1}, {5, 9, 10, -1}, {1, 5, 6, 10}, {2, 9, -1, -1}, {0, 4, 9, -1}};
static const double BASE[STATES][SLOTS] = {
    {-5.6, -4.9, -6.6, -8.0}, {-3.4, -3.0, -4.6, -5.2}, {-4.2, -4.6, -4.4, -5.0}, {-5.2, -5.6, -5.3, -5.8},
    {-3.0, -2.4, -3.6, -3.8}, {-3.6, -3.2, -4.0, -5.0}, {-3.2, -3.0, -3.3, -4.4}, {-3.6, -3.0, -4.2, 0},
    {-3.8, -4.6, -5.4, 0},    {-4.4, -4.6, -4.8, -7.0}, {-7.0, -6.5, 0, 0},       {-4.0, -4.4, -4.8, 0}};
static const double BY_DURATION[BANDS] = {0.35, 0.20, 0, -0.30, -0.70};

static uint32_t threshold[ROWS * SLOTS];

static double fraction(double x) { return x - floor(x); }
static int third(double v, double a, double b) { return v < a ? 0 : v < b ? 1 : 2; }

/* Cumulative risks of every row, as thresholds of a 32-bit draw; returns their sum. */
static double build(void) {
  double sum = 0;
  for (int s = 0; s < STATES; s++)
    for (int sex = 0; sex < 2; sex++)
      for (int edu = 0; edu < 3; edu++)
        for (int health = 0; health < 3; health++)
          for (int age = 0; age < AGE_ROWS; age++)
            for (int band = 0; band < BANDS; band++) {
              int row = ((((s * 2 + sex) * 3 + edu) * 3 + health) * AGE_ROWS + age) * BANDS + band;
              double z = (age + 16 - 42) / 10.0, reached = 0;
              for (int k = 0; k < SLOTS; k++) {
                int d = DEST[s][k];
                if (d >= 0) {
                  double a1 = -0.10 - 0.05 * ((s + 2 * k) % 4), a2 = -0.02 * ((s + k) % 3);
                  double sx = 0.15 * (((s + k) % 3) - 1), ed = 0.12 * (((2 * s + k) % 5) - 2), hl = -0.15;
                  if (d == 10) { a1 = 1.6; a2 = 0.25; }
                  if (d == 8) { a1 = 0.35; a2 = 0; hl = 0.9; }
                  if (d == 7) sx = 0.8;
                  if (d == 4 || d == 5 || d == 9) ed = -0.25;
                  if (d == 5 || d == 9) hl = 0.2;
                  double x = BASE[s][k] + a1 * z + a2 * z * z + sx * sex + ed * (edu - 1) + hl * health +
                             (1 - 0.15 * k) * BY_DURATION[band];
                  if (x < -12) x = -12;
                  if (x > -0.9) x = -0.9;
                  reached += 1 / (1 + exp(-x));
                }
                sum += reached;
                threshold[row * SLOTS + k] = (uint32_t)(reached * 4294967296.0);
              }
            }
  return sum;
}

static uint64_t next(uint64_t *state) {
  uint64_t z = (*state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

int main(int argc, char **argv) {
  static const double START[] = {.42, .50, .62, .70, .76, .79, .83, .86, .90, .93, .99};
  static long counts[MONTHS][STATES];
  int persons = argc > 1 ? atoi(argv[1]) : 1000000;
  double sum = build();
  long out_of_work = 0;
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (int i = 0; i < persons; i++) {
    int sex = i % 2;
    int age = 192 + (int)floor(648 * fraction(i * 0.6180339887498949));
    int edu = third(fraction(i * 0.7548776662466927), 0.30, 0.75);
    int health = third(fraction(i * 0.5698402909980532), 0.70, 0.92);
    double lot = fraction(i * 0.8191725133961645);
    int state = 0;
    while (state < STATES - 1 && START[state] <= lot) state++;
    int duration = (int)floor(36 * fraction(i * 0.6710436067037893));
    uint64_t luck = (uint64_t)i * 0xd1342543de82ef95u + 1;
    for (int m = 0; m < MONTHS; m++) {
      int year = age / 12;
      if (year > 79) year = 79;
      int band = duration < 3 ? 0 : duration < 6 ? 1 : duration < 12 ? 2 : duration < 24 ? 3 : 4;
      int row = ((((state * 2 + sex) * 3 + edu) * 3 + health) * AGE_ROWS + (year - 16)) * BANDS + band;
      const uint32_t *c = threshold + row * SLOTS;
      uint32_t u = (uint32_t)(next(&luck) >> 32);
      if (u >= c[SLOTS - 1]) {
        duration++;
      } else {
        int k = 0;
        while (c[k] <= u) k++;
        state = DEST[state][k];
        duration = 0;
      }
      age++;
      out_of_work += state >= 4;
      counts[m][state]++;
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  double ns = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  long total = 0;
  for (int m = 0; m < MONTHS; m++)
    for (int s = 0; s < STATES; s++) total += counts[m][s];
  printf("{\"persons\":%d,\"months\":%d,\"ns\":%.3f,\"tableSum\":%.12f,\"counted\":%ld,\"outOfWork\":%ld,\"last\":[", persons, MONTHS,
         ns / ((double)persons * MONTHS), sum, total, out_of_work);
  for (int s = 0; s < STATES; s++) printf("%s%ld", s ? "," : "", counts[MONTHS - 1][s]);
  printf("]}\n");
  return 0;
}
