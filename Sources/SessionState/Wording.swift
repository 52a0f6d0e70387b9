import ErrorCatalog
import LogFormats
import RateLimits

// How a session's facts are said to people: one wording for the screen and for reports.

extension RetryVerdict {
  /// Whether, and when, to send again, in a word or two.
  public var words: String {
    switch self {
    case .wait: "wait"
    case .verify: "verify"
    case .once: "once"
    case .backoff: "back off"
    case .fix: "fix first"
    case .until: "until over"
    case .never: "never"
    case .unknown: "unknown"
    }
  }

  /// Whether, and when, to send again.
  public var sentence: String {
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

extension Matched {
  /// As people say it.
  public var words: String {
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

extension Block {
  /// The tier as the confidence lets it be said: `2`, `≥2`, `2?`, `3+`, `-`.
  public var tierText: String {
    guard let tier else { return "-" }
    return switch confidence {
    case .exact: "\(tier)"
    case .atLeast: "≥\(tier)"
    case .estimated: "\(tier)?"
    case .over: "\(tier)+"
    case .none: "-"
    }
  }
}

extension Block.Flags {
  /// The flags as an operator would say them.
  public var phrases: [String] {
    let words: [(Block.Flags, String)] = [
      (.joinedMidBlock, "joined mid-block"), (.shorterWaitSeen, "shorter wait seen"),
      (.mismatch, "not as history says"),
      (.clockDependent, "depends on clocks"), (.extended, "extended"), (.escalated, "escalated"),
    ]
    return words.filter { contains($0.0) }.map(\.1)
  }
}

extension Reject.Reason {
  /// Why, in a few words.
  public var words: String {
    switch self {
    case .notJSON: "not JSON"
    case .damaged: "damaged JSON"
    case .cutShort: "cut short"
    case .noObject: "no JSON object"
    case .tooDeep: "nested too deeply"
    case .tooLong: "longer than 16 MB"
    }
  }
}
