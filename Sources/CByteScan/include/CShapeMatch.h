#ifndef CSHAPEMATCH_H
#define CSHAPEMATCH_H

#include <stdint.h>

/// What stands behind a node's bytes: other bytes, the inside of a string, a number, or nothing more.
enum { shape_literal, shape_string, shape_number, shape_end };
/// What a span is: the kinds of a value, as far as they differ from line to line.
enum { shape_span_string, shape_span_number };
/// First bytes of strings: the quote of an empty one or the space of what may be blank, and those with which JSON begins,
/// as it is or escaped.
enum { shape_blank = 1, shape_json = 2 };
/// The slot of values whose places nobody wants.
enum { shape_no_slot = 255 };
/// Most bytes of a node, and bytes that must be readable behind any place at which one is compared.
enum { shape_longest = 32, shape_margin = shape_longest + 80 };

/// A piece of the lines of some shapes: bytes that stand there, and what comes behind them.
struct shape_node {
  /// Where its bytes stand in the tree's own.
  uint32_t start;
  /// How many bytes behind the first node of all the first of the nodes below stands, 0 for none; at an end, the index of
  /// the shape.
  uint32_t below;
  /// As much of the next node that may stand in its place.
  uint32_t other;
  /// A bit for each of its bytes.
  uint32_t bits;
  uint8_t count;
  /// The first of its bytes; 0 where it has none and is a value of any text.
  uint8_t first;
  uint8_t follows;
  /// Where a value's place is noted.
  uint8_t slot;
  /// With which first bytes a string here may say something that others of the shape do not: `shape_blank`, `shape_json`.
  uint8_t odd;
  /// The length of all values met here so far; 0 where they differ, or are longer than 255 bytes.
  uint8_t expected;
};

/// Where a value stands in the line.
struct shape_span {
  const uint8_t *start;
  uint32_t count;
  uint16_t kind;
  uint16_t is_escaped;
};

/// The place behind the line at `place`, if it is of a known shape, whose index is then in `shape` and whose values' places are
/// in `spans`; null for any other, and for one too near to `limit`, before which bytes may be read.
///
/// Of the nodes, `expected` alone is changed.
typedef const uint8_t *(*shape_match)(struct shape_node *nodes, const uint8_t *literals, const uint8_t *place,
                                      const uint8_t *limit, struct shape_span *spans, uint32_t *shape);

/// How shapes are matched on this processor: with AVX2 where it has it, else with SSE2, else byte by byte.
shape_match shape_match_here(void);

#endif
