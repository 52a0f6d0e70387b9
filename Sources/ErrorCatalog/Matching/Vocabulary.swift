/// What is known of the words of error messages.
enum Vocabulary {
  static let negations: Set<String> = [
    "not", "no", "never", "without", "cannot", "cant", "couldnt", "doesnt", "didnt", "isnt", "wasnt", "wont",
  ]

  /// Words that say nothing about which error it is.
  private static let fillers: Set<String> = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
    "from", "had", "has", "have", "in", "is", "it", "its", "of", "on", "or", "please", "provided", "so", "that", "the",
    "there", "this", "to", "was", "were", "will", "with", "you", "your", "error", "errors", "err", "exception",
    "happened",
    "occurred", "occured", "code",
  ]

  /// Words that mean the same in error messages; what stands right is what is compared.
  private static let synonyms: [String: String] = [
    "cannot": "not", "cant": "not", "couldnt": "not", "doesnt": "not", "didnt": "not", "isnt": "not", "wasnt": "not",
    "wont": "not", "adl": "autodeleveraging", "failure": "failed", "failures": "failed", "find": "found",
    "funds": "balance", "hit": "exceeded", "max": "maximum", "min": "minimum", "no": "not", "qty": "size",
    "quantity": "size",
    "reached": "exceeded", "required": "mandatory",
  ]

  /// Two words that are often written as one.
  private static let pairs: [String: String] = [
    "auto deleveraging": "autodeleveraging", "auto deleverage": "autodeleveraging", "timed out": "timeout",
    "time out": "timeout",
  ]

  /// The stems of `words` in order, each once; fillers and bare numbers are left out.
  static func stems(of words: [String]) -> [Stem] {
    var stems: [Stem] = []
    for word in joined(words) where !fillers.contains(word) && !isNumber(word) {
      let stem = Stem(synonyms[word] ?? word)
      if !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }

  private static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      if let last = joined.last, let one = pairs[last + " " + word] {
        joined[joined.count - 1] = one
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}

/// A word without its ending: `exceeds`, `exceeded` and `exceeding` are one.
struct Stem: Hashable, Sendable {
  let text: String
  let bytes: [UInt8]
  /// The first of them, 0 for none.
  let first: UInt8

  init(_ word: String) {
    bytes = Self.bare(Array(word.utf8))
    first = bytes.first ?? 0
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func bare(_ word: [UInt8]) -> [UInt8] {
    var bytes = word[...]
    drop("s", of: &bytes, unless: "ss")
    if !drop("ing", of: &bytes) { drop("ed", of: &bytes) }
    drop("e", of: &bytes)
    if bytes.count > 4, bytes.last == bytes.dropLast().last { bytes.removeLast() }
    return Array(bytes)
  }

  /// Drops `ending` where a word of at least three letters is left.
  @discardableResult
  private static func drop(_ ending: String, of word: inout ArraySlice<UInt8>, unless other: String? = nil) -> Bool {
    guard word.count >= ending.utf8.count + 3, word.suffix(ending.utf8.count).elementsEqual(ending.utf8) else {
      return false
    }
    if let other, word.suffix(other.utf8.count).elementsEqual(other.utf8) { return false }
    word.removeLast(ending.utf8.count)
    return true
  }
}
