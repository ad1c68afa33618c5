/* The arithmetic of the parser's network in plain SIMD128. scalar-kernel.ts computes the same bits without SIMD, and
 * kernel.ts says what each function does.
 *
 * Weights are int16 in panels of 16 rows: for each pair of columns the 16 rows' two values stand side by side (64 bytes),
 * so that one dot product with a repeated pair of inputs serves four rows. Sums of products are exact in int32 and every
 * float32 operation stands in a fixed order: no result depends on how rows are grouped.
 *
 * There is no static data and no stack; the caller owns all memory. Pairs of columns are unrolled twice, not more: engines
 * have 15 vector registers. */
#include <wasm_simd128.h>

typedef short code;
typedef v128_t vec;

#define EXPORT(name) __attribute__((export_name(name)))
#define INLINE static inline __attribute__((always_inline))
#define VALUE(number) wasm_f32x4_const_splat(number)

#define PANEL 16
/* Rows that one pass over all panels works on: with a panel of 256 columns they stay in the first-level cache. */
#define TILE 32
/* 1.5 * 2^23: adding it leaves the nearest integer, ties to even, in the low bits; ROUNDER_BITS is how it is stored. */
#define ROUNDER 12582912.f
#define ROUNDER_BITS 0x4b400000
#define HIDDEN_STEPS 2047.f
#define ROW_STEPS 4095.f
#define LEAST_RANGE 1e-6f
#define SLOPE .1f
#define MINUS_LOG2_E -1.4426950408889634f

#define ADD(sum, input, weight) sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(input, weight))

/* One input row by the 16 rows of a panel. */
INLINE void dotOne(const code *x, const code *w, int columns, vec a[4]) {
  vec a0 = wasm_i32x4_const_splat(0), a1 = a0, a2 = a0, a3 = a0;
  const code *end = x + columns;
#pragma clang loop unroll(disable)
  do {
#pragma clang loop unroll(full)
    for (int k = 0; k < 2; k++) {
      vec p = wasm_v128_load32_splat(x + 2 * k);
      ADD(a0, p, wasm_v128_load(w + 2 * PANEL * k));
      ADD(a1, p, wasm_v128_load(w + 2 * PANEL * k + 8));
      ADD(a2, p, wasm_v128_load(w + 2 * PANEL * k + 16));
      ADD(a3, p, wasm_v128_load(w + 2 * PANEL * k + 24));
    }
    x += 4, w += 4 * PANEL;
  } while (x != end);
  a[0] = a0, a[1] = a1, a[2] = a2, a[3] = a3;
}

/* Two input rows by the 16 rows of a panel: each weight is loaded once for both. */
INLINE void dotTwo(const code *x, const code *y, const code *w, int columns, vec a[4], vec b[4]) {
  vec a0 = wasm_i32x4_const_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  const code *end = x + columns;
#pragma clang loop unroll(disable)
  do {
#pragma clang loop unroll(full)
    for (int k = 0; k < 2; k++) {
      vec p = wasm_v128_load32_splat(x + 2 * k), q = wasm_v128_load32_splat(y + 2 * k), t;
      t = wasm_v128_load(w + 2 * PANEL * k);
      ADD(a0, p, t);
      ADD(b0, q, t);
      t = wasm_v128_load(w + 2 * PANEL * k + 8);
      ADD(a1, p, t);
      ADD(b1, q, t);
      t = wasm_v128_load(w + 2 * PANEL * k + 16);
      ADD(a2, p, t);
      ADD(b2, q, t);
      t = wasm_v128_load(w + 2 * PANEL * k + 24);
      ADD(a3, p, t);
      ADD(b3, q, t);
    }
    x += 4, y += 4, w += 4 * PANEL;
  } while (x != end);
  a[0] = a0, a[1] = a1, a[2] = a2, a[3] = a3, b[0] = b0, b[1] = b1, b[2] = b2, b[3] = b3;
}

