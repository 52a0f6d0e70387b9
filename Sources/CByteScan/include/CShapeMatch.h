#ifndef CSHAPEMATCH_H
#define CSHAPEMATCH_H

#include <stdint.h>

/// What stands behind a node's bytes: other bytes, the inside of a string, a number, or nothing more.
enum { shape_literal, shape_string, shape_number, shape_end };
/// What a span is: the kinds of a value, as far as they differ from line to line.
enum { shape_span_string, shape_span_number };
/// The slot of values whose places nobody wants.
enum { shape_no_slot = 255 };
/// Most bytes of a node, and bytes that must be readable behind any place at which one is compared.
enum { shape_longest = 240, shape_margin = shape_longest + 64 };

/// A piece of the lines of some shapes: bytes that stand there, and what comes behind them.
struct shape_node {
  /// Where its bytes stand in the tree's own.
  uint32_t start;
  /// The first of the nodes below, 0 for none; at an end, the index of the shape.
  uint32_t below;
  /// The next node that may stand in its place, 0 for none.
  uint32_t other;
  uint16_t count;
  /// The first of its bytes; 0 where it has none and is a value of any text.
  uint8_t first;
  uint8_t follows;
  /// Where a value's place is noted.
  uint8_t slot;
  /// Whether a string here is looked into if it may be JSON.
  uint8_t holds_json;
};

/// Where a value stands in the line.
struct shape_span {
  const uint8_t *start;
  int32_t count;
  uint8_t kind;
  uint8_t is_escaped;
};

/// The place behind the line at `place`, if it is of a known shape, whose index is then in `shape` and whose values' places are
/// in `spans`; null for any other, and for one too near to `limit`, before which bytes may be read.
///
/// With AVX2 where the processor has it, else with SSE2, else byte by byte.
const uint8_t *shape_match(const struct shape_node *nodes, const uint8_t *literals, const uint8_t *place,
                           const uint8_t *limit, struct shape_span *spans, uint32_t *shape);

#endif
