// The comparison of a line with the shapes known, for strings looked at WIDTH bytes at a time; no header of its own.
//
// Instructions are what it costs: each line takes some sixteen nodes.

/// The place behind one to 31 digits; null where there is none, or too many.
TARGET static inline const uint8_t *NAME(pass_digits)(const uint8_t *place) {
  uint32_t found = NAME(nondigits)(place);
  return found & 1 || !found ? 0 : place + __builtin_ctz(found);
}

/// The place behind a JSON number without exponent; null for any other.
TARGET static inline const uint8_t *NAME(pass_number)(const uint8_t *place) {
  const uint8_t *first = place + (*place == '-');
  const uint8_t *end = NAME(pass_digits)(first);
  if (!end || (*first == '0' && end != first + 1)) return 0;
  if (*end == '.' && !(end = NAME(pass_digits)(end + 1))) return 0;
  return (*end | 0x20) == 'e' ? 0 : end;
}

static inline int NAME(is_hex)(uint8_t byte) { return (uint8_t)(byte - '0') < 10 || (uint8_t)((byte | 0x20) - 'a') < 6; }

/// The place behind the escape at `place`; null where there is none.
static inline const uint8_t *NAME(pass_escape)(const uint8_t *place) {
  if (place[0] != '\\') return 0;
  switch (place[1]) {
    case '"': case '\\': case '/': case 'b': case 'f': case 'n': case 'r': case 't': return place + 2;
    case 'u':
      for (int index = 2; index < 6; index++)
        if (!NAME(is_hex)(place[index])) return 0;
      return place + 6;
    default: return 0;
  }
}

/// The first quote, backslash or control byte from `place` on; null where it may not be looked for.
TARGET static inline const uint8_t *NAME(next_special)(const uint8_t *place, const uint8_t *last) {
  uint32_t found;
  while (!(found = NAME(specials)(place)))
    if ((place += WIDTH) > last) return 0;
  return place + __builtin_ctz(found);
}

/// The closing quote of a string of which `place` is the first special byte and no quote; null for one that breaks the grammar.
TARGET __attribute__((noinline)) static const uint8_t *NAME(pass_escapes)(const uint8_t *place, const uint8_t *last) {
  while (*place != '"') {
    if (!(place = NAME(pass_escape)(place)) || place > last) return 0;
    if (!(place = NAME(next_special)(place, last)) || place > last) return 0;
  }
  return place;
}

/// The end of a value, which was found to be at `end`.
///
/// Where all values have had one length, it is assumed rather than used: what comes next need not wait until it is found.
static inline const uint8_t *NAME(step)(struct shape_node *node, const uint8_t *place, const uint8_t *end) {
  uintptr_t expected = node->expected;
  if (end != place + expected) {
    if (expected) node->expected = 0;
    return end;
  }
  __asm__("" : "+r"(expected));
  return place + expected;
}

static inline struct shape_node *NAME(node_at)(struct shape_node *nodes, uint32_t offset) {
  return (struct shape_node *)((uint8_t *)nodes + offset);
}

TARGET static const uint8_t *NAME(match)(struct shape_node *nodes, const uint8_t *literals, const uint8_t *place,
                                         const uint8_t *limit, struct shape_span *spans, uint32_t *shape) {
  if (limit - place < shape_margin) return 0;
  const uint8_t *last = limit - shape_margin;
  struct shape_node *node = nodes;
  while (place <= last) {
    // A node that stands alone is compared as it is.
    while (node->other && node->first != *place && node->first) node = NAME(node_at)(nodes, node->other);
    if (NAME(differences)(place, literals + node->start) & node->bits) return 0;
    place += node->count;
    if (node->follows == shape_literal) {
      // What is below begins with other bytes.
    } else if (node->follows == shape_string) {
      if (first_bytes[*place] & node->odd) return 0;
      const uint8_t *end = NAME(next_special)(place, last);
      if (!end) return 0;
      uint16_t is_escaped = 0;
      if (__builtin_expect(*end != '"', 0)) {
        if (!(end = NAME(pass_escapes)(end, last))) return 0;
        is_escaped = 1;
      }
      if (node->slot != shape_no_slot)
        spans[node->slot] = (struct shape_span){place, (uint32_t)(end - place), shape_span_string, is_escaped};
      place = NAME(step)(node, place, end);
    } else if (node->follows == shape_number) {
      const uint8_t *end = NAME(pass_number)(place);
      if (!end) return 0;
      if (node->slot != shape_no_slot)
        spans[node->slot] = (struct shape_span){place, (uint32_t)(end - place), shape_span_number, 0};
      place = NAME(step)(node, place, end);
    } else if (node->follows == shape_end) {
      *shape = node->below;
      return place;
    }
    node = NAME(node_at)(nodes, node->below);
  }
  return 0;
}
