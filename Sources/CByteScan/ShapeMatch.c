#include "CByteScan.h"

/// What the first byte of a string says of it; `"` is the quote that ends an empty one.
static const uint8_t first_bytes[256] = {
    ['"'] = shape_blank, [' '] = shape_blank, ['{'] = shape_json, ['['] = shape_json, ['\\'] = shape_json};

#if defined(__SSE2__)
#include <immintrin.h>

#define WIDTH 32
#define NAME(function) function##_avx2
#define TARGET __attribute__((target("avx2,bmi,bmi2")))
#define MASK(vector) (uint32_t)_mm256_movemask_epi8(vector)
TARGET static inline uint32_t differences_avx2(const uint8_t *one, const uint8_t *other) {
  return ~MASK(_mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)one), _mm256_loadu_si256((const __m256i *)other)));
}
TARGET static inline uint32_t specials_avx2(const uint8_t *bytes) {
  __m256i block = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i quotes = _mm256_cmpeq_epi8(block, _mm256_set1_epi8('"'));
  __m256i slashes = _mm256_cmpeq_epi8(block, _mm256_set1_epi8('\\'));
  __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(block, _mm256_set1_epi8(0x1F)), block);
  return MASK(_mm256_or_si256(_mm256_or_si256(quotes, slashes), controls));
}
TARGET static inline uint32_t nondigits_avx2(const uint8_t *bytes) {
  __m256i digits = _mm256_sub_epi8(_mm256_loadu_si256((const __m256i *)bytes), _mm256_set1_epi8('0'));
  return ~MASK(_mm256_cmpeq_epi8(_mm256_min_epu8(digits, _mm256_set1_epi8(9)), digits));
}
#include "ShapeMatchBody.h"
#undef WIDTH
#undef NAME
#undef TARGET
#endif

#define WIDTH 16
#define NAME(function) function##_narrow
#define TARGET
static inline uint32_t differences_narrow(const uint8_t *one, const uint8_t *other) {
  return scan_differences(one, other) | scan_differences(one + 16, other + 16) << 16;
}
static inline uint32_t specials_narrow(const uint8_t *bytes) { return scan_specials(bytes); }
static inline uint32_t nondigits_narrow(const uint8_t *bytes) {
  return scan_nondigits(bytes) | scan_nondigits(bytes + 16) << 16;
}
#include "ShapeMatchBody.h"

shape_match shape_match_here(void) {
#if defined(__SSE2__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")) return match_avx2;
#endif
  return match_narrow;
}
