extension LineReader {
  /// What an object's keys say about their siblings.
  private struct Siblings {
    var marks = KeyTrie.Marks()
    var status: PendingStatus?
    /// The bits of the waits that stand in the object itself.
    var waits: UInt32 = 0
  }

  /// Walks the object at `start`, whose fields lie below `cursors`; nil where it breaks the grammar.
  mutating func walkObject(_ start: Bytes, _ cursors: Cursors, depth: Int) -> Bytes? {
    guard depth < JSONScanner.depthLimit else { return scanner.failTooDeep() }
    var siblings = Siblings()
    var place = scanner.skipSpace(start + 1)
    if place.pointee == Byte.closeBrace { return place + 1 }
    while true {
      guard let next = walkMember(place, cursors, &siblings, depth: depth + 1) else { return nil }
      place = scanner.skipSpace(next)
      if place.pointee == Byte.closeBrace { break }
      guard place.pointee == Byte.comma else { return scanner.fail(at: place) }
      place = scanner.skipSpace(place + 1)
    }
    if !siblings.marks.isEmpty { settle(siblings) }
    return place + 1
  }

  @inline(__always)
  private mutating func walkMember(
    _ start: Bytes, _ cursors: Cursors, _ siblings: inout Siblings, depth: Int
  ) -> Bytes? {
    guard start.pointee == Byte.quote else { return scanner.fail(at: start) }
    var escaped = false
    guard let close = scanner.skipString(start + 1, escaped: &escaped) else { return nil }
    var place = scanner.skipSpace(close + 1)
    guard place.pointee == Byte.colon else { return scanner.fail(at: place) }
    place = scanner.skipSpace(place + 1)
    let key = Value(start: start + 1, count: close - start - 1, kind: .string, isEscaped: escaped)
    let next = trie.descend(cursors, key: escaped ? scratch.unescape(key) ?? key : key)
    guard !next.isEmpty else { return scanner.skipValue(place, depth: depth) }
    note(next, at: place, &siblings)
    if trace != nil { trace?.enter(key) }
    let waitsBefore = waitCount
    let after = walkValue(place, next, depth: depth)
    if trace != nil { trace?.leave() }
    if waitCount > waitsBefore, place.pointee != Byte.openBrace { siblings.waits |= 1 << UInt32(waitsBefore) }
    if let status = pendingStatus {
      if status.isBetter(than: siblings.status) { siblings.status = status }
      pendingStatus = nil
    }
    return after
  }

  @inline(__always)
  private mutating func note(_ cursors: Cursors, at value: Bytes, _ siblings: inout Siblings) {
    let traits = trie.traits[Int(cursors.first.node)]
    signature |= cursors.first.passed == 0 ? traits.signature : 0
    if value.pointee != UInt8(ascii: "n") { siblings.marks.formUnion(trie.marks(cursors)) }
  }

  /// Decides what stood in the object's `status` and unnamed waits, now that all its keys are known.
  private mutating func settle(_ siblings: Siblings) {
    if let status = siblings.status {
      let isOrder = siblings.marks.contains(.order) && !siblings.marks.contains(.envelope)
      if isOrder {
        offerOrderState(status.value, rank: status.rank)
      } else {
        offerStatus(status.value, rank: status.rank)
      }
    }
    guard siblings.marks.contains(.milliseconds) else { return }
    recorder?.add(.milliseconds(siblings.waits))
    takeAsMilliseconds(siblings.waits)
  }

  /// Gives waits without a unit, of which those are meant whose bits are set, that of their siblings.
  mutating func takeAsMilliseconds(_ chosen: UInt32) {
    for index in 0..<waitCount where chosen & 1 << UInt32(index) != 0 {
      if waits[index].unit == .unnamed, waits[index].source >= .field { waits[index].unit = .milliseconds }
    }
  }

  /// Walks the value at `start`, which the paths of `cursors` lead to.
  mutating func walkValue(_ start: Bytes, _ cursors: Cursors, depth: Int) -> Bytes? {
    switch start.pointee {
    case Byte.quote:
      var escaped = false
      guard let close = scanner.skipString(start + 1, escaped: &escaped) else { return nil }
      take(Value(start: start + 1, count: close - start - 1, kind: .string, isEscaped: escaped), cursors)
      return close + 1
    case Byte.openBrace, Byte.openBracket:
      return walkContainer(start, cursors, depth: depth)
    default:
      guard let next = scanner.skipPlain(start) else { return nil }
      offer(Value(start: start, count: next - start, kind: Value.kind(ofPlain: start.pointee)), cursors)
      return next
    }
  }

  @inline(__always)
  private mutating func walkContainer(_ start: Bytes, _ cursors: Cursors, depth: Int) -> Bytes? {
    let marks = trie.marks(cursors)
    let leads = marks.contains(.hasChildren) || cursors.count > 1
    guard start.pointee == Byte.openBracket || leads else { return scanner.skipValue(start, depth: depth) }
    let isObject = start.pointee == Byte.openBrace
    let next = isObject ? walkObject(start, cursors, depth: depth) : walkArray(start, cursors, depth: depth)
    if !isObject, let recorder, textDepth == 0, let next { recorder.pin(start, next) }
    if trace != nil, let next, marks.contains(.whole) {
      offer(Value(start: start, count: next - start, kind: .container), cursors)
    }
    return next
  }

  /// A string's value, and what it holds if it is JSON or the text of headers.
  @inline(__always)
  private mutating func take(_ value: Value, _ cursors: Cursors) {
    guard value.count > 0 else {
      if let recorder, textDepth == 0 { recorder.meet(value, trie, cursors) }
      return
    }
    let mayBeJSON = Value.mayBeJSON(from: value.start.pointee)
    if mayBeJSON { recorder?.pin(value) }
    let isJSON = mayBeJSON && walkText(value, cursors)
    if !isJSON, trie.marks(cursors).contains(.headers) { walkHeaderText(value, cursors) }
    offer(value, isJSON ? cursors.lowered(by: Rank.lastResort) : cursors)
  }

  /// Offers a value to every field that the paths of `cursors` feed.
  @inline(__always)
  mutating func offer(_ value: Value, _ cursors: Cursors) {
    if let recorder, textDepth == 0 { recorder.meet(value, trie, cursors) }
    for index in 0..<cursors.count {
      let cursor = cursors[index]
      let traits = trie.traits[Int(cursor.node)]
      for terminal in Int(traits.firstTerminal)..<Int(traits.firstTerminal) + Int(traits.terminalCount) {
        offer(value, to: trie.terminals[terminal], base: cursor.base)
      }
    }
  }
}
