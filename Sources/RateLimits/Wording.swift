import Chronology

/// The wordings of a limit, ready to be looked for in many texts.
public struct LimitWording: Sendable {
  private let phrases: [Phrase]
  private let initials: Initials
  /// Whether all begin with letters, so that the initials tell where one may begin.
  private let areWords: Bool

  /// Wordings in lower case with single spaces between words.
  public init(_ patterns: [String]) {
    phrases = patterns.filter { !$0.isEmpty }.map { Phrase(letters: Array($0.utf8)) }
    initials = Initials(phrases)
    areWords = phrases.allSatisfy { $0.letters[0].isLetter }
  }

  /// Whether `text` contains one of them at the beginning of a word; case is no matter, and `-`, `_` and runs of blanks
  /// are a space.
  public func isContained(in text: Span<UInt8>) -> Bool {
    for start in text.indices where !areWords || initials.contains(text[start]) {
      guard text.beginsWord(at: start) else { continue }
      for phrase in phrases where text.end(ofPhrase: phrase.letters.span, at: start) != nil { return true }
    }
    return false
  }
}

/// What a text says without numbers: that the server refused, or that the bot holds back.
public enum Wording {
  /// Whether `text` contains one of `patterns`, which are in lower case with single spaces between words.
  ///
  /// Case is no matter, and `-`, `_` and runs of blanks are a space: `RATE_LIMITS_EXCEEDED` contains "rate limit".
  public static func containsLimitWording(_ text: Span<UInt8>, patterns: [String]) -> Bool {
    LimitWording(patterns).isContained(in: text)
  }

  /// Whether `text` tells of the bot's own pause, as "retrying in 5 s" or "waiting 2 s before the next order".
  public static func containsBackoffWording(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { start in
      pauseInitials.contains(text[start]) && text.beginsWord(at: start) && tellsOfPause(text, at: start)
    }
  }

  private static let pauses: [Phrase] = [
    "backoff", "back off", "backing off", "retrying in", "retrying after", "will retry", "next retry",
    "next attempt in",
    "reconnecting in", "sleeping", "sleep for", "pausing for",
  ]

  /// Words that tell of a pause only with a number behind them.
  private static let activities: [Phrase] = ["waiting for", "waiting", "sleep"]

  private static let pauseInitials = Initials(pauses + activities)

  private static func tellsOfPause(_ text: Span<UInt8>, at start: Int) -> Bool {
    if pauses.contains(where: { text.end(ofPhrase: $0.letters.span, at: start) != nil }) { return true }
    return activities.contains { activity in
      guard let end = text.end(ofPhrase: activity.letters.span, at: start) else { return false }
      let number = text.end(of: { !$0.isLetter && !$0.isDigit }, from: end)
      return number > end && text.byte(at: number)?.isDigit == true
    }
  }
}
