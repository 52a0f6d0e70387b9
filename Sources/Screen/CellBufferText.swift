/// A buffer as plain text, for tests and for output that is no terminal.
extension CellBuffer {
  /// Each row as text, without the blanks at its end.
  public var rows: [String] {
    bounds.lines.map { y in
      let text = row(y).reduce(into: "") { $0 += $1.glyph }
      return String(text.dropLast(text.reversed().prefix(while: { $0 == " " }).count))
    }
  }

  /// Each row as one letter a column for what stands there, and the meaning of the letters.
  ///
  /// Plain text is `.`; the other letters are given in the order in which they first appear, and marks are named in the legend:
  /// `b = table.row +selected`.
  public var roleGrid: (rows: [String], legend: [String]) {
    var letters: [String: Character] = [Role.text.name: "."]
    var legend: [String] = []
    var spare = Self.letters.makeIterator()
    let rows = bounds.lines.map { y in
      String(
        row(y).map { cell in
          let meaning = cell.meaning
          if let letter = letters[meaning] { return letter }
          let letter = spare.next() ?? "?"
          letters[meaning] = letter
          legend.append("\(letter) = \(meaning)")
          return letter
        })
    }
    return (rows, legend)
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
}

extension Cell {
  /// The role's name and the names of the marks.
  var meaning: String {
    let names: [(Marks, String)] = [
      (.selected, " +selected"), (.reversed, " +reversed"), (.bold, " +bold"), (.underlined, " +underlined"),
    ]
    return names.reduce(role.name) { marks.contains($1.0) ? $0 + $1.1 : $0 }
  }
}
