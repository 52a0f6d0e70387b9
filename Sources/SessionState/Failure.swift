import Chronology
import RateLimits

/// One failed request, or limit event, in a form small enough to keep millions of: its text stays in the log.
public struct Failure: Sendable {
  /// Nanoseconds since the epoch.
  var nanoseconds: Int64
  /// The wait it asked for in nanoseconds; `Failure.noWait` where it gave none that counts.
  var wait: Int64
  /// Where its line is.
  public var place: Place
  /// Index of its group.
  public var group: UInt32
  /// Index of its scope.
  public var scope: UInt32
  /// Number of its line in its source, 1 first.
  public var line: UInt32
  /// Bytes of its line.
  public var length: UInt32
  var requestID: UInt32
  var orderID: UInt32
  var clientOrderID: UInt32
  var logger: UInt32
  var endpointClass: UInt8
  var flags: Flags

  static let noWait = Int64.min

  /// When it happened.
  public var time: Timestamp { Timestamp(nanoseconds: nanoseconds) }
  /// The wait it asked for, where it gave one that counts.
  public var asked: Duration? { wait == Self.noWait ? nil : .nanoseconds(wait) }
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
    guard wait != Self.noWait else { return nil }
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

/// Where an event's text is: its source, the file's generation there, the line's first byte, the element in it.
///
/// Packed so that places compare in the order in which they are read: source, generation, offset.
public struct Place: Sendable, Hashable, Comparable {
  private var high: UInt32
  private var middle: UInt32
  private var bottom: UInt32

  init(source: Int, generation: Int, offset: UInt64, element: Int) {
    high = UInt32(truncatingIfNeeded: source) << 16 | UInt32(truncatingIfNeeded: min(generation, 0xffff))
    let low = offset << 16 | UInt64(truncatingIfNeeded: min(element, 0xffff))
    (middle, bottom) = (UInt32(truncatingIfNeeded: low >> 32), UInt32(truncatingIfNeeded: low))
  }

  private var low: UInt64 { UInt64(middle) << 32 | UInt64(bottom) }

  /// Source and offset in one number, which orders the places of one generation.
  var rank: UInt64 { UInt64(high >> 16) << 48 | (low >> 16) & 0xffff_ffff_ffff }

  /// Index of the source.
  public var source: Int { Int(high >> 16) }
  /// How many files the source's name stood for before this one, modulo 65,536.
  public var generation: Int { Int(high & 0xffff) }
  /// Place of the line's first byte.
  public var offset: UInt64 { low >> 16 }
  /// Position in a line that is an array.
  public var element: Int { Int(low & 0xffff) }

  public static func < (left: Place, right: Place) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

/// What orders events: time first, then source and place.
struct EventKey: Sendable, Comparable {
  var nanoseconds: Int64
  var place: Place

  static func < (left: EventKey, right: EventKey) -> Bool {
    left.nanoseconds == right.nanoseconds ? left.place < right.place : left.nanoseconds < right.nanoseconds
  }
}
