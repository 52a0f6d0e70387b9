import Chronology

/// What a text says without numbers: that the server refused, or that the bot holds back.
public enum Wording {
  /// Whether `text` contains one of `patterns`, which are in lower case with single spaces between words.
  ///
  /// Case is no matter, and `-`, `_` and runs of blanks are a space: `RATE_LIMITS_EXCEEDED` contains "rate limit".
  public static func containsLimitWording(_ text: Span<UInt8>, patterns: [String]) -> Bool {
    patterns.contains { text.contains(phrase: $0.utf8.span) }
  }

  /// Whether `text` tells of the bot's own pause, as "retrying in 5 s" or "waiting 2 s before the next order".
  public static func containsBackoffWording(_ text: Span<UInt8>) -> Bool {
    ownPauses.contains { text.contains(phrase: $0.letters.span) } || text.indices.contains { waitsItself(text, at: $0) }
  }

  private static let ownPauses: [Phrase] = [
    "backoff", "back off", "backing off", "retrying in", "retrying after", "will retry", "next retry",
    "next attempt in",
    "reconnecting in", "sleeping", "sleep for", "pausing for",
  ]

  /// "waiting" or "sleep" with a number behind it.
  private static func waitsItself(_ text: Span<UInt8>, at start: Int) -> Bool {
    let first = text[start].lowercased
    guard first == UInt8(ascii: "w") || first == UInt8(ascii: "s"), text.beginsWord(at: start) else { return false }
    for phrase in Self.activities {
      guard let end = text.end(ofPhrase: phrase.letters.span, at: start) else { continue }
      let number = text.end(of: { !$0.isLetter && !$0.isDigit }, from: end)
      return number > end && text.byte(at: number)?.isDigit == true
    }
    return false
  }

  private static let activities: [Phrase] = ["waiting for", "waiting", "sleep"]
}
