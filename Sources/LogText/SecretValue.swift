/// How far the values of secrets reach, and which values are none.
extension Span where Element == UInt8 {
  /// The end of an unquoted value in running text, query or list.
  func bareEnd(from start: Int) -> Int {
    let end = end(from: start) { !$0.isBlank && !$0.endsBareValue }
    let encoded = firstEncodedAmpersand(in: start..<end) ?? end
    return extracting(0..<encoded).withoutFullStop(from: start)
  }

  /// The end of an unquoted password: it may hold punctuation, but does not end with it.
  func passwordEnd(from start: Int) -> Int {
    var index = start
    while index < count, !self[index].isBlank, !self[index].isQuote, self[index] != UInt8(ascii: "&"),
      !isEscape(at: index)
    {
      index += 1
    }
    while index > start, self[index - 1].closesClause { index -= 1 }
    return index
  }

  /// The end of a line, of a line written as `\n`, or of the text in quotes that holds it.
  func lineEnd(from start: Int) -> Int {
    var index = start
    while index < count, self[index] >= 0x20, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "'"),
      !isEscape(at: index)
    {
      index += 1
    }
    return index
  }

  /// Where the quote that closes a text begun at `start` lies, with the backslashes that belong to it.
  ///
  /// `level` is the number of backslashes before the opening quote: 0, then 1, 3, 7 for JSON in strings of JSON.
  func closingQuote(_ quote: UInt8, from start: Int, level: Int) -> Int {
    var index = start
    while index < count {
      let run = end(from: index) { $0 == UInt8(ascii: "\\") }
      if byte(run) == quote, closes(run - index, level: level) { return Swift.max(index, run - level) }
      index = run + 1
    }
    return count
  }

  /// Whether a quote behind `backslashes` ends a text of `level`, or one around it.
  private func closes(_ backslashes: Int, level: Int) -> Bool {
    var backslashes = backslashes
    var level = level
    while level > 0, backslashes % 2 == 1 {
      backslashes /= 2
      level /= 2
    }
    return backslashes % 2 == 0
  }

  private func isEscape(at index: Int) -> Bool {
    guard self[index] == UInt8(ascii: "\\") else { return false }
    return byte(index + 1).isQuote || has("\\n", at: index) || has("\\r", at: index) || has("\\t", at: index)
      || has("\\\\", at: index)
  }

  private func firstEncodedAmpersand(in range: Range<Int>) -> Int? {
    range.first { self[$0] == UInt8(ascii: "%") && has("%26", at: $0) }
  }

  private func withoutFullStop(from start: Int) -> Int {
    var end = count
    while end > start, self[end - 1] == UInt8(ascii: ".") || self[end - 1] == UInt8(ascii: "!") { end -= 1 }
    return end
  }
}

extension UInt8 {
  fileprivate var endsBareValue: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  fileprivate var closesClause: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}

// MARK: What is no secret

extension Span where Element == UInt8 {
  /// Whether `range` is a random text of letters and digits, and no word.
  func isOpaque(_ range: Range<Int>, atLeast length: Int) -> Bool {
    guard range.count >= length else { return false }
    var hasDigit = false
    var hasLetter = false
    for index in range {
      hasDigit = hasDigit || self[index].isDigit
      hasLetter = hasLetter || self[index].isLetter
      if !self[index].isTokenPart { return false }
    }
    return hasDigit && hasLetter
  }

  /// A coin's name, as in `token: SOL`.
  func isTicker(_ range: Range<Int>) -> Bool { range.count <= 5 && range.allSatisfy { self[$0].isUpper } }

  /// A sign or a count, as in `sign=-1`.
  func isSmallNumber(_ range: Range<Int>) -> Bool {
    let digits = byte(range.lowerBound) == UInt8(ascii: "-") ? range.dropFirst() : range
    return digits.count < 4 && digits.allSatisfy { self[$0].isDigit }
  }

  /// A word that says something about a secret, as in `token: expired`.
  func isOrdinaryWord(_ range: Range<Int>) -> Bool {
    range.count <= 14 && ordinaryWords.contains(string(in: range).lowercased())
  }
}

extension UInt8 {
  /// A byte of base64, of hex, or of a token encoded for a URL.
  var isTokenPart: Bool {
    switch self {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "%"):
      true
    default: isWord
    }
  }
}

private let ordinaryWords: Set<String> = [
  "a", "absent", "accepted", "an", "and", "api", "auth", "authentication", "bad", "bucket", "cannot", "check",
  "could", "denied", "did", "disabled", "does", "empty", "enabled", "error", "exceeded", "expected", "expired",
  "failed", "failure", "false", "field", "for", "forbidden", "from", "has", "header", "headers", "hidden", "in",
  "incorrect", "invalid", "is", "key", "length", "limit", "malformed", "mismatch", "missing", "must", "nan", "nil",
  "no", "none", "not", "null", "off", "ok", "on", "optional", "or", "please", "redacted", "rejected", "removed",
  "request", "required", "reused", "revoked", "set", "should", "stale", "the", "to", "too", "true", "unauthorized",
  "undefined", "unknown", "unset", "unsupported", "valid", "verification", "verify", "was", "wrong", "yes", "your",
]
