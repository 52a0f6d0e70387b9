import Chronology
import RateLimits

/// One failed request, or limit event, as it is asked for; its text stays in the log.
public struct Failure: Sendable {
  /// Nanoseconds since the epoch.
  var nanoseconds: Int64
  /// The wait it asked for in nanoseconds; `FailureKind.noWait` where it gave none that counts.
  var wait: Int64
  /// Where its line is.
  public var place: Place
  /// Index of its group.
  public var group: UInt32
  /// Index of its scope.
  public var scope: UInt32
  /// Number of its line in its source, 1 first.
  public var line: UInt32
  var endpointClass: UInt8
  var flags: Flags

  /// When it happened.
  public var time: Timestamp { Timestamp(nanoseconds: nanoseconds) }
  /// The wait it asked for, where it gave one that counts.
  public var asked: Duration? { wait == FailureKind.noWait ? nil : .nanoseconds(wait) }
  /// Whether it is a failure; a warning that speaks of a limit is only a limit event.
  public var isFailure: Bool { flags.contains(.failure) }
  /// Whether the server said "you sent too much".
  public var isLimit: Bool { flags.contains(.limit) }
  /// Whether its time is borrowed from the record before it.
  public var hasBorrowedTime: Bool { flags.contains(.borrowedTime) }
  /// Whether its time was written without a zone.
  public var hasAssumedZone: Bool { flags.contains(.assumedZone) }

  var key: EventKey { EventKey(nanoseconds: nanoseconds, place: place) }
  /// The wait that counts, zero or less where it gives no block.
  public var waitAsked: Wait? {
    guard wait != FailureKind.noWait else { return nil }
    return Wait(.nanoseconds(wait), isClockDependent: flags.contains(.clockDependent))
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let limit = Flags(rawValue: 1)
    static let failure = Flags(rawValue: 2)
    static let clockDependent = Flags(rawValue: 4)
    static let borrowedTime = Flags(rawValue: 8)
    static let assumedZone = Flags(rawValue: 16)
  }
}
