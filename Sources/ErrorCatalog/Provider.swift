import RateLimits

/// One API: how its events are recognised, its codes with their remedies, its rate-limit policy.
public struct Provider: Sendable {
  /// As in scopes and reports: `btse`.
  public internal(set) var id: String
  public internal(set) var title: String
  /// Hosts, `*.` standing for any label before.
  public internal(set) var hosts: [String] = []
  /// Names that a logger, exchange or account may begin with.
  public internal(set) var names: [String] = []
  /// Request headers only this API wants, lower case.
  public internal(set) var markers: [String] = []
  /// Beginnings of paths only this API has.
  public internal(set) var pathPrefixes: [String] = []
  public internal(set) var profile = Profile()
  /// In the order of the file, which for error strings is that of their frequency.
  public internal(set) var remedies: [Remedy] = [] {
    didSet { rows = RemedyIndex(remedies) }
  }
  /// HTTP statuses that are no failure in themselves; nil where those below 400 are none.
  public internal(set) var goodStatuses: Set<Int>?

  /// The way from codes, statuses and words to `remedies`.
  private(set) var rows = RemedyIndex([])
  /// The rows of the provider that answers where this one has none.
  var fallback: RemedyIndex?

  init(id: String, title: String = "") {
    self.id = id
    self.title = title
  }
}

/// What matched an event, and what else comes close.
public struct RemedyMatch: Sendable {
  public let remedy: Remedy?
  public let matched: Matched
  /// Nearest rows when nothing better than the status matched, best first: guesses, to be labelled so.
  public let guesses: [Guess]
  /// What is odd about the match, as a code and a text that disagree.
  public let note: String?
  public init(remedy: Remedy?, matched: Matched, guesses: [Guess], note: String?) {
    self.remedy = remedy
    self.matched = matched
    self.guesses = guesses
    self.note = note
  }

  public struct Guess: Sendable, Equatable {
    public let remedy: Remedy
    public let score: Double
  }

  init(_ remedy: Remedy? = nil, by matched: Matched, guesses: [Guess] = [], note: String? = nil) {
    self.remedy = remedy
    self.matched = matched
    self.guesses = guesses
    self.note = note
  }
}
