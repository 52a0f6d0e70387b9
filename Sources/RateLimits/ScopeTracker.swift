import Chronology

/// The blocks and the tier of one scope, as its events come in time order. It has no clock: time passes when told.
public struct ScopeTracker: Sendable, Equatable {
  /// What is known of the scope now.
  public enum State: Sendable, Equatable {
    case clear
    case blocked(Block)
    /// The last block is over and its tier still counts.
    case cooling(tier: Int)
  }

  /// What followed from an event or from time passing, in order.
  public enum Transition: Sendable, Equatable {
    /// A block began.
    case opened(Block)
    /// A limit event fell into the open block.
    case hit(premature: Bool)
    /// A block is over; it will not change again.
    case closed(Block)
    /// The scope is clear again: no block, and no tier remembered.
    case cleared
  }

  /// The class of a response without a path: it neither contradicts a block nor lets its block be contradicted.
  public static let unknownClass = "-"

  private let policy: SharedProfile
  public internal(set) var state: State = .clear
  /// Limit events so far.
  public internal(set) var violations = 0
  /// Requests sent inside a known block.
  public internal(set) var premature = 0
  /// Limit events met while cooling.
  public internal(set) var reoffences = 0
  /// When the last limit event was.
  public internal(set) var lastViolation: Timestamp?

  /// Whether anything was heard of the scope before its first limit event: then no block can have begun before the log.
  let wasHeardBefore: Bool

  /// A scope whose first limit event is to come.
  public init(profile: Profile, wasHeardBefore: Bool = false) {
    policy = SharedProfile(profile)
    self.wasHeardBefore = wasHeardBefore
  }

  public var profile: Profile { policy.profile }

  /// The open block, if there is one.
  public var block: Block? {
    if case .blocked(let block) = state { block } else { nil }
  }

  /// The tier that counts now: the open block's, or the remembered one; nil when clear or without a ladder.
  public var tier: Int? {
    switch state {
    case .clear: nil
    case .blocked(let block): block.tier
    case .cooling(let tier): tier
    }
  }

  /// Until when the state lasts: a block's end, the end of the tier's memory; nil when clear or unknown.
  public var until: Timestamp? {
    switch state {
    case .clear: return nil
    case .blocked(let block): return block.end
    case .cooling:
      guard let lastViolation, let memory = profile.memory else { return nil }
      return lastViolation + memory
    }
  }

  /// What the next violation at `time` would cost; nil without a ladder.
  public func nextCost(at time: Timestamp) -> Duration? {
    var then = self
    _ = then.elapsed(to: time)
    return profile.step(profile.tier(after: then.tier))
  }
}

/// A profile that many copies of a tracker hold together: one is kept for every so many events of a scope.
private final class SharedProfile: Sendable, Equatable {
  let profile: Profile

  init(_ profile: Profile) { self.profile = profile }

  static func == (left: SharedProfile, right: SharedProfile) -> Bool {
    left === right || left.profile == right.profile
  }
}

/// A wait the server asked for.
public struct Wait: Sendable, Equatable {
  /// From the event on; zero or less means no block.
  public var duration: Duration
  /// Whether it came from a moment on a clock that the record does not name.
  public var isClockDependent: Bool
  /// What is odd about its spelling, to be shown beside it.
  public var oddity: Oddity?

  /// A wait of `duration` from the event.
  public init(_ duration: Duration, isClockDependent: Bool = false, oddity: Oddity? = nil) {
    self.duration = duration
    self.isClockDependent = isClockDependent
    self.oddity = oddity
  }

  /// What can be odd about the spelling of a wait that is believed all the same.
  public enum Oddity: Sendable, Equatable {
    /// Several waits were given; this is the largest.
    case largestOfSeveral
    /// A negative wait, taken as zero.
    case negative
  }
}
