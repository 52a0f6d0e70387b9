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
    /// The tier is forgotten.
    case cleared
  }

  public let profile: Profile
  public private(set) var state: State = .clear
  /// Limit events so far.
  public private(set) var violations = 0
  /// Requests sent inside a known block.
  public private(set) var premature = 0
  /// Limit events met while cooling.
  public private(set) var reoffences = 0
  /// When the last limit event was.
  public private(set) var lastViolation: Timestamp?

  /// A scope of which nothing is known yet.
  public init(profile: Profile) { self.profile = profile }

  /// A limit event at `time`, with the server's wait where it gave one.
  public mutating func violated(at time: Timestamp, wait: Wait?, endpointClass: String) -> [Transition] { [] }

  /// A response at `time` that is no failure, in `endpointClass` (`-` without a path).
  public mutating func succeeded(at time: Timestamp, endpointClass: String) -> [Transition] { [] }

  /// Time passed, up to and including `time`.
  public mutating func elapsed(to time: Timestamp) -> [Transition] { [] }

  /// What the next violation at `time` would cost; nil without a ladder.
  public func nextCost(at time: Timestamp) -> Duration? { nil }

  /// Until when the state lasts: a block's end, the end of the tier's memory; nil when clear or unknown.
  public var until: Timestamp? { nil }
}

/// A wait the server asked for.
public struct Wait: Sendable, Equatable {
  /// From the event on; zero or less means no block.
  public var duration: Duration
  /// Whether it came from a moment on a clock that the record does not name.
  public var isClockDependent: Bool

  /// A wait of `duration` from the event.
  public init(_ duration: Duration, isClockDependent: Bool = false) {
    self.duration = duration
    self.isClockDependent = isClockDependent
  }
}
