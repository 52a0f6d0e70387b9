/// A recursive reader of JSON; its depth is bounded, and so is its stack.
struct JSONReader {
  var position = 0

  mutating func skipBlanks(_ text: Span<UInt8>) {
    position = text.end(from: position) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  mutating func readValue(_ text: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks(text)
    guard position < text.count else { throw .endsEarly }
    switch text[position] {
    case UInt8(ascii: "{"): return .object(try readObject(text, depth: depth + 1))
    case UInt8(ascii: "["): return .array(try readArray(text, depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try readString(text))
    case UInt8(ascii: "t"): return try readWord(text, "true", .bool(true))
    case UInt8(ascii: "f"): return try readWord(text, "false", .bool(false))
    case UInt8(ascii: "n"): return try readWord(text, "null", .null)
    default: return .number(try readNumber(text))
    }
  }

  private mutating func readObject(_ text: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try open(text, depth: depth)
    if close(text, with: UInt8(ascii: "}")) { return members }
    while true {
      skipBlanks(text)
      try expect(text, UInt8(ascii: "\""), consuming: false)
      let name = try readString(text)
      skipBlanks(text)
      try expect(text, UInt8(ascii: ":"))
      members.append(.init(name: name, value: try readValue(text, depth: depth)))
      if close(text, with: UInt8(ascii: "}")) { return members }
      try expect(text, UInt8(ascii: ","))
    }
  }

  private mutating func readArray(_ text: Span<UInt8>, depth: Int) throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    try open(text, depth: depth)
    if close(text, with: UInt8(ascii: "]")) { return values }
    while true {
      values.append(try readValue(text, depth: depth))
      if close(text, with: UInt8(ascii: "]")) { return values }
      try expect(text, UInt8(ascii: ","))
    }
  }

  private mutating func open(_ text: Span<UInt8>, depth: Int) throws(JSONError) {
    if depth > JSONValue.depthLimit { throw .tooDeep(at: position) }
    position += 1
  }

  private mutating func close(_ text: Span<UInt8>, with bracket: UInt8) -> Bool {
    skipBlanks(text)
    guard position < text.count, text[position] == bracket else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ text: Span<UInt8>, _ byte: UInt8, consuming: Bool = true) throws(JSONError) {
    guard position < text.count else { throw .endsEarly }
    guard text[position] == byte else { throw .unexpectedByte(at: position) }
    if consuming { position += 1 }
  }
}

// MARK: Scalars

extension JSONReader {
  private mutating func readWord(
    _ text: Span<UInt8>, _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for place in 0..<word.utf8CodeUnitCount { try expect(text, word.withUTF8Buffer { $0[place] }) }
    return value
  }

  private mutating func readNumber(_ text: Span<UInt8>) throws(JSONError) -> String {
    let start = position
    if text[position] == UInt8(ascii: "-") { position += 1 }
    guard text.byte(position).isDigit else {
      throw position == start ? .unexpectedByte(at: start) : .malformedNumber(at: start)
    }
    let whole = position
    skipDigits(text)
    if text[whole] == UInt8(ascii: "0"), position > whole + 1 { throw .malformedNumber(at: start) }
    if text.byte(position) == UInt8(ascii: ".") { try readPart(text, of: start) }
    if text.byte(position).lowered == UInt8(ascii: "e") {
      let sign = text.byte(position + 1)
      if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
      try readPart(text, of: start)
    }
    return text.string(in: start..<position)
  }

  /// Reads what follows a point, an `e` or its sign: digits, at least one.
  private mutating func readPart(_ text: Span<UInt8>, of start: Int) throws(JSONError) {
    position += 1
    guard text.byte(position).isDigit else { throw .malformedNumber(at: start) }
    skipDigits(text)
  }

  private mutating func skipDigits(_ text: Span<UInt8>) { position = text.end(from: position) { $0.isDigit } }

  private mutating func readString(_ text: Span<UInt8>) throws(JSONError) -> String {
    var bytes: [UInt8] = []
    position += 1
    while position < text.count {
      let byte = text[position]
      if byte < 0x20 { throw .controlByte(at: position) }
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try readEscape(text, to: &bytes) } else { bytes.append(byte) }
    }
    throw .endsEarly
  }

  private mutating func readEscape(_ text: Span<UInt8>, to bytes: inout [UInt8]) throws(JSONError) {
    guard position < text.count else { throw .endsEarly }
    position += 1
    switch text[position - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(text[position - 1])
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): bytes.append(contentsOf: String(try readScalar(text)).utf8)
    default: throw .malformedEscape(at: position - 2)
    }
  }

  /// The character of `\uXXXX`, or of two that make a pair; half a pair alone gives U+FFFD.
  private mutating func readScalar(_ text: Span<UInt8>) throws(JSONError) -> Character {
    let high = try readHex(text)
    guard 0xD800..<0xDC00 ~= high, text.has("\\u", at: position), text[position + 1] == UInt8(ascii: "u") else {
      return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
    }
    let before = position
    position += 2
    let low = try readHex(text)
    guard 0xDC00..<0xE000 ~= low else {
      position = before
      return "\u{FFFD}"
    }
    return Character(Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}")
  }

  private mutating func readHex(_ text: Span<UInt8>) throws(JSONError) -> UInt32 {
    guard position + 4 <= text.count else { throw .endsEarly }
    guard (position..<position + 4).allSatisfy({ text[$0].isHexDigit }),
      let value = UInt32(text.string(in: position..<position + 4), radix: 16)
    else { throw .malformedEscape(at: position - 2) }
    position += 4
    return value
  }
}
