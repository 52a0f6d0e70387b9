/// What may be an API's code, and how it is written.
enum Code {
  static var longest: Int { 64 }

  /// Whether a text is a whole number or a symbol; the class name of an exception is neither.
  static func isCode(_ text: Value) -> Bool {
    guard text.count > 0, text.count <= longest else { return false }
    if text.start.pointee.isLetter { return isSymbol(text) && !isClassName(text) }
    return wholeDigits(text) != nil
  }

  /// Whether the name of an error's kind says more than that it is one.
  static func isTelling(_ name: Value) -> Bool {
    name.start.pointee.isLetter && !name.isWord("error") && !name.isWord("exception") && !name.isWord("object")
  }

  /// Whether a code is a network library's own.
  static func isTransport(_ text: Value) -> Bool {
    let bytes = text.bytes
    guard bytes.count >= 4, bytes[0] == UInt8(ascii: "E") else { return false }
    if bytes.starts(with: "ERR_".utf8) || bytes.starts(with: "EAI_".utf8) { return true }
    guard bytes.allSatisfy({ $0 &- 0x41 < 26 || $0.isDigit }), !bytes.starts(with: "ERR".utf8) else { return false }
    return bytes[1..<4].allSatisfy { $0.isLetter }
  }

  /// Appends the code as it is written everywhere: digits without sign and zeros too many, symbols as they are.
  static func write(_ text: Value, to output: UnsafeMutablePointer<UInt8>) -> Int {
    guard let digits = wholeDigits(text), text.count <= longest else {
      output.update(from: text.start, count: min(text.count, longest))
      return min(text.count, longest)
    }
    let isNegative = text.start.pointee == Byte.minus && digits.start.pointee != Byte.zero
    if isNegative { output.pointee = Byte.minus }
    (output + (isNegative ? 1 : 0)).update(from: digits.start, count: digits.count)
    return digits.count + (isNegative ? 1 : 0)
  }

  /// The digits of a whole number, without sign, leading zeros and a fraction of zeros.
  private static func wholeDigits(_ text: Value) -> Value? {
    var place = text.start
    let end = place + text.count
    if place < end, place.pointee == Byte.minus || place.pointee == Byte.plus { place += 1 }
    while place + 1 < end, place.pointee == Byte.zero, place[1].isDigit { place += 1 }
    let first = place
    while place < end, place.pointee.isDigit { place += 1 }
    let digits = Value(start: first, count: place - first, kind: .number)
    guard digits.count > 0 else { return nil }
    if place < end {
      guard place.pointee == Byte.dot, place + 1 < end else { return nil }
      place += 1
      while place < end, place.pointee == Byte.zero { place += 1 }
    }
    return place == end ? digits : nil
  }

  private static func isSymbol(_ text: Value) -> Bool {
    text.bytes.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == Byte.underscore || $0 == Byte.dot || $0 == Byte.colon || $0 == Byte.minus
    }
  }

  /// Whether a symbol is named like a class of exceptions, as `TypeError`, `builtins.ValueError`.
  private static func isClassName(_ text: Value) -> Bool {
    var name = text
    if let dot = text.bytes.lastIndex(of: Byte.dot) {
      name.start += dot + 1
      name.count -= dot + 1
    }
    guard name.count > 0, name.start.pointee &- 0x41 < 26, !name.bytes.contains(Byte.underscore) else { return false }
    guard name.bytes.contains(where: { $0 &- 0x61 < 26 }) else { return false }
    return classEndings.contains { name.ends(with: $0) }
  }

  private static let classEndings: [StaticString] = ["Error", "Exception", "Warning", "Fault"]
}

extension Value {
  /// Whether the bytes end with those of `text`.
  fileprivate func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    for index in 0..<length where start[count - length + index] != text.utf8Start[index] { return false }
    return true
  }
}
