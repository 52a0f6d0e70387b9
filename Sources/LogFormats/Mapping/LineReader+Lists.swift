extension LineReader {
  /// Walks an array: a list of names and values as an object, any other element in the array's own place.
  mutating func walkArray(_ start: Bytes, _ cursors: Cursors, depth: Int) -> Bytes? {
    guard depth < JSONScanner.depthLimit else { return scanner.failTooDeep() }
    var place = scanner.skipSpace(start + 1)
    if place.pointee == Byte.closeBracket { return place + 1 }
    let marks = trie.marks(cursors)
    if marks.contains(.records), textDepth == 0 {
      recordLists.append(start)
      return scanner.skipValue(start, depth: depth)
    }
    if marks.contains(.headers), place.pointee == Byte.quote { walkFlatPairs(place, cursors) }
    var index: Int32 = 0
    while true {
      let lowered = cursors.lowered(by: min(index, Rank.candidate - 1))
      guard let next = walkElement(place, lowered, marks, depth: depth + 1) else { return nil }
      place = scanner.skipSpace(next)
      if place.pointee == Byte.closeBracket { return place + 1 }
      guard place.pointee == Byte.comma else { return scanner.fail(at: place) }
      place = scanner.skipSpace(place + 1)
      index += 1
    }
  }

  @inline(__always)
  private mutating func walkElement(
    _ start: Bytes, _ cursors: Cursors, _ marks: KeyTrie.Marks, depth: Int
  ) -> Bytes? {
    let byte = start.pointee
    guard byte == Byte.openBrace || byte == Byte.openBracket else { return walkValue(start, cursors, depth: depth) }
    guard marks.contains(.hasChildren) || cursors.count > 1 else { return scanner.skipValue(start, depth: depth) }
    if byte == Byte.openBrace, !startsAsPair(start) { return walkObject(start, cursors, depth: depth) }
    guard let next = scanner.skipValue(start, depth: depth) else { return nil }
    if let pair = Pair(at: start, scanner: scanner) {
      walkPair(pair, cursors, depth: depth)
    } else if byte == Byte.openBrace {
      return walkObject(start, cursors, depth: depth)
    }
    return next
  }

  /// Whether the first key of an object is one that a name or a value has in a list of pairs.
  private func startsAsPair(_ start: Bytes) -> Bool {
    let quote = scanner.skipSpace(start + 1)
    guard quote.pointee == Byte.quote else { return false }
    return Pair.Part(key: quote + 1) != nil
  }

  private mutating func walkPair(_ pair: Pair, _ cursors: Cursors, depth: Int) {
    let key = pair.name.isEscaped ? scratch.unescape(pair.name) ?? pair.name : pair.name
    let next = trie.descend(cursors, key: key)
    guard !next.isEmpty else { return }
    trace?.enter(pair.name)
    _ = walkValue(Pair.unwrapped(pair.value, scanner: scanner), next, depth: depth)
    trace?.leave()
  }

  /// A flat list `name, value, name, value`, which is checked by the walk that follows.
  private mutating func walkFlatPairs(_ start: Bytes, _ cursors: Cursors) {
    var place = start
    while place.pointee == Byte.quote {
      guard let name = Pair.string(at: place, scanner: &scanner) else { return }
      let comma = scanner.skipSpace(name.start + name.count + 1)
      guard comma.pointee == Byte.comma else { return }
      let value = scanner.skipSpace(comma + 1)
      guard let next = scanner.skipScalar(value) else { return }
      walkPair(Pair(name: name, value: value), cursors, depth: 1)
      let after = scanner.skipSpace(next)
      guard after.pointee == Byte.comma else { return }
      place = scanner.skipSpace(after + 1)
    }
  }

  /// Headers as they went over the wire, a line each.
  mutating func walkHeaderText(_ value: Value, _ cursors: Cursors) {
    guard let text = scratch.unescape(value) else { return }
    for line in text.bytes.split(whereSeparator: { $0 == Byte.newline || $0 == Byte.carriageReturn }) {
      guard let colon = line.firstIndex(of: Byte.colon), let start = line.base.baseAddress else { continue }
      let name = Value(start: start + line.startIndex, count: colon - line.startIndex, kind: .string)
      let rest = Value(start: start + colon + 1, count: line.endIndex - colon - 1, kind: .string)
      let next = trie.descend(cursors, key: name)
      guard !next.isEmpty, !rest.trimmed.bytes.isEmpty else { continue }
      trace?.enter(name)
      offer(rest.trimmed, next)
      trace?.leave()
    }
  }
}
