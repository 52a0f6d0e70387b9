/// The bytes of a document and the place reached in them.
struct Reader {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var position = TOMLPosition(line: 1, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  var current: UInt8? { byte(ahead: 0) }

  func byte(ahead distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// The whole character at the place reached; the bytes were found to be UTF-8 before.
  var currentScalar: Unicode.Scalar? {
    let next = bytes[offset..<min(offset + 4, bytes.count)]
    return String(decoding: next, as: UTF8.self).unicodeScalars.first
  }

  mutating func advance() {
    guard let byte = current else { return }
    offset += 1
    if byte == .newline {
      position = TOMLPosition(line: position.line + 1, column: 1)
    } else if !byte.continuesScalar {
      position.column += 1
    }
  }

  mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }

  /// Steps over `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    advance()
    return true
  }

  /// Steps over a line end, `\n` or `\r\n`, if one comes next.
  mutating func takeNewline() -> Bool {
    if current == .carriageReturn, byte(ahead: 1) == .newline { advance() }
    return take(.newline)
  }

  mutating func skipSpaces() {
    while let byte = current, byte.isSpace { advance() }
  }

  func error(_ fault: TOMLFault) -> TOMLError { TOMLError(position: position, fault: fault) }

  func unexpected(wanted: TOMLFault.Wanted) -> TOMLError { error(.unexpected(currentScalar, wanted: wanted)) }
}

extension Reader {
  /// Throws where the rest of the bytes stops being UTF-8.
  func requireUTF8() throws(TOMLError) {
    var walker = self
    var iterator = bytes[offset...].makeIterator()
    var decoder = UTF8.ForwardParser()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): walker.advance(by: scalar.count)
      case .error: throw walker.error(.invalidUTF8)
      case .emptyInput: return
      }
    }
  }

  /// Throws at a control character that may not stand in strings and comments; a tab may.
  func requireText(_ byte: UInt8) throws(TOMLError) {
    if byte.isControl, byte != .tab { throw error(.controlCharacter(Unicode.Scalar(byte))) }
  }

  mutating func skipComment() throws(TOMLError) {
    guard take(.hash) else { return }
    while let byte = current, !startsNewline {
      try requireText(byte)
      advance()
    }
  }

  /// Skips what may stand between an array's elements: spaces, line ends, comments.
  mutating func skipBlank() throws(TOMLError) {
    repeat {
      skipSpaces()
      try skipComment()
    } while takeNewline()
  }

  /// Ends an entry or a header: nothing but a comment may follow on its line.
  mutating func endLine() throws(TOMLError) {
    skipSpaces()
    try skipComment()
    guard let byte = current, !takeNewline() else { return }
    try requireText(byte)
    throw error(.trailingText(currentScalar ?? "\u{FFFD}"))
  }

  var startsNewline: Bool {
    current == .newline || (current == .carriageReturn && byte(ahead: 1) == .newline)
  }
}
