#ifndef CBYTESCAN_H
#define CBYTESCAN_H

// Looks at sixteen bytes at once, for which Swift has no word: SSE2 where there is, plain loops elsewhere.
// Every function reads sixteen bytes, or up to fifteen more than it is asked for; the caller sees to it that they may be read.

#include <stdint.h>

#include "CShapeMatch.h"

#if defined(__SSE2__)
#include <emmintrin.h>

/// A bit for each of sixteen bytes that is a quote, a backslash or below a space.
static inline uint32_t scan_specials(const uint8_t *bytes) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  __m128i slashes = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, slashes), controls));
}

/// A bit for each of sixteen bytes that is no decimal digit.
static inline uint32_t scan_nondigits(const uint8_t *bytes) {
  __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  __m128i digits = _mm_sub_epi8(block, _mm_set1_epi8('0'));
  __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits);
  return (uint32_t)_mm_movemask_epi8(is_digit) ^ 0xFFFF;
}

/// A bit for each of sixteen bytes in which two texts differ.
static inline uint32_t scan_differences(const uint8_t *one, const uint8_t *other) {
  __m128i left = _mm_loadu_si128((const __m128i *)one);
  __m128i right = _mm_loadu_si128((const __m128i *)other);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(left, right)) ^ 0xFFFF;
}

#else

static inline uint32_t scan_specials(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int index = 0; index < 16; index++)
    found |= (uint32_t)(bytes[index] == '"' || bytes[index] == '\\' || bytes[index] < 0x20) << index;
  return found;
}

static inline uint32_t scan_nondigits(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int index = 0; index < 16; index++) found |= (uint32_t)((uint8_t)(bytes[index] - '0') > 9) << index;
  return found;
}

static inline uint32_t scan_differences(const uint8_t *one, const uint8_t *other) {
  uint32_t found = 0;
  for (int index = 0; index < 16; index++) found |= (uint32_t)(one[index] != other[index]) << index;
  return found;
}

#endif

/// Whether the first `count` bytes of two texts are the same.
static inline int scan_equal(const uint8_t *one, const uint8_t *other, uint32_t count) {
  while (count > 16) {
    if (scan_differences(one, other)) return 0;
    one += 16;
    other += 16;
    count -= 16;
  }
  return (scan_differences(one, other) & ((1u << count) - 1)) == 0;
}

#endif
