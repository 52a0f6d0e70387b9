/// What a count since 1970-01-01T00:00:00Z counts.
public enum EpochUnit: Sendable, CaseIterable {
  case seconds, milliseconds, microseconds, nanoseconds

  /// The unit that makes `count` a time near ours: each is a thousand times the one before.
  public init(guessedFrom count: Int64) {
    switch count.magnitude {
    case ..<100_000_000_000: self = .seconds
    case ..<100_000_000_000_000: self = .milliseconds
    case ..<100_000_000_000_000_000: self = .microseconds
    default: self = .nanoseconds
    }
  }

  /// Its length is ten to this power in nanoseconds.
  public var powerOfTen: Int {
    switch self {
    case .seconds: 9
    case .milliseconds: 6
    case .microseconds: 3
    case .nanoseconds: 0
    }
  }

  /// Its length in nanoseconds.
  public var nanoseconds: Int64 {
    switch self {
    case .seconds: 1_000_000_000
    case .milliseconds: 1_000_000
    case .microseconds: 1000
    case .nanoseconds: 1
    }
  }
}

extension Timestamp {
  /// The moment `count` units after the epoch, the unit guessed unless given.
  public init(epoch count: Int64, unit: EpochUnit? = nil) {
    let unit = unit ?? EpochUnit(guessedFrom: count)
    self.init(nanoseconds: count.saturatedTimes(unit.nanoseconds))
  }

  /// The moment `count` units after the epoch, the unit guessed unless given; exact to the nanosecond.
  public init(epoch count: ExactDecimal, unit: EpochUnit? = nil) {
    let unit = unit ?? EpochUnit(guessedFrom: count.scaled(byPowerOfTen: 0))
    self.init(nanoseconds: count.scaled(byPowerOfTen: unit.powerOfTen))
  }

  /// The moment that `text`, a count since the epoch, names; nil where it is no number.
  public init?(epochText text: Span<UInt8>, unit: EpochUnit? = nil) {
    guard let count = ExactDecimal(text) else { return nil }
    self.init(epoch: count, unit: unit)
  }
}
