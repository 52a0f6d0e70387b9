import Chronology

extension ByteWriter {
  /// Microseconds of the epoch as RFC 3339 in UTC, with `digits` of the fraction, 3 or 6.
  mutating func timestamp(_ microseconds: Int, digits: Int) {
    let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let date = CivilDate(daysSinceEpoch: days)
    part(date.year, 4, "-")
    part(date.month, 2, "-")
    part(date.day, 2, "T")
    part(second / 3600, 2, ":")
    part(second / 60 % 60, 2, ":")
    part(second % 60, 2, ".")
    part(digits == 3 ? fraction / 1000 : fraction, digits, "Z")
  }

  /// Microseconds of the epoch as seconds with six decimals.
  mutating func epochSeconds(_ microseconds: Int) {
    number(microseconds / 1_000_000)
    text(".")
    padded(microseconds % 1_000_000, 6)
  }

  private mutating func part(_ value: Int, _ width: Int, _ end: StaticString) {
    padded(value, width)
    text(end)
  }
}
