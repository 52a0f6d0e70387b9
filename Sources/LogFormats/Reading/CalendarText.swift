import Chronology

/// Dates and offsets at fixed places in text.
enum CalendarText {
  /// The second since the epoch of `2026-03-02T12:00:00`, as if it were UTC; `/` may stand for `-`, a space for `T`.
  static func second(_ start: Bytes) -> Int64? {
    guard let year = number(start, 4), let month = number(start + 5, 2), let day = number(start + 8, 2),
      let hour = number(start + 11, 2), let minute = number(start + 14, 2), let second = number(start + 17, 2)
    else { return nil }
    guard isDash(start[4]), isDash(start[7]), start[13] == Byte.colon, start[16] == Byte.colon else { return nil }
    guard start[10] | 0x20 == UInt8(ascii: "t") || start[10] == Byte.space else { return nil }
    return seconds(year: year, month: month, day: day, clock: (hour, minute, second))
  }

  /// The second of a date and a time of day; nil where there is none such.
  static func seconds(year: Int64, month: Int64, day: Int64, clock: (Int64, Int64, Int64)) -> Int64? {
    guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year: year) else { return nil }
    guard clock.0 < 24, clock.1 < 60, clock.2 <= 60 else { return nil }
    return days(year, month, day) * 86_400 + clock.0 * 3_600 + clock.1 * 60 + clock.2
  }

  /// Seconds ahead of UTC in `+02:00`, `+0200` or `+02`, and nothing behind it.
  static func offset(_ start: Bytes, _ end: Bytes) -> Int64? {
    guard start.pointee == Byte.plus || start.pointee == Byte.minus, end - start >= 3 else { return nil }
    guard let hours = number(start + 1, 2), hours < 24 else { return nil }
    var place = start + 3
    if place < end, place.pointee == Byte.colon { place += 1 }
    var minutes: Int64 = 0
    if end - place == 2, let read = number(place, 2), read < 60 {
      minutes = read
      place += 2
    }
    guard place == end else { return nil }
    let ahead = hours * 3_600 + minutes * 60
    return start.pointee == Byte.minus ? -ahead : ahead
  }

  static func number(_ start: Bytes, _ count: Int) -> Int64? {
    var number: Int64 = 0
    for index in 0..<count {
      guard start[index].isDigit else { return nil }
      number = number * 10 + Int64(start[index] & 0x0F)
    }
    return number
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == Byte.minus || byte == Byte.slash }

  private static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Days from 1970-01-01, by counting years from March on.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
