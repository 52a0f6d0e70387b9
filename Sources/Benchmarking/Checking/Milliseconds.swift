import Chronology

/// A whole number is milliseconds, one with a fraction seconds; what is below a millisecond is cut off.
func milliseconds(ofNumber text: String) -> Int? {
  let parts = text.split(separator: ".")
  guard parts.count == 2 else { return Int(text) }
  return Int(parts[0] + (parts[1] + "000").prefix(3))
}

/// `2026-03-02T12:00:00.123456Z`; what is below a millisecond is cut off.
func milliseconds(ofRFC3339 text: String) -> Int? {
  let numbers = text.split { !$0.isNumber }
  guard numbers.count == 7, text.hasSuffix("Z"), let fraction = Int((numbers[6] + "00").prefix(3)) else { return nil }
  let parts = numbers.prefix(6).compactMap { Int($0) }
  guard parts.count == 6, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
  let seconds = date.daysSinceEpoch * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5]
  return seconds * 1000 + fraction
}
