import Chronology

/// A wait as it is written: a span, or a moment on some clock.
enum WaitSpelling: Equatable {
  case span(Duration)
  case moment(Timestamp)
  /// A number that is neither.
  case invalid
  /// No wait at all.
  case nothing

  /// What all of `text` spells; the year of a date is near `event`.
  init(_ text: Span<UInt8>, unit: WaitText.Unit, near event: Timestamp) {
    if let number = ExactDecimal(text) {
      self.init(number, unit: unit)
    } else if let span = DurationText.parse(text) {
      self = .span(span)
    } else if let time = TimeText.parse(text, zone: .utc), time.namesZone {
      self = .moment(time.moment)
    } else if let moment = HTTPDate.parse(text, near: event) {
      self = .moment(moment)
    } else {
      self = .nothing
    }
  }

  /// What `number` spells: the unit in the name wins, but a moment stays one.
  init(_ number: ExactDecimal, unit: WaitText.Unit) {
    let whole = number.scaled(byPowerOfTen: 0)
    if let epochUnit = EpochUnit(ofWait: whole), unit != .nanoseconds || epochUnit == .nanoseconds {
      self = number.isInteger && number.wholeDigits > 20 ? .invalid : .moment(Timestamp(epoch: number, unit: epochUnit))
      return
    }
    switch unit {
    case .nanoseconds: self = .span(.nanoseconds(number.scaled(byPowerOfTen: 0)))
    case .milliseconds: self = .span(.nanoseconds(number.scaled(byPowerOfTen: 6)))
    case .unnamed where number.isInteger && whole >= 100_000_000: self = .invalid
    case .unnamed, .seconds, .structuredField: self = .span(.nanoseconds(number.scaled(byPowerOfTen: 9)))
    }
  }
}

extension EpochUnit {
  /// The unit that makes `count` a moment rather than a span. Between the decades of two units lies nothing.
  fileprivate init?(ofWait count: Int64) {
    switch count {
    case 1_000_000_000...100_000_000_000: self = .seconds
    case 1_000_000_000_000...100_000_000_000_000: self = .milliseconds
    case 1_000_000_000_000_000...100_000_000_000_000_000: self = .microseconds
    case 1_000_000_000_000_000_000...: self = .nanoseconds
    default: return nil
    }
  }
}
