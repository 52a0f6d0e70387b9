/// A time as it is written in a log.
public struct WrittenTime: Hashable, Sendable {
  public var moment: Timestamp
  /// Whether its zone was written too, and not assumed.
  public var namesZone: Bool
}

/// Reads ISO 8601 and RFC 3339 times, as `2026-03-02T12:04:31.250Z` and the forms that loggers make of it.
///
/// `T` or a space, comma or point, 1 to 9 digits of a fraction (more are cut), `Z`, `+00:00`, `+0000`, `-04` or no zone,
/// seconds or none; the date with `-` or `/`. A leap second is the first second of the next minute. What no calendar
/// and no clock shows is no time.
public enum TimeText {
  /// The time that is all of `text`; one without a zone is in `zone`.
  public static func parse(_ text: Span<UInt8>, zone: Zone) -> WrittenTime? {
    guard let (time, length) = parsePrefix(of: text, zone: zone), length == text.count else { return nil }
    return time
  }

  /// The time at the beginning of `text`, and how many bytes it takes.
  public static func parsePrefix(of text: Span<UInt8>, zone: Zone) -> (time: WrittenTime, length: Int)? {
    guard let date = date(in: text), let separator = text.byte(at: 10), isSeparator(separator),
      var (time, position) = clock(in: text, at: 11, on: date)
    else { return nil }
    (time.nanosecond, position) = fraction(in: text, at: position)
    guard let (secondsAhead, end) = offset(in: text, at: position) else {
      return (WrittenTime(moment: time.moment(in: zone), namesZone: false), position)
    }
    return (WrittenTime(moment: time.moment(secondsAhead: secondsAhead), namesZone: true), end)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "t")
  }

  /// The date in the first ten bytes.
  static func date(in text: Span<UInt8>) -> CivilDate? {
    guard text.count >= 10, text[4] == text[7], text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/"),
      let century = text.twoDigits(at: 0), let year = text.twoDigits(at: 2),
      let month = text.twoDigits(at: 5), let day = text.twoDigits(at: 8)
    else { return nil }
    return CivilDate(year: century * 100 + year, month: month, day: day)
  }

  /// `12:04` or `12:04:31` at `start`, and where it ends.
  static func clock(in text: Span<UInt8>, at start: Int, on date: CivilDate) -> (CivilTime, Int)? {
    guard let hour = text.twoDigits(at: start), text.byte(at: start + 2) == UInt8(ascii: ":"),
      let minute = text.twoDigits(at: start + 3)
    else { return nil }
    let second = text.byte(at: start + 5) == UInt8(ascii: ":") ? text.twoDigits(at: start + 6) : nil
    guard let time = CivilTime(date: date, hour: hour, minute: minute, second: second ?? 0) else { return nil }
    return (time, second == nil ? start + 5 : start + 8)
  }

  /// Nanoseconds of the fraction at `start`, if there is one, and where it ends.
  static func fraction(in text: Span<UInt8>, at start: Int) -> (nanoseconds: Int, end: Int) {
    guard let point = text.byte(at: start), point == UInt8(ascii: ".") || point == UInt8(ascii: ","),
      text.byte(at: start + 1)?.isDigit == true
    else { return (0, start) }
    var (nanoseconds, unit, position) = (0, 100_000_000, start + 1)
    while position < text.count, text[position].isDigit {
      nanoseconds += Int(text[position] &- UInt8.zeroDigit) * unit
      unit /= 10
      position += 1
    }
    return (nanoseconds, position)
  }

  /// Seconds ahead of UTC that the zone at `start` names, and where it ends.
  ///
  /// Behind a space only one that ends the text: in `12:04:31 -1003 Too many requests` the number is no zone.
  private static func offset(in text: Span<UInt8>, at start: Int) -> (secondsAhead: Int, end: Int)? {
    guard let first = text.byte(at: start) else { return nil }
    if first.lowercased == UInt8(ascii: "z") { return (0, start + 1) }
    guard first == UInt8(ascii: " ") else { return signedOffset(in: text, at: start) }
    guard let (secondsAhead, end) = signedOffset(in: text, at: start + 1), end == text.count else {
      return nil
    }
    return (secondsAhead, end)
  }

  /// `+hh`, `+hhmm` or `+hh:mm`.
  private static func signedOffset(in text: Span<UInt8>, at start: Int) -> (secondsAhead: Int, end: Int)? {
    guard let sign = text.byte(at: start), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = text.twoDigits(at: start + 1), hours < 24
    else { return nil }
    let minutesStart = text.byte(at: start + 3) == UInt8(ascii: ":") ? start + 4 : start + 3
    let minutes = text.twoDigits(at: minutesStart)
    guard minutes ?? 0 < 60 else { return nil }
    let seconds = hours * 3600 + (minutes ?? 0) * 60
    return (sign == UInt8(ascii: "-") ? -seconds : seconds, minutes == nil ? start + 3 : minutesStart + 2)
  }
}
