import LogFormats

/// The kinds of known records that one parser numbered, packed: logs have thousands, and each is looked at a few times.
struct KindPool: Sendable {
  private struct Entry: Sendable {
    /// Its text ids are the session's.
    let record: Record
    /// Where its bytes and its waits begin; they end where those of the next one begin.
    let arena: UInt32
    let waits: UInt32
  }

  private var entries = ChunkedList<Entry>()
  private var arena: [UInt8] = []
  private var waits: [WaitCandidate] = []

  /// Adds a kind whose code and template have these ids in the session.
  mutating func append(_ kind: RecordKind, code: UInt32, template: UInt32) {
    var record = kind.record
    (record.code, record.template) = (code, template)
    entries.append(Entry(record: record, arena: UInt32(arena.count), waits: UInt32(waits.count)))
    arena += kind.batch.arena
    waits += kind.batch.waits
  }

  /// The order's id of a kind as written; empty for none.
  func orderText(_ number: Int) -> String {
    let (text, start) = (entries[number].record.orderText, Int(entries[number].arena))
    return String(decoding: arena[start + Int(text.start)..<start + Int(text.start + text.count)], as: UTF8.self)
  }

  subscript(number: Int) -> KindFacts {
    let (entry, next) = (entries[number], number + 1)
    let isLast = next == entries.count
    var batch = RecordBatch(lexicon: -1)
    batch.arena = Array(arena[Int(entry.arena)..<(isLast ? arena.count : Int(entries[next].arena))])
    batch.waits = Array(waits[Int(entry.waits)..<(isLast ? waits.count : Int(entries[next].waits))])
    return KindFacts(entry.record, batch)
  }
}
