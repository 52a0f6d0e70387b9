/// What a generated log is made of; the same recipe gives the same bytes on every machine.
public struct LogRecipe: Sendable, Equatable {
  /// Share of lines that tell of a failed request, 0 to 1.
  public var failureShare: Double
  /// How many kinds of failure there are: pairs of code and status; 1 to 10,000.
  public var groups: Int
  /// How many accounts send requests; each is a scope of its own.
  public var scopes: Int
  public var seed: UInt64

  public init(failureShare: Double = 0.1, groups: Int = 100, scopes: Int = 12, seed: UInt64 = 1) {
    self.failureShare = failureShare
    self.groups = groups
    self.scopes = scopes
    self.seed = seed
  }
}

/// How long a log is to be: it ends with the first line that reaches the bound.
public enum LogLength: Sendable, Equatable {
  case bytes(Int)
  case lines(Int)
}
