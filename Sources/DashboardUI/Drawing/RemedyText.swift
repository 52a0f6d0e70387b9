import ErrorCatalog
import SessionState

/// A group's remedy in labelled parts.
struct RemedyText {
  let group: Group

  init(_ group: Group) { self.group = group }

  /// Code and title, or the message where nothing is known.
  var title: String {
    let number = group.code ?? group.status.map { "HTTP \($0)" } ?? ""
    return [number, group.match.remedy?.title ?? group.name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The parts for a small pane, most useful first.
  var brief: [(label: String, text: String)] {
    guard let remedy = group.match.remedy else { return unknown }
    return [("Cause", remedy.cause), ("Check", remedy.check)] + remedy.steps.prefix(1).map { ("Do", $0) }
      + remedy.avoid.prefix(1).map { ("Don't", $0) } + note
  }

  /// All parts, for a page.
  var full: [(label: String, text: String)] {
    guard let remedy = group.match.remedy else { return unknown + [("Message", group.message)] }
    return [("Meaning", remedy.meaning), ("Cause", remedy.cause), ("Check", remedy.check)]
      + remedy.steps.enumerated().map { ($0 == 0 ? "Do" : "", $1) }
      + remedy.avoid.enumerated().map { ($0 == 0 ? "Don't" : "", $1) }
      + [("Retry", remedy.verdict.sentence)] + note + [("Message", group.message), ("Source", remedy.source)]
      + (remedy.seeAlso.isEmpty ? [] : [("See also", remedy.seeAlso.joined(separator: ", "))])
  }

  private var note: [(label: String, text: String)] { group.match.note.map { [("Note", $0)] } ?? [] }

  private var unknown: [(label: String, text: String)] {
    [("Cause", "not in the reference")]
      + group.match.guesses.prefix(2).map { ("Guess", "\($0.remedy.title) (\(Matched.fuzzy($0.score).text))") }
  }
}

extension Matched {
  /// As people say it.
  var words: String {
    switch self {
    case .codeAndStatus: "code + status"
    case .code: "code"
    case .message: "message"
    case .normalisedMessage: "message, reworded"
    case .fuzzy(let score): "similar message, \(Int((score * 100).rounded())) %"
    case .status: "HTTP status"
    case .none: "nothing"
    }
  }
}

extension RetryVerdict {
  /// Whether, and when, to send again.
  var sentence: String {
    switch self {
    case .wait: "Wait until the block is over, then send again."
    case .verify: "Look the order up first; send again only when it does not exist."
    case .once: "Send once more; for an order, look it up first."
    case .backoff: "Send again with growing pauses."
    case .fix: "Sending the same again fails again: mend the request first."
    case .until: "Wait until the condition is over; no retry shortens it."
    case .never: "Do not send again."
    case .unknown: "Nobody said whether a retry helps."
    }
  }
}
