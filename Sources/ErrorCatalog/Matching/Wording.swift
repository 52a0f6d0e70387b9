/// A text as its words, so that two spellings of one sentence are equal.
///
/// Case, punctuation, damaged characters and annotations such as `(code 301)` are gone. Of a long text only the
/// beginning counts.
struct Wording {
  /// The words in lower case, joined by single spaces.
  let key: String
  /// `key` itself, then what follows each colon: `unauthorized: order not found` is also `order not found`.
  let tails: [String]
  /// What the words come down to, without those that carry no meaning.
  let stems: [Stem]
  /// Whether the text denies something.
  let isNegated: Bool

  static let maxWords = 48
  static let maxScalars = 2_048
  static let maxTails = 8

  init(_ text: some StringProtocol) {
    var scanner = WordScanner()
    for scalar in text.unicodeScalars.prefix(Self.maxScalars) where !scanner.isFull { scanner.read(scalar) }
    let words = scanner.finished()
    key = words.map(\.text).joined(separator: " ")
    tails = Self.tails(of: words, whole: key)
    isNegated = words.contains { Vocabulary.negations.contains($0.text) }
    stems = Vocabulary.stems(of: words.map(\.text))
  }

  private static func tails(of words: [WordScanner.Word], whole: String) -> [String] {
    let starts = words.indices.dropFirst().filter { words[$0].followsColon }.prefix(maxTails)
    return [whole] + starts.map { words[$0...].map(\.text).joined(separator: " ") }
  }
}

/// Cuts a text into words, scalar by scalar.
struct WordScanner {
  struct Word {
    var text: String
    var followsColon: Bool
  }

  private var words: [Word] = []
  private var current = String.UnicodeScalarView()
  private var colonSeen = false

  var isFull: Bool { words.count >= Wording.maxWords }

  mutating func read(_ scalar: Unicode.Scalar) {
    if let kept = Self.folded(scalar) { return current.append(kept) }
    // An apostrophe inside a word is no gap: can't is one word.
    if scalar == "'" || scalar == "\u{2019}" { return }
    endWord()
    if scalar == ":" { colonSeen = true }
  }

  /// The words, without annotations of a code.
  mutating func finished() -> [Word] {
    endWord()
    return Self.withoutAnnotations(words)
  }

  private mutating func endWord() {
    guard !current.isEmpty else { return }
    words.append(Word(text: String(current), followsColon: colonSeen))
    colonSeen = false
    current = String.UnicodeScalarView()
  }

  /// The scalar in lower case when it belongs to a word; nil when it parts words.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: scalar
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0..<0x80: nil
    default: foldedBeyondASCII(scalar)
    }
  }

  /// What a dash or an arrow leaves when UTF-8 was read as ISO 8859-7 or Windows-1252 parts words, as the dash would.
  private static func foldedBeyondASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "β", "Β", "Γ", "â", "Â", "Ã": nil
    default: scalar.properties.isAlphabetic ? scalar : nil
    }
  }

  /// `order not found code 16` without its last two words: the number is compared as a number elsewhere.
  private static func withoutAnnotations(_ words: [Word]) -> [Word] {
    var kept: [Word] = []
    for word in words {
      if word.text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), kept.last.map({ $0.text == "code" }) == true {
        kept.removeLast()
      } else {
        kept.append(word)
      }
    }
    return kept
  }
}
