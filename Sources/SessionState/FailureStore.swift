/// All failures of a session by id: a row of 24 bytes for each, what many have in common once, what few have apart.
struct FailureStore: Sendable {
  private struct Row: Sendable {
    var nanoseconds: Int64
    /// Offset of the line above 16 bits for the group, of which there are fewer than 65,536.
    var address: UInt64
    var kind: UInt32
    var line: UInt32
  }

  private var rows = ChunkedList<Row>()
  private var kinds = Interner<FailureKind>()
  private var waits = Waits()
  private var requestIDs = SparseColumn()
  private var orderIDs = SparseColumn()
  private var clientOrderIDs = SparseColumn()
  /// The key of the latest, and the latest that comes before the one before it.
  private var latest = EventKey(nanoseconds: .min, place: Place(file: 0, low: 0))
  private var lastStepBack = 0
  /// The least time of those that came since `settled` was told.
  private(set) var leastUnsettled = Int64.max
  /// A bit for each failure: whether it was told before by another logger.
  private var told = ChunkedList<UInt64>()
  /// Keys by group index.
  var groupKeys = Interner<GroupKey>()

  var count: Int { rows.count }

  /// The number of what the next failure has in common with others; `isShared` where another of the kind that differs
  /// in nothing else has the same.
  mutating func kind(ofNext event: FailedEvent) -> (number: UInt32, isShared: Bool) {
    let wait = waits.keep(event.wait, of: UInt32(truncatingIfNeeded: rows.count))
    let kind = FailureKind(
      wait: wait, scope: UInt32(truncatingIfNeeded: event.scope), logger: event.logger, file: event.key.place.file,
      element: UInt16(truncatingIfNeeded: event.key.place.element), endpointClass: event.endpointClass,
      flags: event.flags)
    return (kinds.intern(kind), wait != FailureKind.ownWait)
  }

  /// Keeps a failure of a kind that was numbered; returns its id.
  mutating func append(_ event: FailedEvent, kind: UInt32) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: rows.count)
    if event.key < latest { lastStepBack = Int(id) }
    leastUnsettled = min(leastUnsettled, event.key.nanoseconds)
    latest = event.key
    rows.append(
      Row(
        nanoseconds: event.key.nanoseconds, address: event.key.place.offset << 16 | UInt64(event.group), kind: kind,
        line: event.line))
    if id & 63 == 0 { told.append(0) }
    requestIDs.append(event.requestID.folded, of: id)
    orderIDs.append(event.orderID.folded, of: id)
    clientOrderIDs.append(event.clientOrderID.folded, of: id)
    return id
  }

  /// All there are so far have been brought into order.
  mutating func settled() { leastUnsettled = .max }

  /// Whether each from the one with an id on comes behind the one before it, but for the first of them.
  func isInOrder(behind id: Int) -> Bool { lastStepBack <= id }

  subscript(id: UInt32) -> Failure {
    let row = rows[Int(id)]
    let kind = kinds[row.kind]
    return Failure(
      nanoseconds: row.nanoseconds, wait: waits.wait(kind.wait, of: id), place: place(row, kind), group: group(row),
      scope: kind.scope, line: row.line, endpointClass: kind.endpointClass, flags: kind.flags)
  }

  @inline(__always)
  func nanoseconds(_ id: UInt32) -> Int64 { rows[Int(id)].nanoseconds }

  /// When it was, and the number of what it has in common with others.
  @inline(__always)
  func moment(_ id: UInt32) -> (nanoseconds: Int64, kind: UInt32) {
    let row = rows[Int(id)]
    return (row.nanoseconds, row.kind)
  }

  func key(_ id: UInt32) -> EventKey {
    let row = rows[Int(id)]
    return EventKey(nanoseconds: row.nanoseconds, place: place(row, kinds[row.kind]))
  }

  func flags(_ id: UInt32) -> Failure.Flags { kinds[rows[Int(id)].kind].flags }

  func endpointClass(_ id: UInt32) -> UInt8 { kinds[rows[Int(id)].kind].endpointClass }

  func group(_ id: UInt32) -> Int { Int(group(rows[Int(id)])) }

  /// The number of what it has in common with others; the same for what one logger told of one scope in one way.
  func kind(_ id: UInt32) -> UInt32 { rows[Int(id)].kind }

  @inline(__always)
  func isBefore(_ one: UInt32, _ other: UInt32) -> Bool {
    let (time, otherTime) = (nanoseconds(one), nanoseconds(other))
    return time == otherTime ? isPlacedBefore(one, other) : time < otherTime
  }

  private func isPlacedBefore(_ one: UInt32, _ other: UInt32) -> Bool { key(one).place < key(other).place }

  private func place(_ row: Row, _ kind: FailureKind) -> Place {
    Place(file: kind.file, low: row.address & ~0xffff | UInt64(kind.element))
  }

  private func group(_ row: Row) -> UInt32 { UInt32(truncatingIfNeeded: row.address & 0xffff) }

  // MARK: Told twice

  func isTold(_ id: UInt32) -> Bool { told[Int(id >> 6)] >> UInt64(id & 63) & 1 == 1 }

  mutating func setTold(_ id: UInt32, _ isTold: Bool) {
    let bit: UInt64 = 1 << UInt64(id & 63)
    if isTold { told[Int(id >> 6)] |= bit } else { told[Int(id >> 6)] &= ~bit }
  }

  /// Whether two failures of one scope, given with their kinds, are one event, told twice: by different loggers or sources,
  /// with the same status, code and wait, and no differing ids of request or order. Where neither names a status or a
  /// code, the message's template must agree as well.
  @inline(__always)
  func tellTheSame(_ one: UInt32, _ kind: UInt32, _ other: UInt32, _ otherKind: UInt32) -> Bool {
    kinds[kind].teller != kinds[otherKind].teller && sayTheSame(one, other)
  }

  private func sayTheSame(_ one: UInt32, _ other: UInt32) -> Bool {
    let (key, otherKey) = (groupKeys[UInt32(group(one))], groupKeys[UInt32(group(other))])
    guard key.status == otherKey.status, key.code == otherKey.code, wait(one) == wait(other) else { return false }
    if key.status == 0, key.code == 0, key.template != otherKey.template { return false }
    return agree(requestIDs, one, other) && agree(orderIDs, one, other) && agree(clientOrderIDs, one, other)
  }

  private func wait(_ id: UInt32) -> Int64 { waits.wait(kinds[kind(id)].wait, of: id) }

  private func agree(_ ids: SparseColumn, _ one: UInt32, _ other: UInt32) -> Bool {
    let (id, otherID) = (ids[one], ids[other])
    return id == otherID || id == 0 || otherID == 0
  }
}

extension FailureStore: TimeOrder {
  @inline(__always)
  func time(_ id: UInt32) -> Int64 { nanoseconds(id) }
}
