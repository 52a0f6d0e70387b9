import LogFormats

/// Goes through a batch's records in the order of their lines.
struct BatchWalk {
  enum Step {
    /// Plain records that follow each other.
    case plain(Range<Int>)
    /// Known records that follow each other.
    case known(Range<Int>)
    case record(Int)
  }

  private let batch: RecordBatch
  private var plain = 0
  private var known = 0
  private var record = 0

  /// A walk over all records, or over those that are not plain.
  init(_ batch: RecordBatch, includesPlain: Bool) {
    self.batch = batch
    plain = includesPlain ? 0 : batch.plain.count
  }

  /// The next step; nil when all are done.
  mutating func next() -> Step? {
    let recordPlace = record < batch.records.count ? batch.records[record].offset : .max
    let plainPlace = plain < batch.plain.count ? batch.offset + UInt64(batch.plain[plain].place) : .max
    let knownPlace = known < batch.known.count ? batch.offset + UInt64(batch.known[known].place) : .max
    if plainPlace < min(knownPlace, recordPlace) { return .plain(plainRun(before: min(knownPlace, recordPlace))) }
    if knownPlace < recordPlace { return .known(knownRun(before: min(plainPlace, recordPlace))) }
    guard record < batch.records.count else { return nil }
    record += 1
    return .record(record - 1)
  }

  private mutating func plainRun(before place: UInt64) -> Range<Int> {
    let first = plain
    while plain < batch.plain.count, batch.offset + UInt64(batch.plain[plain].place) < place { plain += 1 }
    return first..<plain
  }

  private mutating func knownRun(before place: UInt64) -> Range<Int> {
    let first = known
    while known < batch.known.count, batch.offset + UInt64(batch.known[known].place) < place { known += 1 }
    return first..<known
  }
}
