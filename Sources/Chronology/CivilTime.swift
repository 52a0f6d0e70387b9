/// What a calendar and a clock on the wall show.
public struct CivilTime: Hashable, Sendable {
  public var date: CivilDate
  /// 0 to 23.
  public var hour: Int
  public var minute: Int
  /// 0 to 60, the last in a leap second.
  public var second: Int
  public var nanosecond: Int

  /// What is shown `secondsAhead` of UTC at `moment`.
  public init(at moment: Timestamp, secondsAhead: Int) {
    let (seconds, nanoseconds) = moment.nanoseconds.flooredDivision(by: 1_000_000_000)
    let (days, secondOfDay) = (seconds + Int64(secondsAhead)).flooredDivision(by: 86_400)
    date = CivilDate(daysSinceEpoch: Int(days))
    (hour, minute, second) = (Int(secondOfDay) / 3600, Int(secondOfDay) / 60 % 60, Int(secondOfDay) % 60)
    nanosecond = Int(nanoseconds)
  }

  /// What is shown in `zone` at `moment`.
  public init(at moment: Timestamp, in zone: Zone = .utc) {
    let seconds = moment.nanoseconds.flooredDivision(by: 1_000_000_000).quotient
    self.init(at: moment, secondsAhead: zone.secondsAhead(atUTC: seconds))
  }

  /// This time on `date`; nil where a clock never shows it.
  public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
    (self.date, self.hour, self.minute, self.second) = (date, hour, minute, second)
    self.nanosecond = nanosecond
  }

  /// The moment at which a clock `secondsAhead` of UTC shows this.
  public func moment(secondsAhead: Int) -> Timestamp {
    Timestamp(seconds: secondsAsUTC - Int64(secondsAhead)) + .nanoseconds(nanosecond)
  }

  /// The moment at which a clock in `zone` shows this.
  public func moment(in zone: Zone) -> Timestamp {
    moment(secondsAhead: zone.secondsAhead(atLocal: secondsAsUTC))
  }

  private var secondsAsUTC: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }
}

extension Int64 {
  /// Quotient and remainder, the remainder never negative.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
