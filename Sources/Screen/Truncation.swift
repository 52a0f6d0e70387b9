/// Which end of a text gives way when it is too long: the start for paths, whose last part says most.
public enum Truncation: Hashable, Sendable {
  case end, start, middle

  /// The text, or as much of it as fits beside the ellipsis, in at most `width` columns.
  public func apply(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    if text.utf8.count <= width, text.isPlainASCII { return text }
    let glyphs = self == .end ? Self.beginning(of: text, columns: width) : Array(DisplayText(text))
    guard glyphs.columns > width else { return glyphs.text }
    let room = width - DisplayWidth.columns(of: ellipsis)
    guard room >= 0 else { return glyphs.prefix(columns: width).text }
    return switch self {
    case .end: glyphs.prefix(columns: room).text + ellipsis
    case .start: ellipsis + glyphs.suffix(columns: room).text
    case .middle:
      glyphs.prefix(columns: (room + 1) / 2).text + ellipsis + glyphs.suffix(columns: room / 2).text
    }
  }

  /// Enough of a text to tell that it is too long: one that goes on for megabytes is not read through.
  private static func beginning(of text: String, columns: Int) -> [Glyph] {
    Array(DisplayText(text).prefix(max(0, columns) + 1))
  }
}

/// Which side of a column its text stands at.
public enum Alignment: Hashable, Sendable {
  case left, right

  /// The text with blanks up to `width` columns; a longer one stays as it is.
  public func pad(_ text: String, to width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    return self == .left ? text + blanks : blanks + text
  }
}

extension Collection where Element == Glyph {
  var text: String { reduce(into: "") { $0 += $1.text } }
  var columns: Int { reduce(0) { $0 + $1.width } }
}

extension Array where Element == Glyph {
  func prefix(columns: Int) -> ArraySlice<Glyph> {
    var used = 0
    return prefix { glyph in
      used += glyph.width
      return used <= columns
    }
  }

  func suffix(columns: Int) -> ArraySlice<Glyph> {
    var used = 0
    let kept = reversed().prefix { glyph in
      used += glyph.width
      return used <= columns
    }
    return suffix(kept.count)
  }
}
