import Chronology

extension RecordWriter {
  /// What the memo holds for values that were met once, and for those that are no kind of their own.
  private static var metOnce: UInt32 { .max }
  private static var noKind: UInt32 { .max - 1 }
  private static var kindLimit: Int { 8192 }

  /// The record of a line of a known shape whose values were met before; nil where it must be made anew.
  @inline(__always)
  mutating func known(
    _ shape: Int, _ use: ShapeUse, _ pools: ShapePools, _ line: Line, _ reader: inout LineReader
  ) -> KnownRecord? {
    guard var record = record(use, pools.spans, line, &reader),
      let origin = origin(of: shape, use, pools, &reader)
    else { return nil }
    record.origin = origin
    let values = ShapeValues(spans: pools.spans, slots: use.kind)
    let place = pools.memo.place(of: values, purpose: ValueMemo.kind(shape))
    guard let known = pools.memo.number(at: place, values) else {
      pools.memo.keep(Self.metOnce, at: place, values)
      return nil
    }
    if known < kinds.count {
      record.kind = known
    } else {
      guard known == Self.metOnce,
        let made = makeKind(shape, origin, pools, line, &reader)
      else { return nil }
      pools.memo.keep(made, at: place, values)
      guard made < kinds.count else { return nil }
      record.kind = made
    }
    complete(&record, use, pools.spans)
    return record
  }

  /// Gives a record the ids that are its kind's.
  @inline(__always)
  private mutating func complete(_ record: inout KnownRecord, _ use: ShapeUse, _ spans: UnsafePointer<ShapeSpan>) {
    let kind = kinds[record.kind]
    if use.requestSlot == ShapeNode.noSlot { record.requestID = kind.requestID }
    if use.orderSlot == ShapeNode.noSlot { record.orderID = kind.orderID }
    if use.clientOrderSlot == ShapeNode.noSlot { record.clientOrderID = kind.clientOrderID }
    if use.namesOrder, kind.hasOrderText {
      let slot = use.orderSlot != ShapeNode.noSlot ? use.orderSlot : use.clientOrderSlot
      record.orderText = append(spans[Int(slot)].value, limit: Self.longestDetail)
    }
  }

  /// The number of a kind that the line is the first of; `noKind` where others like it need not say the same.
  private mutating func makeKind(
    _ shape: Int, _ origin: UInt32, _ pools: ShapePools, _ line: Line,
    _ reader: inout LineReader
  ) -> UInt32? {
    guard kinds.count < Self.kindLimit else { return nil }
    reader.replay(pools.shapes[shape], pools)
    // JSON in a text may offer ids, and more.
    guard !isMined(reader) || !reader.mayHoldJSON() else { return Self.noKind }
    let (arena, waits) = (batch.arena.count, batch.waits.count)
    addTelling(shape, pools, line, &reader)
    let kind = RecordKind(takenFrom: &batch, arena: arena, waits: waits)
    // Where no field tells an address, a text may have done so.
    guard kind.isTimeless, kind.isFrom(origins[origin]) else { return Self.noKind }
    kinds.add(kind)
    return UInt32(kinds.count - 1)
  }

  /// Whether the texts of the line whose shape `reader` has replayed are looked into.
  private mutating func isMined(_ reader: LineReader) -> Bool {
    _ = recognizer.format(of: reader, &lexicon)
    return reader.isMined(at: reader.level == .none ? recognizer.impliedLevel : reader.level)
  }

  /// The time, the place and the ids of a line's record; nil where they are not plainly written.
  @inline(__always)
  private mutating func record(
    _ use: ShapeUse, _ spans: UnsafePointer<ShapeSpan>, _ line: Line, _ reader: inout LineReader
  ) -> KnownRecord? {
    var note = TimeNote.own
    guard let time = reader.clock.readAhead(spans[Int(use.timeSlot)].value, note: &note),
      let requestID = identity(use.requestSlot, spans), let orderID = identity(use.orderSlot, spans),
      let clientOrderID = identity(use.clientOrderSlot, spans)
    else { return nil }
    return KnownRecord(
      time: time, place: UInt32(truncatingIfNeeded: line.offset &- batch.offset), length: line.length,
      line: line.number, origin: 0, kind: 0, timeNote: note, requestID: requestID, orderID: orderID,
      clientOrderID: clientOrderID, orderText: TextRange())
  }

  /// A hash of an id's text, 0 for no slot; nil for a text that is blank or has escapes.
  @inline(__always)
  private func identity(_ slot: UInt8, _ spans: UnsafePointer<ShapeSpan>) -> UInt64? {
    guard slot != ShapeNode.noSlot else { return 0 }
    let text = spans[Int(slot)].value.trimmed
    return text.count > 0 && !text.isEscaped ? RawHash.hash(text.bytes) | 1 : nil
  }
}

/// The kinds of records that a parser has met, each under one number.
struct RecordKinds: Sendable {
  /// What a known record takes over from its kind.
  struct Ids: Sendable {
    var requestID: UInt64
    var orderID: UInt64
    var clientOrderID: UInt64
    /// Whether its records carry the text of their order's id.
    var hasOrderText: Bool
  }

  private var ids: [Ids] = []
  /// Kinds that no batch has carried yet.
  private(set) var new: [RecordKind] = []

  @inline(__always)
  var count: Int { ids.count }

  @inline(__always)
  subscript(number: UInt32) -> Ids { ids.withUnsafeBufferPointer { $0[Int(number)] } }

  mutating func add(_ kind: RecordKind) {
    let record = kind.record
    ids.append(
      Ids(
        requestID: record.requestID, orderID: record.orderID, clientOrderID: record.clientOrderID,
        hasOrderText: !record.orderText.isEmpty))
    new.append(kind)
  }

  /// Hands over the kinds met since the last time.
  mutating func takeNew() -> [RecordKind] {
    defer { new = [] }
    return new
  }
}
