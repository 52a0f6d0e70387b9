import Screen

/// A table: a head and rows under columns that give way by priority when there is no room.
struct Table {
  /// What stands in one row under one column, each piece in its role.
  typealias Field = [Span]

  var columns: [Column]
  var rows: [[Field]]
  /// Index of the selected row among `rows`; nil where none is.
  var selected: Int?

  /// Draws the head into the first line of `rect` and the rows below it.
  func draw(in rect: Rect, on buffer: inout CellBuffer, ellipsis: String) {
    let layout = ColumnLayout(fittedColumns, width: rect.width - 2)
    let (head, body) = rect.split(top: 1)
    let titles = columns.map { [Span($0.title, .tableHead)] }
    draw(titles, layout, in: head, on: &buffer, ellipsis)
    for (index, row) in rows.prefix(body.height).enumerated() {
      draw(row, layout, in: body.line(index), on: &buffer, ellipsis)
      if index == selected { buffer.mark(body.line(index), .selected) }
    }
  }

  /// The columns, those with a greatest width no wider than what stands in them, so that the others get the room.
  private var fittedColumns: [Column] {
    columns.enumerated().map { index, column in
      guard case .flexible(let minimum, let maximum) = column.width, maximum < .max else { return column }
      let longest = rows.map { $0[index].columns }.max() ?? 0
      var fitted = column
      fitted.width = .flexible(minimum: minimum, maximum: min(maximum, max(minimum, longest)))
      return fitted
    }
  }

  private func draw(
    _ row: [Field], _ layout: ColumnLayout, in line: Rect, on buffer: inout CellBuffer, _ ellipsis: String
  ) {
    for ((column, field), place) in zip(zip(columns, row), layout.places) {
      guard let place else { continue }
      let cell = Rect(x: line.x + 1 + place.lowerBound, y: line.y, width: place.count, height: 1)
      buffer.write(column.fit(field, to: place.count, ellipsis: ellipsis), at: cell.origin, within: cell)
    }
  }
}

extension Column {
  /// A field cut off at `width` columns, at the right of them where the column is; several pieces are cut at their end.
  fileprivate func fit(_ field: Table.Field, to width: Int, ellipsis: String) -> Table.Field {
    if alignment == .left, field.count == 1, field[0].text.isASCII(atMost: width) { return field }
    guard field.count > 1 else {
      return field.map { Span(fit($0.text, to: width, ellipsis: ellipsis), $0.role) }
    }
    let pieces = field.cut(to: width, ellipsis: ellipsis)
    let blank = Span(String(repeating: " ", count: max(0, width - pieces.columns)), .text)
    return alignment == .right ? [blank] + pieces : pieces + [blank]
  }
}

extension [Span] {
  /// Columns they take.
  var columns: Int { reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// The pieces as far as they fit in `width` columns, an ellipsis where they do not.
  func cut(to width: Int, ellipsis: String) -> [Span] {
    guard columns > width else { return self }
    var kept: [Span] = []
    var room = width
    for piece in self {
      let needed = DisplayWidth.columns(of: piece.text)
      // The piece at the edge takes the ellipsis also when it fits exactly, since more follows.
      guard needed < room else {
        kept.append(Span(Truncation.end.apply(piece.text + " ", to: room, ellipsis: ellipsis), piece.role))
        return kept
      }
      kept.append(piece)
      room -= needed
    }
    return kept
  }
}

extension String {
  /// Whether it takes as many columns as it has bytes, and no more than `width`.
  fileprivate func isASCII(atMost width: Int) -> Bool { utf8.count <= width && utf8.allSatisfy { $0 < 0x80 } }
}

extension CellBuffer {
  /// A horizontal rule across `line`, with a title in it and a note at its right; the title is cut before the note is.
  mutating func rule(_ line: Rect, _ glyphs: Glyphs, title: String = "", note: String = "") {
    fill(line, with: glyphs.rule, role: .rule)
    let noteText = note.isEmpty ? "" : " \(note) "
    let noteWidth = DisplayWidth.columns(of: noteText)
    let hasRoom = noteWidth + (title.isEmpty ? 0 : 12) < line.width
    let room = line.width - 2 - (hasRoom ? noteWidth : 0)
    if !title.isEmpty {
      let text = Truncation.end.apply(" \(title) ", to: room, ellipsis: glyphs.ellipsis)
      write(text, at: Point(x: line.x + 1, y: line.y), role: .remedyTitle, within: line)
    }
    guard hasRoom else { return }
    write(noteText, at: Point(x: line.maxX - noteWidth - 1, y: line.y), role: .textDim, within: line)
  }
}
