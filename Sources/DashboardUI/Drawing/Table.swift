import Screen

/// A table: a head and rows of spans under columns that give way by priority when there is no room.
struct Table {
  var columns: [Column]
  var rows: [[Span]]
  /// Index of the selected row among `rows`; nil where none is.
  var selected: Int?

  /// Draws the head into the first line of `rect` and the rows below it.
  func draw(in rect: Rect, on buffer: inout CellBuffer, ellipsis: String) {
    let layout = ColumnLayout(columns, width: rect.width - 2)
    let (head, body) = rect.split(top: 1)
    for (column, place) in zip(columns, layout.places) {
      guard let place else { continue }
      let title = column.fit(column.title, to: place.count, ellipsis: ellipsis)
      buffer.write(title, at: Point(x: head.x + 1 + place.lowerBound, y: head.y), role: .tableHead, within: head)
    }
    for (index, row) in rows.prefix(body.height).enumerated() {
      draw(row, layout, in: body.line(index), on: &buffer, ellipsis)
      if index == selected { buffer.mark(body.line(index), .selected) }
    }
  }

  private func draw(
    _ row: [Span], _ layout: ColumnLayout, in line: Rect, on buffer: inout CellBuffer, _ ellipsis: String
  ) {
    for ((column, span), place) in zip(zip(columns, row), layout.places) {
      guard let place else { continue }
      let cell = Rect(x: line.x + 1 + place.lowerBound, y: line.y, width: place.count, height: 1)
      buffer.write(
        column.fit(span.text, to: place.count, ellipsis: ellipsis), at: cell.origin, role: span.role, within: cell)
    }
  }
}

extension CellBuffer {
  /// A horizontal rule across `line`, with a title in it and a note at its right.
  mutating func rule(_ line: Rect, _ glyphs: Glyphs, title: String = "", note: String = "") {
    fill(line, with: glyphs.rule, role: .rule)
    if !title.isEmpty { write(" \(title) ", at: Point(x: line.x + 1, y: line.y), role: .remedyTitle, within: line) }
    guard !note.isEmpty else { return }
    let text = " \(note) "
    write(text, at: Point(x: line.maxX - text.count - 1, y: line.y), role: .textDim, within: line)
  }
}
