import LogText

extension LineReader {
  /// Reads from the text of what may be a failure what no field says: the body, status, code and URL.
  mutating func mine(level: Level) {
    guard isMined(at: level), let spoken = spokenText() else { return }
    trace?.enter(Trace.textKey)
    defer { trace?.leave() }
    mine(spoken)
    guard status == 0 || !has(.code), has(.errorText), has(.message), let message = text(.message) else { return }
    if message.start != spoken.start { mine(message) }
  }

  /// Whether the record's text is read for what its fields do not say.
  func isMined(at level: Level) -> Bool { (status == 0 || !has(.code)) && (level >= .warn || maySpeak(level)) }

  /// Whether JSON may stand inside of a text that is read for what the fields do not say.
  mutating func mayHoldJSON() -> Bool {
    [Field.errorText, .message].contains { field in
      text(field)?.bytes.contains { $0 == Byte.openBrace || $0 == Byte.openBracket } ?? false
    }
  }

  /// Whether the record has an error text and no level: it may be the only sign of a failure.
  func speaksWithoutLevel(_ level: Level) -> Bool { level == .none && tellsException }

  /// Whether the record tells of an error in a field of its own, not only in a response's words.
  var tellsException: Bool {
    guard let hint = hint(of: .errorText) else { return false }
    return hint != .answer && hint != .remark
  }

  /// Whether a record that does not complain may yet tell of a response: it has no level, or is an HTTP client's own note.
  private func maySpeak(_ level: Level) -> Bool {
    if level == .none, tellsException { return true }
    guard status == 0, !has(.code), let message = self[.message] else { return false }
    return level == .none || message.bytes.starts(with: Self.clientNote)
  }

  /// How an HTTP client's own note of a response begins.
  static var clientNote: String.UTF8View { "HTTP Request: ".utf8 }
  static var clientNoteStart: UInt8 { UInt8(ascii: "H") }

  private mutating func mine(_ text: Value) {
    let text = text.shortened(to: Scratch.textLimit)
    let mined = MinedText.mine(text.bytes.span)
    if let range = mined.json { walkBody(in: text, range) }
    if status == 0, let found = mined.status, (100...599).contains(found) {
      status = UInt16(found)
      statusRank = Rank.lastResort
      trace?.note(.status)
    }
    if !has(.code), minedCode == nil, let code = mined.code.flatMap({ scratch.keep($0) }), Code.isCode(code) {
      minedCode = code
      trace?.note(.code)
    }
    guard !has(.url), !has(.path) else { return }
    keep(mined.url, as: .url)
    keep(mined.host, as: .host)
    if !has(.method) { keep(mined.method, as: .method) }
  }

  private mutating func keep(_ text: String?, as field: Field) {
    guard let value = text.flatMap({ scratch.keep($0) }), value.count > 0 else { return }
    keep(value, KeyTrie.Terminal(field: field, hint: .none, rank: 0), rank: Rank.lastResort)
  }

  /// Walks a text that is a JSON array, or else the JSON object inside of it, as the response's body.
  private mutating func walkBody(in text: Value, _ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return }
    if text.trimmed.start.pointee == Byte.openBracket, walkBody(text.trimmed) { return }
    _ = walkBody(Value(start: text.start + range.lowerBound, count: range.count, kind: .string))
  }

  private mutating func walkBody(_ body: Value) -> Bool {
    guard let copy = scratch.unescape(body) else { return false }
    var cursors = Cursors(Cursor(node: trie.body, passed: 1, base: 0))
    cursors.append(Cursor(node: KeyTrie.root, passed: 1, base: Rank.text))
    return walkDocument(copy, cursors)
  }
}
