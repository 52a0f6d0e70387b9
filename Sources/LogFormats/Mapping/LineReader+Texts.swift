extension LineReader {
  /// Walks a string that is JSON itself; false where it is none, or too deep or too long to be looked at.
  mutating func walkText(_ value: Value, _ cursors: Cursors) -> Bool {
    let marks = trie.marks(cursors)
    guard marks.contains(.hasChildren) || cursors.count > 1 else { return false }
    guard textDepth < Self.textDepthLimit, let text = scratch.unescape(value)?.trimmed else { return false }
    let isLogLine = marks.contains(.logLine)
    let inner = cursors.inText(step: isLogLine ? Rank.logLine : Rank.text)
    let met = metLevelKey
    metLevelKey = false
    defer { metLevelKey = metLevelKey || met }
    guard walkDocument(text, inner) else { return false }
    if metLevelKey, !isLogLine { _ = walkDocument(text, cursors.inText(step: Rank.logLine)) }
    return true
  }

  /// Walks a text that is wholly one JSON object or array; nothing is taken from any other.
  mutating func walkDocument(_ text: Value, _ cursors: Cursors) -> Bool {
    guard text.count > 1, text.start.pointee == Byte.openBrace || text.start.pointee == Byte.openBracket else {
      return false
    }
    let outer = scanner
    defer { scanner = outer }
    scanner.end = text.start + text.count
    scanner.limit = scanner.end
    guard let end = scanner.skipValue(text.start, depth: 0), end == scanner.end else { return false }
    textDepth += 1
    defer { textDepth -= 1 }
    let isObject = text.start.pointee == Byte.openBrace
    _ = isObject ? walkObject(text.start, cursors, depth: 1) : walkArray(text.start, cursors, depth: 1)
    return true
  }
}
