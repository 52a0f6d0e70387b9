import Screen

/// A page that is a list: a rule with the title and the place in the list, a head, rows, or what to say instead of them.
struct ListPage {
  let title: String
  /// What is to be said of the whole list, before the place in it.
  var note = ""
  /// A line of its own about the list, below the rule; none where it is empty.
  var summary: [Span] = []
  let columns: [Column]
  let count: Int
  /// What stands there when the list is empty: what will appear, and which key leads on.
  let empty: [String]

  /// Draws the page; `row` is asked for the rows on screen alone.
  func draw(
    in rect: Rect, on buffer: inout CellBuffer, _ glyphs: Glyphs, _ position: inout ListPosition,
    row: (Int) -> [Table.Field]
  ) {
    let (top, rest) = rect.split(top: 1)
    let (line, body) = rest.split(top: summary.isEmpty ? 0 : 1)
    buffer.write([summary.cut(to: line.width - 2, ellipsis: glyphs.ellipsis)], window: 0..<1, in: line, glyphs)
    let window = position.window(count: count, height: body.height - 1)
    buffer.rule(top, glyphs, title: title, note: placeNote(position))
    guard count > 0 else { return buffer.writeEmptyState(empty, in: body, glyphs) }
    Table(columns: columns, rows: window.map(row), selected: position.selected - window.lowerBound)
      .draw(in: body, on: &buffer, ellipsis: glyphs.ellipsis)
  }

  private func placeNote(_ position: ListPosition) -> String {
    let place = count > 0 ? "\(position.selected + 1) of \(count)" : ""
    return [note, place].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension CellBuffer {
  /// Sentences in place of what is not there, below a blank line where there is room.
  mutating func writeEmptyState(_ sentences: [String], in rect: Rect, _ glyphs: Glyphs) {
    let lines = sentences.flatMap { WordWrap.lines(of: $0, width: rect.width - 4) }
    let top = rect.y + (rect.height > lines.count ? 1 : 0)
    for (row, line) in lines.enumerated() {
      write(line, at: Point(x: rect.x + 2, y: top + row), role: .textDim, within: rect)
    }
  }

  /// The lines from `window` on of a page of text, each cut at the right edge.
  mutating func write(_ lines: [[Span]], window: Range<Int>, in rect: Rect, _ glyphs: Glyphs) {
    for (row, index) in window.enumerated() {
      let line = lines[index].cut(to: rect.width - 2, ellipsis: glyphs.ellipsis)
      write(line, at: Point(x: rect.x + 1, y: rect.y + row), within: rect)
    }
  }
}
