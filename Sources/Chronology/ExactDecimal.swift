/// A decimal number as it is written, to 19 significant digits: what is beyond them is cut.
///
/// A floating-point number would lose nanoseconds: 1772453100.123456789 has more digits than it holds.
public struct ExactDecimal: Hashable, Sendable {
  public private(set) var isNegative = false
  /// Whether it was written with digits alone.
  public private(set) var isInteger = true
  /// How many digits stand before the point, leading zeros left out; for numbers with an exponent not meaningful.
  public private(set) var wholeDigits = 0
  private var mantissa: UInt64 = 0
  private var exponent = 0

  /// The number that is all of `text`: digits with an optional sign, point and exponent.
  public init?(_ text: Span<UInt8>) {
    guard let (number, end) = Self.prefix(of: text, at: 0, allowsExponent: true), end == text.count else { return nil }
    self = number
  }

  /// The number at `start`, and where it ends.
  public static func prefix(
    of text: Span<UInt8>, at start: Int, allowsExponent: Bool
  ) -> (number: ExactDecimal, end: Int)? {
    var number = ExactDecimal()
    let sign = text.byte(at: start)
    number.isNegative = sign == UInt8(ascii: "-")
    let wholeStart = number.isNegative || sign == UInt8(ascii: "+") ? start + 1 : start
    var end = number.takeWhole(of: text, at: wholeStart)
    var hasDigits = end > wholeStart
    if text.byte(at: end) == UInt8(ascii: "."), text.byte(at: end + 1)?.isDigit == true {
      end = number.takeFraction(of: text, at: end + 1)
      hasDigits = true
    }
    guard hasDigits else { return nil }
    if allowsExponent { end = number.takeExponent(of: text, at: end) }
    return (number, end)
  }

  /// The number times ten to the `power`, cut to an integer; what lies outside the range becomes its nearest end.
  public func scaled(byPowerOfTen power: Int) -> Int64 {
    var (value, shift) = (mantissa, exponent + power)
    if value == 0 || shift < -19 { return 0 }
    while shift < 0 {
      value /= 10
      shift += 1
    }
    while shift > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return isNegative ? .min : .max }
      value = product
      shift -= 1
    }
    guard let whole = Int64(exactly: value) else { return isNegative ? .min : .max }
    return isNegative ? -whole : whole
  }

  private init() {}

  private mutating func takeWhole(of text: Span<UInt8>, at start: Int) -> Int {
    let end = text.end(of: \.isDigit, from: start)
    for position in start..<max(start, end) {
      let isTaken = take(text[position])
      if !isTaken { exponent += 1 }
      if mantissa > 0 { wholeDigits += 1 }
    }
    return end
  }

  private mutating func takeFraction(of text: Span<UInt8>, at start: Int) -> Int {
    isInteger = false
    let end = text.end(of: \.isDigit, from: start)
    for position in start..<end where take(text[position]) { exponent -= 1 }
    return end
  }

  private mutating func take(_ digit: UInt8) -> Bool {
    guard mantissa < 1_000_000_000_000_000_000 else { return false }
    mantissa = mantissa * 10 + UInt64(digit &- UInt8.zeroDigit)
    return true
  }

  private mutating func takeExponent(of text: Span<UInt8>, at start: Int) -> Int {
    guard text.byte(at: start)?.lowercased == UInt8(ascii: "e") else { return start }
    let sign = text.byte(at: start + 1)
    let digitsStart = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? start + 2 : start + 1
    let end = text.end(of: \.isDigit, from: digitsStart)
    guard end > digitsStart else { return start }
    var written = 0
    for position in digitsStart..<end { written = min(written * 10 + Int(text[position] &- UInt8.zeroDigit), 10_000) }
    exponent += sign == UInt8(ascii: "-") ? -written : written
    isInteger = false
    return end
  }
}
