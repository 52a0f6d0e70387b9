import Chronology

/// A few words as they are looked for: in any case, with spaces, hyphens, underscores or several of them between.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  let letters: [UInt8]

  init(letters: [UInt8]) { self.letters = letters }

  init(stringLiteral text: StaticString) { letters = text.withUTF8Buffer(Array.init) }
}

/// The letters that some phrases begin with, to pass over most words at once.
struct Initials: Sendable {
  private var letters: UInt32 = 0

  init(_ phrases: [Phrase]) {
    for phrase in phrases {
      if let first = phrase.letters.first { letters |= Self.bit(of: first) }
    }
  }

  func contains(_ byte: UInt8) -> Bool { byte.isLetter && letters & Self.bit(of: byte) != 0 }

  private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }
}

extension Span where Element == UInt8 {
  /// Where `phrase`, in lower case and with single spaces, ends when it stands at `start`.
  func end(ofPhrase phrase: Span<UInt8>, at start: Int) -> Int? {
    var position = start
    for index in phrase.indices {
      if phrase[index] == UInt8(ascii: " ") {
        let gapEnd = end(of: \.isGap, from: position)
        guard gapEnd > position else { return nil }
        position = gapEnd
      } else {
        guard position < count, self[position].lowercased == phrase[index] else { return nil }
        position += 1
      }
    }
    return position
  }

  func beginsWord(at position: Int) -> Bool {
    guard let before = byte(at: position - 1) else { return true }
    return !before.isLetter && !before.isDigit
  }
}

extension UInt8 {
  /// Whether it may stand between two words of a phrase.
  var isGap: Bool { isBlank || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
