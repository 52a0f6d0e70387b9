/// Breaks text into lines of at most a width.
public enum WordWrap {
  /// The lines of a text, broken at blanks, and inside a word only where it is longer than a line.
  ///
  /// Newlines of the text stay line ends. Every line goes on to be sanitised when it is written; it is measured as it will be drawn.
  public static func lines(of text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    let paragraphs = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.flatMap { paragraph in
      wrap(Array(DisplayText(String(String.UnicodeScalarView(paragraph)))), width: width)
    }
  }

  private static func wrap(_ glyphs: [Glyph], width: Int) -> [String] {
    var lines: [String] = []
    var rest = glyphs[...]
    repeat {
      let end = lineEnd(of: rest, width: width)
      lines.append(trimmed(rest[..<end]).text)
      rest = rest[end...]
      if !lines.isEmpty { rest = rest.drop(while: { $0.text == " " }) }
    } while !rest.isEmpty
    return lines
  }

  /// Where the line ends: after the last word that fits; at least one glyph, so that it always gets on.
  private static func lineEnd(of glyphs: ArraySlice<Glyph>, width: Int) -> Int {
    var used = 0
    var lastBlank: Int?
    for index in glyphs.indices {
      used += glyphs[index].width
      if used > width, glyphs[index].text == " " { return index }
      if used > width { return lastBlank ?? max(index, glyphs.startIndex + 1) }
      if glyphs[index].text == " ", !trimmed(glyphs[..<index]).isEmpty { lastBlank = index }
    }
    return glyphs.endIndex
  }

  private static func trimmed(_ line: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    line.dropLast(line.reversed().prefix(while: { $0.text == " " }).count)
  }
}
