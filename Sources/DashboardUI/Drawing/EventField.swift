import Screen

/// A name, a value, and the key of the log line that gave it.
struct EventField {
  let name: String
  let value: String
  /// The keys that lead to the value; empty where it is the session's own judgement.
  let path: String
  let role: Role

  init(_ name: String, _ value: String, from path: String = "", role: Role = .text) {
    (self.name, self.value, self.path, self.role) = (name, value, path, role)
  }
}

/// Fields in three columns: names, values, keys.
struct EventFieldTable {
  let fields: [EventField]
  let width: Int
  let wraps: Bool

  /// A value longer than this has its key behind it instead of in the column.
  private static let longestValue = 40

  var lines: [[Span]] {
    let nameWidth = (fields.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0) + 3
    let short = fields.map { DisplayWidth.columns(of: $0.value) }.filter { $0 <= Self.longestValue }
    let valueWidth = (short.max() ?? 0) + 2
    return fields.flatMap { lines(of: $0, nameWidth, valueWidth) }
  }

  private func lines(of field: EventField, _ nameWidth: Int, _ valueWidth: Int) -> [[Span]] {
    let room = max(8, width - nameWidth)
    let isLong = DisplayWidth.columns(of: field.value) + 2 > valueWidth
    let texts = wraps && isLong ? WordWrap.lines(of: field.value, width: room) : [field.value]
    return texts.enumerated().map { index, text in
      let name = Span(Alignment.left.pad(index == 0 ? "  " + field.name : "", to: nameWidth), .remedyLabel)
      let isLast = index == texts.count - 1
      let path = Span(isLast ? field.path : "", .textDim)
      return [name, Span(Alignment.left.pad(text + (isLong ? "  " : ""), to: valueWidth), field.role), path]
    }
  }
}
