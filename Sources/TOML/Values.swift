/// One part of a dotted key.
struct KeyPart {
  let name: String
  let position: TOMLPosition
}

/// How many tables and arrays may stand inside each other.
let nestingLimit = 128

extension Reader {
  /// Reads `a`, `"a b"` or `a.'b'.c`: at least one part.
  mutating func readKey() throws(TOMLError) -> [KeyPart] {
    var parts: [KeyPart] = []
    repeat {
      skipSpaces()
      parts.append(try readKeyPart())
      skipSpaces()
    } while take(.dot)
    return parts
  }

  private mutating func readKeyPart() throws(TOMLError) -> KeyPart {
    let start = position
    if let byte = current, byte == .quote || byte == .apostrophe {
      return KeyPart(name: try readLineString(byte), position: start)
    }
    let first = offset
    while let byte = current, byte.isBareKey { advance() }
    guard offset > first else { throw unexpected(wanted: .key) }
    return KeyPart(name: String(decoding: bytes[first..<offset], as: UTF8.self), position: start)
  }

  /// Steps over the equals sign of an entry and the spaces around it.
  mutating func readEquals() throws(TOMLError) {
    skipSpaces()
    guard take(.equals) else { throw unexpected(wanted: .equalsSign) }
    skipSpaces()
  }
}

extension Reader {
  /// Reads the value of `part`, which stands `depth` tables and arrays deep.
  mutating func readNode(of part: KeyPart, depth: Int) throws(TOMLError) -> TOMLNode {
    let start = position
    let value = try readValue(of: part, depth: depth)
    return TOMLNode(key: part.name, value: value, position: start, keyPosition: part.position)
  }

  private mutating func readValue(of part: KeyPart, depth: Int) throws(TOMLError) -> TOMLValue {
    switch current {
    case UInt8.quote, UInt8.apostrophe: return .string(try readString())
    case UInt8.openBracket: return .array(try readArray(of: part, depth: depth + 1))
    case UInt8.openBrace: return .table(try readInlineTable(of: part, depth: depth + 1))
    case let byte? where byte.isPlainValue: return try readPlainValue()
    default: throw unexpected(wanted: .value)
    }
  }

  private mutating func readArray(of part: KeyPart, depth: Int) throws(TOMLError) -> [TOMLNode] {
    try requireDepth(depth)
    var elements: [TOMLNode] = []
    advance()
    try skipBlank()
    while !take(.closeBracket) {
      elements.append(try readNode(of: part, depth: depth))
      try skipBlank()
      guard take(.comma) || current == .closeBracket else { throw unexpected(wanted: .commaOrArrayEnd) }
      try skipBlank()
    }
    return elements
  }

  private mutating func readInlineTable(of part: KeyPart, depth: Int) throws(TOMLError) -> TOMLTable {
    let table = TableBuilder(name: part.name, position: position, depth: depth)
    try requireDepth(depth)
    advance()
    skipSpaces()
    if take(.closeBrace) { return table.finished }
    repeat {
      try readEntry(into: table)
      skipSpaces()
    } while take(.comma)
    guard take(.closeBrace) else { throw unexpected(wanted: .commaOrTableEnd) }
    return table.finished
  }

  /// Reads `key = value` into `table`, opening the tables that a dotted key names.
  mutating func readEntry(into table: TableBuilder) throws(TOMLError) {
    let key = try readKey()
    var owner = table
    for part in key.dropLast() { owner = try owner.openDotted(part) }
    guard let last = key.last else { return }
    try owner.requireFree(last)
    try readEquals()
    owner.add(.value(try readNode(of: last, depth: owner.depth)), for: last)
  }

  func requireDepth(_ depth: Int) throws(TOMLError) {
    guard depth <= nestingLimit else { throw error(.nestedTooDeep(limit: nestingLimit)) }
  }
}

extension Reader {
  private mutating func readPlainValue() throws(TOMLError) -> TOMLValue {
    let start = self
    let token = takePlainToken()
    if token.elementsEqual("true".utf8) { return .boolean(true) }
    if token.elementsEqual("false".utf8) { return .boolean(false) }
    let text = String(decoding: token.prefix(60), as: UTF8.self)
    if DateText.looksLikeDate(token) {
      guard let date = DateText.value(of: token) else { throw start.error(.badDate(text)) }
      return date
    }
    guard let number = NumberText(token) else { throw start.error(.badNumber(text)) }
    guard let value = number.value else { throw start.error(.numberOutOfRange(text)) }
    return value
  }

  /// Takes a number, date or word; a date and a time may have one space between them.
  private mutating func takePlainToken() -> [UInt8] {
    let first = offset
    while let byte = current, byte.isPlainValue { advance() }
    let isDate = offset - first == 10 && DateText.looksLikeDate(Array(bytes[first..<offset]))
    if isDate, current == UInt8(ascii: " "), byte(ahead: 1)?.isDigit == true {
      advance()
      while let byte = current, byte.isPlainValue { advance() }
    }
    return Array(bytes[first..<offset])
  }
}
