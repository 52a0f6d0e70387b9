import Chronology

/// Times as a number since the epoch.
enum EpochNumber {
  /// The moment of a number whose size tells its unit: below 1e11 seconds, 1e14 milliseconds, 1e17 microseconds, else
  /// nanoseconds. What is not above 1e8 is no time.
  static func read(_ value: Value) -> Timestamp? {
    var place = value.start
    let end = place + value.count
    var whole: Int64 = 0
    while place < end, place.pointee.isDigit {
      let (tens, overflow) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = tens.addingReportingOverflow(Int64(place.pointee & 0x0F))
      if overflow || overflow2 { return nil }
      whole = sum
      place += 1
    }
    guard whole > 100_000_000 else { return scientific(value) }
    let unit = nanosecondsPerUnit(whole)
    guard place < end else { return moment(whole, unit, fraction: 0) }
    guard place.pointee == Byte.dot, let fraction = fraction(place + 1, end, unit: unit) else {
      return scientific(value)
    }
    return moment(whole, unit, fraction: fraction)
  }

  private static func nanosecondsPerUnit(_ number: Int64) -> Int64 {
    switch number {
    case ..<100_000_000_000: 1_000_000_000
    case ..<100_000_000_000_000: 1_000_000
    case ..<100_000_000_000_000_000: 1_000
    default: 1
    }
  }

  private static func moment(_ whole: Int64, _ unit: Int64, fraction: Int64) -> Timestamp? {
    let (product, overflow) = whole.multipliedReportingOverflow(by: unit)
    let (sum, overflow2) = product.addingReportingOverflow(fraction)
    return overflow || overflow2 ? nil : Timestamp(nanoseconds: sum)
  }

  /// Nanoseconds in the digits from `start` to `end`; nil where anything else stands there.
  private static func fraction(_ start: Bytes, _ end: Bytes, unit: Int64) -> Int64? {
    var place = start
    var unit = unit
    var nanoseconds: Int64 = 0
    while place < end {
      guard place.pointee.isDigit else { return nil }
      unit /= 10
      nanoseconds += Int64(place.pointee & 0x0F) * unit
      place += 1
    }
    return nanoseconds
  }

  /// A number with an exponent, as zap writes its seconds: `1.7724528001234567e+09`.
  private static func scientific(_ value: Value) -> Timestamp? {
    guard value.count <= 40, value.bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
    guard let number = Double(String(decoding: value.bytes, as: UTF8.self)), number > 1e8, number < 9e18 else { return nil }
    let unit = Double(nanosecondsPerUnit(Int64(number)))
    let nanoseconds = number * unit
    return nanoseconds < 9.2e18 ? Timestamp(nanoseconds: Int64(nanoseconds)) : nil
  }
}
