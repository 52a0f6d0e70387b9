import TOML

/// How like a known phrase a message is, from 0 to 1.
///
/// Counted in words, not letters: `symbol parameter is mandatory` differs from `api parameter is mandatory` by the one
/// word that matters, however many letters agree.
enum Similarity {
  /// From here on a likeness is a match.
  static let match = 0.72
  /// From here on it is worth offering as a guess.
  static let guess = 0.5
  /// A reworded text is never called certain.
  static let ceiling = 0.99
  /// What a likeness to a title or a constant is worth, beside one to a literal string of the API.
  static let trustInNames = 0.85
  /// What a likeness is worth under an HTTP status that is not the row's.
  static let trustAgainstStatus = 0.8
  /// What is left of a likeness when only one of the two texts denies something.
  private static let negated = 0.6

  /// The likeness of `message` to `phrase`; `orInside` where a phrase within a longer message counts as well.
  static func of(_ message: Wording, to phrase: Wording, orInside: Bool) -> Double {
    guard !message.stems.isEmpty, !phrase.stems.isEmpty else { return 0 }
    let shared = overlap(message.stems, phrase.stems)
    guard message.isNegated == phrase.isNegated else { return shared * negated }
    return min(ceiling, orInside ? max(shared, containment(message.stems, phrase.stems)) : shared)
  }

  /// Shared words against all words of both, each word used once.
  private static func overlap(_ message: [Stem], _ phrase: [Stem]) -> Double {
    var isUsed = [Bool](repeating: false, count: message.count)
    let shared = phrase.reduce(0.0) { shared, word in
      var (best, place) = (0.0, 0)
      // Words that begin differently are not like each other.
      for index in message.indices where message[index].first == word.first && !isUsed[index] {
        let likeness = likeness(message[index], word)
        if likeness > best { (best, place) = (likeness, index) }
      }
      if best > 0 { isUsed[place] = true }
      return shared + best
    }
    return 2 * shared / Double(message.count + phrase.count)
  }

  /// The whole phrase inside a longer message counts for more than its share of the words.
  private static func containment(_ message: [Stem], _ phrase: [Stem]) -> Double {
    guard phrase.count >= 2, phrase.count <= message.count else { return 0 }
    let isInside = (0...message.count - phrase.count).contains { message[$0...].starts(with: phrase) }
    return isInside ? 0.6 + 0.4 * Double(phrase.count) / Double(message.count) : 0
  }

  /// How like two words of one first letter are: equal, one the beginning of the other, of one root, or a typing mistake
  /// apart.
  private static func likeness(_ left: Stem, _ right: Stem) -> Double {
    if left.bytes == right.bytes { return 1 }
    let shorter = min(left.bytes.count, right.bytes.count)
    let shared = zip(left.bytes, right.bytes).prefix { $0 == $1 }.count
    if shorter >= 4, shared == shorter { return 0.8 }
    if shared >= 5, shared * 10 >= shorter * 7 { return 0.8 }
    return shorter >= 5 && isTypingMistake(left, right) ? 0.9 : 0
  }

  private static func isTypingMistake(_ left: Stem, _ right: Stem) -> Bool {
    let lengths = (left.bytes.count, right.bytes.count)
    let allowed = min(lengths.0, lengths.1) >= 8 ? 2 : 1
    guard abs(lengths.0 - lengths.1) <= allowed else { return false }
    return Spelling.distance(left.text, right.text) <= allowed
  }
}
