/// A well-formed number, its underscores taken out, not yet known to fit in 64 bits.
enum NumberText: Equatable {
  case integer(digits: String, radix: Int)
  case float(String)

  /// Nil when `token` is no number of TOML 1.0.
  init?(_ token: [UInt8]) {
    let hasSign = token.first == .plus || token.first == .minus
    let unsigned = token.dropFirst(hasSign ? 1 : 0)
    let text = String(decoding: token.filter { $0 != .underscore }, as: UTF8.self)
    if let radix = Self.radix(of: unsigned) {
      guard !hasSign, Self.isDigitRun(unsigned.dropFirst(2), radix: radix) else { return nil }
      self = .integer(digits: String(text.dropFirst(2)), radix: radix)
    } else if Self.isWholePart(unsigned) {
      self = .integer(digits: text, radix: 10)
    } else if Self.isFloat(unsigned) {
      self = .float(text)
    } else {
      return nil
    }
  }

  /// Nil when the number is too large.
  var value: TOMLValue? {
    switch self {
    case .integer(let digits, let radix): Int64(digits, radix: radix).map(TOMLValue.integer)
    case .float(let text): Double(text).flatMap { Self.isInRange($0, text) ? .float($0) : nil }
    }
  }

  /// An infinity counts only when it is written as one.
  private static func isInRange(_ number: Double, _ text: String) -> Bool {
    !number.isInfinite || text.hasSuffix("inf")
  }
}

extension NumberText {
  private static func radix(of token: ArraySlice<UInt8>) -> Int? {
    guard token.first == UInt8(ascii: "0") else { return nil }
    switch token.dropFirst().first {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  /// Whether `token` is digits, each underscore between two of them.
  private static func isDigitRun(_ token: ArraySlice<UInt8>, radix: Int = 10) -> Bool {
    var isAfterDigit = false
    for byte in token {
      let isDigit = byte.hexValue.map { $0 < radix } ?? false
      guard isDigit || (byte == .underscore && isAfterDigit) else { return false }
      isAfterDigit = isDigit
    }
    return isAfterDigit
  }

  /// Whether `token` is a digit run that begins with zero only when it is zero.
  private static func isWholePart(_ token: ArraySlice<UInt8>) -> Bool {
    isDigitRun(token) && (token.first != UInt8(ascii: "0") || token.count == 1)
  }

  private static func isFloat(_ token: ArraySlice<UInt8>) -> Bool {
    if token.elementsEqual("inf".utf8) || token.elementsEqual("nan".utf8) { return true }
    let (mantissa, exponent) = token.split(atFirst: { $0 | 0x20 == UInt8(ascii: "e") })
    let (whole, fraction) = mantissa.split(atFirst: { $0 == .dot })
    guard isWholePart(whole), exponent != nil || fraction != nil else { return false }
    return (fraction.map { isDigitRun($0) } ?? true) && (exponent.map(isExponent) ?? true)
  }

  private static func isExponent(_ token: ArraySlice<UInt8>) -> Bool {
    let hasSign = token.first == .plus || token.first == .minus
    return isDigitRun(token.dropFirst(hasSign ? 1 : 0))
  }
}

extension ArraySlice<UInt8> {
  /// What stands before the first byte that satisfies `isSeparator`, and what stands after it, if there is one.
  fileprivate func split(atFirst isSeparator: (UInt8) -> Bool) -> (Self, Self?) {
    guard let index = firstIndex(where: isSeparator) else { return (self, nil) }
    return (self[..<index], self[(index + 1)...])
  }
}
