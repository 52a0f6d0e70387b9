extension Reader {
  /// Reads a string of any of the four kinds, from its opening quote on.
  mutating func readString() throws(TOMLError) -> String {
    guard let quote = current else { throw unexpected(wanted: .value) }
    let isMultiline = byte(ahead: 1) == quote && byte(ahead: 2) == quote
    return isMultiline ? try readMultilineString(quote) : try readLineString(quote)
  }

  /// Reads a string that has to end on its line, as a quoted key has to.
  mutating func readLineString(_ quote: UInt8) throws(TOMLError) -> String {
    let start = self
    var text: [UInt8] = []
    advance()
    while let byte = current, !startsNewline {
      if take(quote) { return String(decoding: text, as: UTF8.self) }
      if byte == .backslash, quote == .quote {
        try readEscape(into: &text)
      } else {
        try readPlain(byte, into: &text)
      }
    }
    throw start.error(.unterminatedString)
  }

  private mutating func readMultilineString(_ quote: UInt8) throws(TOMLError) -> String {
    let start = self
    var text: [UInt8] = []
    advance(by: 3)
    _ = takeNewline()
    while let byte = current {
      if byte == quote {
        if takeClosingQuotes(quote, into: &text) { return String(decoding: text, as: UTF8.self) }
      } else if byte == .backslash, quote == .quote {
        if !takeLineContinuation() { try readEscape(into: &text) }
      } else if takeNewline() {
        text.append(.newline)
      } else {
        try readPlain(byte, into: &text)
      }
    }
    throw start.error(.unterminatedString)
  }

  private mutating func readPlain(_ byte: UInt8, into text: inout [UInt8]) throws(TOMLError) {
    try requireText(byte)
    text.append(byte)
    advance()
  }

  /// Steps over a run of quotes and says whether it ends the string; one or two before the last three are text.
  private mutating func takeClosingQuotes(_ quote: UInt8, into text: inout [UInt8]) -> Bool {
    var run = 0
    while run < 5, take(quote) { run += 1 }
    let isEnd = run >= 3
    text.append(contentsOf: repeatElement(quote, count: isEnd ? run - 3 : run))
    return isEnd
  }

  /// Steps over a backslash at the end of a line and over all blank space after it, if that is what comes next.
  private mutating func takeLineContinuation() -> Bool {
    var ahead = self
    ahead.advance()
    ahead.skipSpaces()
    guard ahead.takeNewline() else { return false }
    repeat { ahead.skipSpaces() } while ahead.takeNewline()
    self = ahead
    return true
  }
}

extension Reader {
  private mutating func readEscape(into text: inout [UInt8]) throws(TOMLError) {
    let start = self
    advance()
    switch current {
    case UInt8(ascii: "u"): try readScalar(digits: 4, from: start, into: &text)
    case UInt8(ascii: "U"): try readScalar(digits: 8, from: start, into: &text)
    case let letter?:
      guard let byte = Self.escaped(letter) else { throw badEscape(from: start) }
      text.append(byte)
      advance()
    case nil: throw badEscape(from: start)
    }
  }

  private static func escaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case .quote, .backslash: letter
    default: nil
    }
  }

  private mutating func readScalar(
    digits: Int, from start: Reader, into text: inout [UInt8]
  ) throws(TOMLError) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      advance()
      guard let digit = current?.hexValue else { throw badEscape(from: start) }
      value = value << 4 | UInt32(digit)
    }
    advance()
    guard let scalar = Unicode.Scalar(value) else { throw badEscape(from: start) }
    text.append(contentsOf: String(Character(scalar)).utf8)
  }

  /// The escape that began at `start`, up to the place reached, as it stands in the document.
  private func badEscape(from start: Reader) -> TOMLError {
    let isTextNext = current.map { !$0.isControl && !$0.continuesScalar && $0 < 0x80 } ?? false
    let end = min(offset + (isTextNext ? 1 : 0), bytes.count)
    return start.error(.badEscape(String(decoding: bytes[start.offset..<end], as: UTF8.self)))
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    guard isLetter, self | 0x20 <= UInt8(ascii: "f") else { return nil }
    return (self | 0x20) - UInt8(ascii: "a") + 10
  }
}
