import Screen

/// Lines of a plain page: each safe to print, and no wider than the page.
struct Page {
  let width: Int
  private(set) var lines: [String] = []
  private var gapIsDue = false

  init(width: Int) { self.width = max(40, width) }

  /// The page, its last line ended.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// An empty line before the next one, if anything stands above it.
  mutating func leaveGap() { gapIsDue = !lines.isEmpty }

  /// A paragraph, wrapped; its own newlines do not break it; nothing for an empty text.
  mutating func write(_ text: String, indent: Int = 0) { write(text, after: String(repeating: " ", count: indent)) }

  /// Labels in a column at the left, their texts beside them; an empty label continues the one above.
  mutating func write(_ rows: [(label: String, text: String)], indent: Int = 0) {
    let column = rows.reduce(0) { max($0, DisplayWidth.columns(of: $1.label)) } + 2
    for row in rows {
      write(row.text, after: Alignment.left.pad(String(repeating: " ", count: indent) + row.label, to: indent + column))
    }
  }

  /// A title at the left and a note at the right, or below it where the line is too short.
  mutating func write(title: String, note: String) {
    let title = Sanitizer.visible(title)
    let note = Sanitizer.visible(note)
    let room = width - DisplayWidth.columns(of: title) - DisplayWidth.columns(of: note)
    guard room >= 2 else {
      write(title)
      return write(note, indent: 2)
    }
    append(title + String(repeating: " ", count: room) + note)
  }

  /// A table, each column as wide as it has to be and the flexible ones giving way.
  mutating func write(_ columns: [Column], _ rows: [[String]], indent: Int = 0) {
    let fitted = columns.enumerated().map { index, column in column.fitted(to: rows.map { $0[index] }) }
    let layout = ColumnLayout(fitted, width: width - indent, gap: 2)
    for row in [columns.map(\.title)] + rows {
      var line = String(repeating: " ", count: indent)
      for (index, place) in layout.places.enumerated() {
        guard let place else { continue }
        line = Alignment.left.pad(line, to: indent + place.lowerBound) + fitted[index].fit(row[index], to: place.count)
      }
      append(line)
    }
  }

  private mutating func append(_ line: String) {
    if gapIsDue { lines.append("") }
    gapIsDue = false
    lines.append(line.withoutTrailingBlanks)
  }

  private mutating func write(_ text: String, after lead: String) {
    guard !text.isEmpty else { return }
    let indent = DisplayWidth.columns(of: lead)
    for (index, line) in WordWrap.lines(of: Sanitizer.visible(text), width: max(1, width - indent)).enumerated() {
      append((index == 0 ? lead : String(repeating: " ", count: indent)) + line)
    }
  }
}

extension Column {
  /// The column no wider than its widest value.
  fileprivate func fitted(to values: [String]) -> Column {
    let widest = ([title] + values).reduce(0) { max($0, DisplayWidth.columns(of: $1)) }
    var column = self
    switch width {
    case .fixed: column.width = .fixed(widest)
    case .flexible(let minimum, let maximum):
      column.width = .flexible(minimum: min(minimum, widest), maximum: min(maximum, widest))
    }
    return column
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
