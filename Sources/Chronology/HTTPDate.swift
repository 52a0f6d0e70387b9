/// Reads the three forms of a date in HTTP (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`,
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`, all of them in UTC.
public enum HTTPDate {
  /// The date that is all of `text`; a year of two digits is at most 50 calendar years after `reference`.
  public static func parse(_ text: Span<UInt8>, near reference: Timestamp) -> Timestamp? {
    let weekdayEnd = text.end(of: \.isLetter, from: 0)
    guard weekdayEnd >= 3 else { return nil }
    if text.byte(at: weekdayEnd) == UInt8(ascii: ",") {
      return parseDayFirst(text, from: weekdayEnd + 1, near: reference)
    }
    return parseMonthFirst(text, from: weekdayEnd)
  }

  /// `06 Nov 1994 08:49:37 GMT` or `06-Nov-94 08:49:37 GMT`.
  private static func parseDayFirst(_ text: Span<UInt8>, from start: Int, near reference: Timestamp) -> Timestamp? {
    var position = text.end(of: \.isBlank, from: start)
    guard let day = number(in: text, at: &position), let month = month(in: text, at: position + 1) else { return nil }
    position += 5
    let yearStart = position
    guard let written = number(in: text, at: &position) else { return nil }
    let year = position - yearStart == 2 ? fullYear(written, near: reference) : written
    guard let (time, end) = time(in: text, at: position + 1, year, month, day), text.count == end + 4,
      text.holds(" gmt", at: end) || text.holds(" utc", at: end)
    else { return nil }
    return time
  }

  /// `Nov  6 08:49:37 1994`.
  private static func parseMonthFirst(_ text: Span<UInt8>, from start: Int) -> Timestamp? {
    guard let month = month(in: text, at: start + 1) else { return nil }
    var position = text.end(of: \.isBlank, from: start + 4)
    guard let day = number(in: text, at: &position) else { return nil }
    let clockStart = position + 1
    position = clockStart + 9
    let yearStart = position
    guard let year = number(in: text, at: &position), position == yearStart + 4, position == text.count else {
      return nil
    }
    return time(in: text, at: clockStart, year, month, day)?.moment
  }

  private static func time(
    in text: Span<UInt8>, at start: Int, _ year: Int, _ month: Int, _ day: Int
  ) -> (moment: Timestamp, end: Int)? {
    guard let date = CivilDate(year: year, month: month, day: day),
      let (time, end) = TimeText.clock(in: text, at: start, on: date), end == start + 8
    else { return nil }
    return (time.moment(secondsAhead: 0), end)
  }

  /// A number of at most four digits.
  private static func number(in text: Span<UInt8>, at position: inout Int) -> Int? {
    let end = text.end(of: \.isDigit, from: position)
    guard end > position, end - position <= 4 else { return nil }
    var number = 0
    for index in position..<end { number = number * 10 + Int(text[index] &- UInt8.zeroDigit) }
    position = end
    return number
  }

  private static func month(in text: Span<UInt8>, at position: Int) -> Int? {
    let months: [StaticString] = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return months.firstIndex { text.holds($0, at: position) }.map { $0 + 1 }
  }

  private static func fullYear(_ lastDigits: Int, near reference: Timestamp) -> Int {
    let latest = CivilTime(at: reference).date.year + 50
    return latest - (latest - lastDigits) % 100
  }
}