INLINE vec scaled(vec base, vec scale, vec sum) {
  return wasm_f32x4_add(base, wasm_f32x4_mul(scale, wasm_f32x4_convert_i32x4(sum)));
}

INLINE void finish(const vec sum[4], float inputScale, const float *weightScale, const float *bias, float *y) {
  vec s = wasm_f32x4_splat(inputScale);
#pragma clang loop unroll(full)
  for (int v = 0; v < 16; v += 4)
    wasm_v128_store(y + v, scaled(wasm_v128_load(bias + v), wasm_f32x4_mul(wasm_v128_load(weightScale + v), s), sum[v / 4]));
}

EXPORT("multiply")
void multiply(const code *x, const float *inputScales, int rows, int columns, const code *w, const float *weightScales,
              const float *bias, int outputs, float *y, int yStride) {
  for (int first = 0; first < rows; first += TILE) {
    int last = first + TILE < rows ? first + TILE : rows;
    for (int m = 0; m < outputs; m += PANEL) {
      const code *panel = w + m * columns;
      int i = first;
      vec a[4], b[4];
      for (; i + 2 <= last; i += 2) {
        dotTwo(x + i * columns, x + (i + 1) * columns, panel, columns, a, b);
        finish(a, inputScales[i], weightScales + m, bias + m, y + i * yStride + m);
        finish(b, inputScales[i + 1], weightScales + m, bias + m, y + (i + 1) * yStride + m);
      }
      if (i < last) {
        dotOne(x + i * columns, panel, columns, a);
        finish(a, inputScales[i], weightScales + m, bias + m, y + i * yStride + m);
      }
    }
  }
}

/* 2^(x * factor), relative error under 3e-6: a minimax polynomial on [-1/2, 1/2]. */
INLINE vec power(vec x, float factor) {
  vec y = wasm_f32x4_mul(x, wasm_f32x4_splat(factor));
  y = wasm_f32x4_pmax(VALUE(-57.f), wasm_f32x4_pmin(VALUE(57.f), y));
  vec shifted = wasm_f32x4_add(y, VALUE(ROUNDER));
  vec r = wasm_f32x4_sub(y, wasm_f32x4_sub(shifted, VALUE(ROUNDER)));
  vec p = VALUE(0.009570101276040077f);
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), VALUE(0.05591785907745361f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), VALUE(0.240247443318367f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), VALUE(0.6931217908859253f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), VALUE(0.9999992847442627f));
  return wasm_i32x4_add(p, wasm_i32x4_shl(shifted, 23));
}

/* Four values as codes in the low half; x + ROUNDER must not leave the range of the rounder. */
INLINE vec rounded(vec x) {
  vec v = wasm_i32x4_sub(wasm_f32x4_add(x, VALUE(ROUNDER)), wasm_i32x4_const_splat(ROUNDER_BITS));
  return wasm_i16x8_narrow_i32x4(v, v);
}

/* Four units: `g` holds their powers for the gates i, f, g, o; writes the new cell and gives the hidden state as codes. */
INLINE vec unit(const float *g, float *cell) {
  vec one = VALUE(1.f);
  vec i = wasm_f32x4_add(one, wasm_v128_load(g)), f = wasm_f32x4_add(one, wasm_v128_load(g + 4));
  vec e = wasm_v128_load(g + 8), o = wasm_f32x4_add(one, wasm_v128_load(g + 12));
  /* sigmoid(i) * tanh(g) = (1 - E) / ((1 + I) * (1 + E)) with I = e^-i and E = e^-2g: one division for two. */
  vec kept = wasm_f32x4_div(wasm_v128_load(cell), f);
  vec c = wasm_f32x4_add(kept, wasm_f32x4_div(wasm_f32x4_sub(one, e), wasm_f32x4_mul(i, wasm_f32x4_add(one, e))));
  wasm_v128_store(cell, c);
  vec t = power(c, 2.f * MINUS_LOG2_E);
  vec h = wasm_f32x4_div(wasm_f32x4_sub(one, t), wasm_f32x4_mul(o, wasm_f32x4_add(one, t)));
  return rounded(wasm_f32x4_mul(h, VALUE(HIDDEN_STEPS)));
}

