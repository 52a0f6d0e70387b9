/// Whole numbers as JSON and as digits in a string.
enum Integers {
  /// A whole number in a JSON number or a string; nil for any other value, and outside of `Int`.
  static func read(_ value: Value) -> Int? {
    guard value.kind == .string || value.kind == .number else { return nil }
    let text = value.trimmed
    guard text.count > 0 else { return nil }
    var place = text.start
    let end = place + text.count
    let isNegative = place.pointee == Byte.minus
    if isNegative || place.pointee == Byte.plus { place += 1 }
    guard place < end, place.pointee.isDigit else { return nil }
    var number = 0
    while place < end, place.pointee.isDigit {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = tens.subtractingReportingOverflow(Int(place.pointee & 0x0F))
      if overflow || overflow2 { return nil }
      number = sum
      place += 1
    }
    guard isWhole(place, end) else { return nil }
    return isNegative ? number : number == .min ? nil : -number
  }

  /// Whether nothing is left but a fraction of zeros.
  private static func isWhole(_ start: Bytes, _ end: Bytes) -> Bool {
    guard start < end else { return true }
    guard start.pointee == Byte.dot, start + 1 < end else { return false }
    var place = start + 1
    while place < end, place.pointee == Byte.zero { place += 1 }
    return place == end
  }
}
