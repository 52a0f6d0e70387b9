/// What one cell, or two for a wide character, show of a text.
public struct Glyph: Hashable, Sendable {
  public let text: String
  /// 1 or 2.
  public let width: Int
}

/// A text as the sequence of glyphs that are drawn of it: safe, and never wider than measured.
public struct DisplayText: Sequence {
  /// A cell takes so many combining marks; what a text piles up beyond them is not drawn.
  static let marksPerGlyph = 4

  private let text: Substring

  public init(_ text: some StringProtocol) { self.text = Substring(text) }

  public func makeIterator() -> Iterator { Iterator(text.unicodeScalars) }

  public struct Iterator: IteratorProtocol {
    private var scalars: Substring.UnicodeScalarView
    private var escape: Substring.UnicodeScalarView = Substring().unicodeScalars

    init(_ scalars: Substring.UnicodeScalarView) { self.scalars = scalars }

    public mutating func next() -> Glyph? {
      if let scalar = escape.popFirst() { return Glyph(text: String(scalar), width: 1) }
      guard let scalar = scalars.popFirst() else { return nil }
      // Most of what is drawn: asking Unicode's tables about it would cost more than all the rest.
      if isPlainAndNarrow(scalar), scalars.first.map({ $0.value < 0x300 || isPlainAndNarrow($0) }) ?? true {
        return Glyph(text: String(scalar), width: 1)
      }
      // A mark without a base would join whatever stands before the text on screen.
      guard Sanitizer.isPlain(scalar), !DisplayWidth.isCombining(scalar) else {
        escape = Sanitizer.escape(of: scalar)[...].unicodeScalars
        return next()
      }
      let base = scalar.properties.generalCategory == .spaceSeparator && scalar != "\u{3000}" ? " " : scalar
      return Glyph(text: takeMarks(of: base), width: DisplayWidth.columns(of: base))
    }

    /// ASCII, and the lines, blocks and shapes that pictures are made of; none of them joins another.
    private func isPlainAndNarrow(_ scalar: Unicode.Scalar) -> Bool {
      (0x20..<0x7F).contains(scalar.value) || (0x2500..<0x25FD).contains(scalar.value)
    }

    private mutating func takeMarks(of base: Unicode.Scalar) -> String {
      var text = String(base)
      var count = 0
      while let scalar = scalars.first, scalar.value >= 0x300 {
        if !isPresentation(scalar, of: base) {
          guard DisplayWidth.isCombining(scalar), Sanitizer.isPlain(scalar) else { break }
          count += 1
          if count <= marksPerGlyph { text.unicodeScalars.append(scalar) }
        }
        scalars.removeFirst()
      }
      return text
    }

    /// Emoji selectors and skin tones: terminals disagree on how wide they make an emoji, so it is drawn without them.
    private func isPresentation(_ scalar: Unicode.Scalar, of base: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0xFE0E, 0xFE0F: base.properties.isEmoji
      case 0x1F3FB...0x1F3FF: base.properties.isEmojiModifierBase
      default: false
      }
    }
  }
}
