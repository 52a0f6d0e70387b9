/// What to do about one error: written for whoever is awake at 3 a.m.
public struct Remedy: Sendable, Equatable {
  /// Unique in its catalogue: a code, an HTTP status or a slug.
  public var id: String
  /// The API's code, where the row has one.
  public var code: String?
  /// The API's constant, as `ERROR_RATE_LIMITS_EXCEEDED`.
  public var constant: String?
  /// The HTTP status that comes with it, where the reference gives one.
  public var status: Int?
  /// The literal strings the API returns for it.
  public var strings: [String]
  public var title: String
  public var meaning: String
  public var cause: String
  public var check: String
  public var steps: [String]
  public var avoid: [String]
  public var verdict: RetryVerdict
  /// The section of the provider's documentation.
  public var source: String
  /// Ids of related remedies.
  public var seeAlso: [String]
  public var codeClass: CodeClass
  /// Other wordings of `title`, good for finding the row, but no literal strings of the API.
  public var aliases: [String] = []
  /// Names that lead to the row when somebody asks for them, as `Retry-After`.
  public var terms: [String] = []
}

extension Remedy {
  /// Whether the row stands for an HTTP status, and not for an error that comes with one.
  public var isStatusRow: Bool { code == nil && status.map { id == String($0) } == true }

  /// The constant without what all constants of errors begin with: `RATE_LIMITS_EXCEEDED`.
  public var shortConstant: String? {
    constant.map { $0.hasPrefix("ERROR_") ? String($0.dropFirst("ERROR_".count)) : $0 }
  }
}

/// Whether a code is an error at all.
public enum CodeClass: String, Sendable, CaseIterable {
  case failure
  /// Success, an order state, a query: never a failure.
  case neutral
  /// A failure after which the order may or may not exist.
  case unknownState
}

/// Whether, and when, to send the request again.
public enum RetryVerdict: String, Sendable, CaseIterable {
  case wait, verify, once, backoff, fix, until, never, unknown
}

/// How an event's remedy was found, most specific first.
public enum Matched: Sendable, Equatable {
  case codeAndStatus, code, message, normalisedMessage, fuzzy(Double), status, none

  /// As in the report: `code+status`, `code`, `message`, `message~`, `fuzzy:0.83`, `status`, `none`.
  public var text: String {
    switch self {
    case .codeAndStatus: "code+status"
    case .code: "code"
    case .message: "message"
    case .normalisedMessage: "message~"
    case .fuzzy(let score): "fuzzy:0." + String(100 + Int((score * 100).rounded())).suffix(2)
    case .status: "status"
    case .none: "none"
    }
  }
}