EXPORT("recur")
void recur(int first, int direction, int tokens, const float *z, const int *zRows, int zStride, int hidden, const code *w,
           const float *scales, float *gates, float *cells, code *state, code *out, int outStride) {
  for (int u = 0; u < hidden; u += 8) wasm_v128_store(state + u, wasm_i32x4_const_splat(0));
  for (int u = 0; u < hidden; u += 4) wasm_v128_store(cells + u, wasm_i32x4_const_splat(0));
  for (int token = first; tokens > 0; tokens--, token += direction) {
    const float *from = z + zRows[token] * zStride;
    for (int m = 0; m < 4 * hidden; m += PANEL) {
      vec a[4];
      dotOne(state, w + m * hidden, hidden, a);
#pragma clang loop unroll(full)
      for (int v = 0; v < 16; v += 4)
        wasm_v128_store(gates + m + v, scaled(wasm_v128_load(from + m + v), wasm_v128_load(scales + m + v), a[v / 4]));
    }
    for (int m = 0; m < 4 * hidden; m += PANEL)
#pragma clang loop unroll(full)
      for (int v = 0; v < 16; v += 4)
        wasm_v128_store(gates + m + v, power(wasm_v128_load(gates + m + v), v == 8 ? 2.f * MINUS_LOG2_E : MINUS_LOG2_E));
    for (int u = 0; u < hidden; u += 4) {
      vec codes = unit(gates + 4 * u, cells + u);
      wasm_v128_store64_lane(state + u, codes, 0);
      wasm_v128_store64_lane(out + token * outStride + u, codes, 0);
    }
  }
}

INLINE vec bent(vec x, int leaky) { return leaky ? wasm_f32x4_pmax(x, wasm_f32x4_mul(x, VALUE(SLOPE))) : x; }

INLINE float greatest(const float *x, int columns, int leaky) {
  vec most = VALUE(LEAST_RANGE);
  for (int k = 0; k < columns; k += 4) most = wasm_f32x4_pmax(most, wasm_f32x4_abs(bent(wasm_v128_load(x + k), leaky)));
  most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 2, 3, 0, 1));
  most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(most, 0);
}

INLINE vec coded(const float *x, vec factor, int leaky) {
  return rounded(wasm_f32x4_mul(bent(wasm_v128_load(x), leaky), factor));
}

EXPORT("quantize")
void quantize(const float *x, int rows, int xStride, int columns, int leaky, code *out, float *scales) {
  for (int i = 0; i < rows; i++, x += xStride, out += columns) {
    float most = greatest(x, columns, leaky);
    vec factor = wasm_f32x4_splat(ROW_STEPS / most);
    scales[i] = most / ROW_STEPS;
    for (int k = 0; k < columns; k += 4) wasm_v128_store64_lane(out + k, coded(x + k, factor, leaky), 0);
  }
}

EXPORT("quantizeToPanels")
void quantizeToPanels(const float *x, int rows, int xStride, int columns, int leaky, code *out, float *scales, int first) {
  for (int i = 0; i < rows; i++, x += xStride) {
    int row = first + i;
    float most = greatest(x, columns, leaky);
    vec factor = wasm_f32x4_splat(ROW_STEPS / most);
    scales[row] = most / ROW_STEPS;
    code *to = out + (row / PANEL) * PANEL * columns + (row % PANEL) * 2;
    for (int k = 0; k < columns; k += 4, to += 4 * PANEL) {
      vec codes = coded(x + k, factor, leaky);
      wasm_v128_store32_lane(to, codes, 0);
      wasm_v128_store32_lane(to + 2 * PANEL, codes, 1);
    }
  }
}

