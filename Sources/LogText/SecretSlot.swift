/// The place of a value behind its name.
struct SecretSlot {
  /// The bytes that close the name's quotes, as `"` or `\"`; empty for a bare name.
  var nameQuote: Range<Int>
  /// `:`, `=`, `,` in a list of names and values, or a blank.
  var mark: UInt8
  var value: Int
}

extension Span where Element == UInt8 {
  /// Where the value of the name that fills `name` begins; nil where none follows.
  func slot(after name: Range<Int>) -> SecretSlot? {
    let quoteEnd = end(from: name.upperBound) { $0.isQuote || $0 == UInt8(ascii: "\\") }
    let closed = end(from: quoteEnd) { $0 == UInt8(ascii: "]") }
    let mark = end(from: closed) { $0.isGap }
    guard let start = endOfMark(at: mark) ?? endOfLooseMark(after: name, at: mark) else { return nil }
    let value = end(from: start) { $0.isGap }
    guard value < count else { return nil }
    return SecretSlot(nameQuote: name.upperBound..<quoteEnd, mark: byte(mark), value: value)
  }

  private func endOfMark(at mark: Int) -> Int? {
    switch byte(mark) {
    case UInt8(ascii: ":"):
      let next = byte(mark + 1)
      if next == UInt8(ascii: ":") || has("://", at: mark) { return nil }
      return next == UInt8(ascii: "=") ? mark + 2 : mark + 1
    case UInt8(ascii: "="):
      let next = byte(mark + 1)
      return next == UInt8(ascii: ">") || next == UInt8(ascii: "=") ? mark + 2 : mark + 1
    case UInt8(ascii: "%"):
      return has("%3d", at: mark) ? mark + 3 : nil
    default:
      return nil
    }
  }

  /// Marks that only some names and values have: a comma in a list of headers, a blank behind `--token` or before a random text.
  private func endOfLooseMark(after name: Range<Int>, at mark: Int) -> Int? {
    if byte(mark) == UInt8(ascii: ",") { return startsPair(name, at: mark) ? mark + 1 : nil }
    guard mark > name.upperBound, byte(mark - 1).isGap else { return nil }
    let isFlag = has("--", at: name.lowerBound - 2)
    return isFlag || isOpaque(mark..<bareEnd(from: mark), atLeast: 16) ? mark : nil
  }

  /// Whether a quoted header's name and a quoted text that names no other follow each other, as in `["cookie","a=b"]`.
  private func startsPair(_ name: Range<Int>, at comma: Int) -> Bool {
    let isHeader = self[name.lowerBound].isLetter && extracting(name).firstIndex(of: UInt8(ascii: "-")) != nil
    guard comma > name.upperBound, isListed(name), isHeader || isCredentialHeader(name) else { return false }
    let open = end(from: comma + 1) { $0.isGap }
    let quote = end(from: open) { $0 == UInt8(ascii: "\\") }
    guard byte(quote).isQuote else { return false }
    return secretKind(of: quote + 1..<end(from: quote + 1) { $0.isSecretNamePart }) == nil
  }

  /// Whether a list's bracket or comma stands before a name in quotes, and no colon.
  private func isListed(_ name: Range<Int>) -> Bool {
    let open = start(before: name.lowerBound) { $0.isQuote || $0 == UInt8(ascii: "\\") }
    let before = byte(open - 1).isGap ? byte(open - 2) : byte(open - 1)
    return before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
  }

  private func isCredentialHeader(_ name: Range<Int>) -> Bool {
    equals("authorization", in: name) || equals("cookie", in: name)
  }

  private func firstIndex(of wanted: UInt8) -> Int? {
    let index = end(from: 0) { $0 != wanted }
    return index < count ? index : nil
  }
}

extension UInt8 {
  /// A byte of names such as `request-sign` and `api_key`.
  var isSecretNamePart: Bool { isWord || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }
}
