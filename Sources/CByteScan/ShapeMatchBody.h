// The comparison of a line with the shapes known, for vectors of WIDTH bytes; no header of its own.

/// Whether the first bytes of two texts are the same.
TARGET static inline int NAME(equal)(const uint8_t *one, const uint8_t *other, uint32_t count) {
  while (count >= WIDTH) {
    if (NAME(differences)(one, other) & (uint32_t)((1ull << WIDTH) - 1)) return 0;
    one += WIDTH;
    other += WIDTH;
    count -= WIDTH;
  }
  return (NAME(differences)(one, other) & ((1u << count) - 1)) == 0;
}

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

/// The closing quote of the string whose inside begins at `place`; null for one that breaks the grammar.
TARGET static inline const uint8_t *NAME(pass_string)(const uint8_t *place, const uint8_t *limit, uint8_t *is_escaped) {
  for (;;) {
    if (limit - place < shape_margin) return 0;
    uint32_t found = NAME(specials)(place);
    if (!found) {
      place += WIDTH;
      continue;
    }
    place += __builtin_ctz(found);
    if (*place == '"') return place;
    if (!(place = NAME(pass_escape)(place))) return 0;
    *is_escaped = 1;
  }
}

/// Whether a string, of which others of the shape say something, may say something else: it is empty, or begins with a
/// space, as a blank one does, or as JSON.
static inline int NAME(is_odd)(const struct shape_node *node, const uint8_t *start, const uint8_t *end) {
  if (node->slot == shape_no_slot && !node->holds_json) return 0;
  if (start == end || *start == ' ') return 1;
  return node->holds_json && (*start == '{' || *start == '[' || *start == '\\');
}

TARGET static const uint8_t *NAME(match)(const struct shape_node *nodes, const uint8_t *literals, const uint8_t *place,
                                         const uint8_t *limit, struct shape_span *spans, uint32_t *shape) {
  const struct shape_node *node = nodes;
  for (;;) {
    if (limit - place < shape_margin) return 0;
    uint8_t byte = *place;
    while (node->first != byte && node->first) {
      if (!node->other) return 0;
      node = nodes + node->other;
    }
    if (!NAME(equal)(place, literals + node->start, node->count)) return 0;
    place += node->count;
    if (node->follows == shape_end) {
      *shape = node->below;
      return place;
    }
    if (node->follows != shape_literal) {
      uint8_t is_escaped = 0;
      int is_number = node->follows == shape_number;
      const uint8_t *end = is_number ? NAME(pass_number)(place) : NAME(pass_string)(place, limit, &is_escaped);
      if (!end || (!is_number && NAME(is_odd)(node, place, end))) return 0;
      if (node->slot != shape_no_slot)
        spans[node->slot] = (struct shape_span){
            place, (int32_t)(end - place), is_number ? shape_span_number : shape_span_string, is_escaped};
      place = end;
    }
    node = nodes + node->below;
  }
}
