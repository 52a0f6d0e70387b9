import LogFormats

/// The kinds of known records that one parser numbered, packed: logs have thousands, and each is looked at a few times.
struct KindPool: Sendable {
  private var entries = ChunkedList<KindEntry>()
  private var arena: [UInt8] = []
  private var waits: [WaitCandidate] = []

  /// Adds a kind whose code and template have these ids in the session.
  mutating func append(_ kind: RecordKind, code: UInt32, template: UInt32) {
    var entry = KindEntry(kind.record, arena: UInt32(arena.count), waits: UInt32(waits.count))
    (entry.code, entry.template) = (code, template)
    entries.append(entry)
    arena += kind.batch.arena
    waits += kind.batch.waits
  }

  /// The order's id of a kind as written; empty for none.
  func orderText(_ number: Int) -> String {
    let (text, start) = (entries[number].orderText, Int(entries[number].arena))
    return String(decoding: arena[start + Int(text.start)..<start + Int(text.start + text.count)], as: UTF8.self)
  }

  subscript(number: Int) -> KindFacts {
    let (entry, next) = (entries[number], number + 1)
    let isLast = next == entries.count
    var batch = RecordBatch(lexicon: -1)
    batch.arena = Array(arena[Int(entry.arena)..<(isLast ? arena.count : Int(entries[next].arena))])
    batch.waits = Array(waits[Int(entry.waits)..<(isLast ? waits.count : Int(entries[next].waits))])
    return KindFacts(entry.record, batch, ids: [0, entry.code, entry.template])
  }
}

/// What a kind's record says, without what its records have apart: time, place, origin and ids.
private struct KindEntry: Sendable {
  let text: TextRange
  let orderText: TextRange
  /// Ids of the session.
  var code: UInt32 = 0
  var template: UInt32 = 0
  /// Where its bytes and its waits begin; they end where those of the next one begin.
  let arena: UInt32
  let waits: UInt32
  let waitStart: UInt32
  let orderStatus: Int32?
  let status: UInt16
  let waitCount: UInt8
  let level: Level
  let success: Bool?
  let isException: Bool
  let hasOrderState: Bool
  /// Whether it names an order, which is all that its ids tell of the kind.
  let namesOrder: Bool
  let codeIsTransport: Bool

  init(_ record: Record, arena: UInt32, waits: UInt32) {
    (text, orderText) = (record.text, record.orderText)
    (self.arena, self.waits) = (arena, waits)
    (waitStart, waitCount) = (record.waitStart, record.waitCount)
    (orderStatus, hasOrderState, success) = (record.orderStatus, record.hasOrderState, record.success)
    (status, level, isException) = (record.status, record.level, record.isException)
    codeIsTransport = record.codeIsTransport
    namesOrder = record.orderID != 0 || record.clientOrderID != 0
  }

  /// The record, whose code is the first of its text ids and whose template the second.
  var record: Record {
    var record = Record()
    (record.text, record.orderText) = (text, orderText)
    (record.waitStart, record.waitCount) = (waitStart, waitCount)
    (record.orderStatus, record.hasOrderState, record.success) = (orderStatus, hasOrderState, success)
    (record.status, record.level, record.isException) = (status, level, isException)
    record.codeIsTransport = codeIsTransport
    record.orderID = namesOrder ? 1 : 0
    record.code = code == 0 ? 0 : 1
    record.template = template == 0 ? 0 : 2
    return record
  }
}
