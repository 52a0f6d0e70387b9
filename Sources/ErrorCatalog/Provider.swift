import RateLimits

/// One API: how its events are recognised, its codes with their remedies, its rate-limit policy.
public struct Provider: Sendable {
  /// As in scopes and reports: `btse`.
  public let id: String
  public let title: String
  /// Hosts, `*.` standing for any label before.
  public let hosts: [String]
  /// Names that a logger, exchange or account may begin with.
  public let names: [String]
  /// Request headers only this API wants, lower case.
  public let markers: [String]
  /// Beginnings of paths only this API has.
  public let pathPrefixes: [String]
  public let profile: Profile
  public let remedies: [Remedy]
  /// HTTP statuses that are no failure in themselves; nil where those below 400 are none.
  public let goodStatuses: Set<Int>?
}

/// What matched an event, and what else comes close.
public struct RemedyMatch: Sendable {
  public let remedy: Remedy?
  public let matched: Matched
  /// Nearest rows when nothing matched, best first: guesses, to be labelled so.
  public let guesses: [Guess]
  /// What is odd about the match, as a code and a text that disagree.
  public let note: String?
  public init(remedy: Remedy?, matched: Matched, guesses: [Guess], note: String?) {
    self.remedy = remedy
    self.matched = matched
    self.guesses = guesses
    self.note = note
  }

  public struct Guess: Sendable {
    public let remedy: Remedy
    public let score: Double
  }
}
