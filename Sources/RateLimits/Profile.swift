import Chronology

/// The rate-limit policy of one API, as data: what is a limit event, how long blocks last, what is remembered.
public struct Profile: Sendable, Equatable {
  /// Block lengths by tier, tier 1 first; empty where only durations are known.
  public var ladder: [Duration] = []
  /// How long after the last violation a tier is remembered; nil where nothing is.
  public var memory: Duration?
  /// Whether serving the top tier's block forgets the tier.
  public var resetsAfterTop = false
  /// A limit event this long or longer after its block's start is a premature retry.
  public var grace: Duration = .seconds(1)
  /// Longer waits are shown, but believed by nobody.
  public var maxPlausible: Duration = .seconds(30 * 86_400)
  /// How long a block of unknown end lasts after its last limit event.
  public var unknownTTL: Duration = .seconds(60)
  /// HTTP statuses that are limit events.
  public var statuses: Set<Int> = [429]
  /// HTTP statuses that are limit events only with a wait.
  public var statusesWithWait: Set<Int> = []
  /// API codes that are limit events.
  public var codes: Set<String> = []
  /// Wordings of a limit, lower case, words separated by single spaces.
  public var patterns: [String] = []
  /// Whether a limit status with another code and no wait is something else.
  public var excludesOtherCodes = false
  /// HTTP statuses of a success that contradicts a block.
  public var successStatuses: ClosedRange<Int> = 200...299
  /// What a scope's name is made of, in order.
  public var scopeBy: [ScopePart] = [.host, .account]
  /// Endpoint classes by path segment, first match wins.
  public var classes: [EndpointClass] = []
  /// The class of a path that none of `classes` names; nil where the API has no classes.
  public var defaultClass: String?

  /// A policy without a ladder, to be filled in.
  public init() {}
}

/// One part of a scope's name.
public enum ScopePart: String, Sendable { case provider, host, account }

/// A class of endpoints: those whose path has this segment.
public struct EndpointClass: Sendable, Equatable {
  /// The class, as `order`.
  public var name: String
  /// The whole path segment that tells it.
  public var segment: String

  /// The class `name` of paths with `segment`.
  public init(name: String, segment: String) {
    self.name = name
    self.segment = segment
  }
}