EXPORT("squash")
void squash(const float *x, int rows, int xStride, int columns, code *out, int outStride) {
  vec one = VALUE(1.f);
  for (int i = 0; i < rows; i++, x += xStride, out += outStride)
    for (int k = 0; k < columns; k += 4) {
      vec t = power(wasm_v128_load(x + k), 2.f * MINUS_LOG2_E);
      vec h = wasm_f32x4_div(wasm_f32x4_sub(one, t), wasm_f32x4_add(one, t));
      wasm_v128_store64_lane(out + k, rounded(wasm_f32x4_mul(h, VALUE(HIDDEN_STEPS))), 0);
    }
}

EXPORT("addRows")
void addRows(const float *a, const int *chosen, const float *b, int rows, int stride, int columns, float *out) {
  for (int i = 0; i < rows; i++, b += stride, out += columns) {
    const float *row = a + chosen[i] * stride;
    for (int k = 0; k < columns; k += 4) wasm_v128_store(out + k, wasm_f32x4_add(wasm_v128_load(row + k), wasm_v128_load(b + k)));
  }
}

EXPORT("bestRow")
int bestRow(const code *x, int columns, const code *w, const float *scales, const float *bias, int first, int last) {
  int best = first;
  float most = 0;
  for (int row = first; row < last; row++) {
    vec sum = wasm_i32x4_const_splat(0);
    for (int k = 0; k < columns; k += 8) ADD(sum, wasm_v128_load(x + k), wasm_v128_load(w + row * columns + k));
    sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 2, 3, 0, 1));
    sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 1, 0, 3, 2));
    float score = bias[row] + scales[row] * (float)wasm_i32x4_extract_lane(sum, 0);
    if (row == first || score > most) best = row, most = score;
  }
  return best;
}

EXPORT("meanRows")
void meanRows(const signed char *table, const float *scales, int columns, const int *chosen, int count, float divisor, float *out) {
  vec by = wasm_f32x4_splat(divisor);
  for (int k = 0; k < columns; k += 4) {
    vec sum = VALUE(0.f);
    for (int i = 0; i < count; i++) {
      vec codes = wasm_i16x8_load8x8(table + chosen[i] * columns + k);
      sum = scaled(sum, wasm_f32x4_splat(scales[chosen[i]]), wasm_i32x4_extend_low_i16x8(codes));
    }
    wasm_v128_store(out + k, wasm_f32x4_div(sum, by));
  }
}

EXPORT("packPanels")
void packPanels(const signed char *from, const int *order, int rows, int columns, code *w, int first) {
  for (int i = 0; i < rows; i++) {
    const signed char *source = from + order[i] * columns;
    int row = first + i;
    code *to = w + (row - row % PANEL) * columns + 2 * (row % PANEL);
    for (int k = 0; k < columns; k += 2, to += 2 * PANEL) to[0] = source[k], to[1] = source[k + 1];
  }
}

/* FNV-1a of the bytes up to a line's end or `end`. */
INLINE unsigned hashLine(const unsigned char *from, const unsigned char *end) {
  unsigned hash = 2166136261u;
  for (; from != end && *from != '\n'; from++) hash = (hash ^ *from) * 16777619u;
  return hash;
}

EXPORT("indexLines")
int indexLines(const unsigned char *text, int size, int *starts, int most, int *slots, int slotCount) {
  int line = 0;
  for (int at = 0; at <= size; line++) {
    if (line == most) return -1;
    starts[line] = at;
    unsigned slot = hashLine(text + at, text + size) & (slotCount - 1);
    while (slots[slot]) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = line + 1;
    while (at < size && text[at] != '\n') at++;
    at++;
  }
  return line;
}

EXPORT("findLine")
int findLine(const unsigned char *text, int size, const int *starts, const int *slots, int slotCount, const unsigned char *key,
             int keySize) {
  unsigned slot = hashLine(key, key + keySize) & (slotCount - 1);
  for (; slots[slot]; slot = (slot + 1) & (slotCount - 1)) {
    const unsigned char *line = text + starts[slots[slot] - 1];
    int k = 0;
    while (k < keySize && line + k != text + size && line[k] == key[k]) k++;
    if (k == keySize && (line + k == text + size || line[k] == '\n')) return slots[slot];
  }
  return 0;
}
