import Chronology

/// An interval in one scope in which the server said not to send.
public struct Block: Sendable, Equatable {
  /// The class of the endpoint whose limit event opened it, `-` when the event had no path.
  public var endpointClass: String
  /// When the limit event that opened it was logged.
  public var start: Timestamp
  /// When it ended, or for an open one when it would; nil while nobody said.
  public var end: Timestamp?
  /// The wait the opening event asked for (or a later one that gave an unknown end); nil where none did.
  public var wait: Duration?
  /// The end first announced, which decides whether a later event speaks of the same block.
  public var announcedEnd: Timestamp?
  /// The time of its last limit event.
  public var lastHit: Timestamp
  /// Position in the ladder, 1 first; nil without a ladder.
  public var tier: Int?
  /// How sure the tier is.
  public var confidence: Confidence
  /// Limit events in it, the opening one included, and one that superseded it.
  public var hits: Int
  /// Those of them at or after its grace.
  public var premature: Int
  /// How it ended.
  public var ended: Ending
  /// What else is to be said of it.
  public var flags: Flags

  /// How sure a block's tier is.
  public enum Confidence: String, Sendable {
    /// The wait is a ladder step's, within 1 s or 1 %.
    case exact
    /// The wait lies between steps: the rest of a longer block.
    case atLeast
    /// No wait given; the step's own length is assumed.
    case estimated
    /// Longer than the top step.
    case over
    /// No ladder.
    case none
  }

  /// How a block ended.
  public enum Ending: String, Sendable {
    /// It has not, as far as is known.
    case open
    /// Its time ran out.
    case served
    /// A limit event announced a later end.
    case superseded
    /// A request in its scope and class succeeded.
    case contradicted
    /// Its end was unknown and no further limit event came.
    case expired
  }

  /// What else is to be said of a block; names as in the report.
  public struct Flags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The scope's first event, with a wait between ladder steps: the block began before the log.
    public static let joinedMidBlock = Flags(rawValue: 1)
    /// A later event named an earlier end.
    public static let shorterWaitSeen = Flags(rawValue: 2)
    /// The server's wait names another tier than the history.
    public static let mismatch = Flags(rawValue: 4)
    /// The wait was a moment on a clock that the record does not name.
    public static let clockDependent = Flags(rawValue: 8)
    /// Opened by superseding a block, without a higher tier.
    public static let extended = Flags(rawValue: 16)
    /// Its tier is above the remembered one.
    public static let escalated = Flags(rawValue: 32)
  }
}
