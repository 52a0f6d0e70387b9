/// Reads dates and times of RFC 3339, checking them against calendar and clock, a leap second allowed.
struct DateText {
  private var rest: ArraySlice<UInt8>
  private let text: String

  private init(_ token: [UInt8]) {
    rest = token[...]
    text = String(decoding: token, as: UTF8.self)
  }

  /// Whether `token` begins as a date or a time does, and so can be nothing else.
  static func looksLikeDate(_ token: [UInt8]) -> Bool {
    let digits = token.prefix { $0.isDigit }.count
    guard digits >= 2, digits < token.count else { return false }
    return token[digits] == .colon || (digits >= 4 && token[digits] == .minus)
  }

  /// The date, time or both that `token` is; nil when it is none.
  static func value(of token: [UInt8]) -> TOMLValue? {
    var reader = DateText(token)
    return reader.readValue()
  }

  private mutating func readValue() -> TOMLValue? {
    guard rest.dropFirst(2).first != .colon else {
      return takeTime() && rest.isEmpty ? .localTime(text) : nil
    }
    guard takeDate() else { return nil }
    if rest.isEmpty { return .localDate(text) }
    guard take("T") || take("t") || take(" "), takeTime() else { return nil }
    if rest.isEmpty { return .localDateTime(text) }
    return takeOffset() && rest.isEmpty ? .offsetDateTime(text) : nil
  }

  private mutating func takeDate() -> Bool {
    guard let year = takeNumber(digits: 4), take("-"), let month = takeNumber(digits: 2, 1...12), take("-"),
      let day = takeNumber(digits: 2, 1...31)
    else { return false }
    return day <= Self.days(inMonth: month, year: year)
  }

  private mutating func takeTime() -> Bool {
    guard takeNumber(digits: 2, 0...23) != nil, take(":"), takeNumber(digits: 2, 0...59) != nil, take(":"),
      takeNumber(digits: 2, 0...60) != nil
    else { return false }
    return take(".") ? takeFraction() : true
  }

  private mutating func takeFraction() -> Bool {
    let digits = rest.prefix { $0.isDigit }.count
    rest = rest.dropFirst(digits)
    return digits > 0
  }

  private mutating func takeOffset() -> Bool {
    if take("Z") || take("z") { return true }
    guard take("+") || take("-") else { return false }
    return takeNumber(digits: 2, 0...23) != nil && take(":") && takeNumber(digits: 2, 0...59) != nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func takeNumber(digits: Int, _ range: ClosedRange<Int> = 0...9999) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits, taken.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    let number = taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range.contains(number) ? number : nil
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
