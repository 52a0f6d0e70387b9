import Chronology

/// Reads whole lines into records. One per thread and source: it interns texts and remembers the last second it read.
public struct LineParser: Sendable {
  /// Numbers of order states that win over others where a response's body has several rows, as those of failures.
  public var watchedOrderStates: Set<Int> = []

  let lexicon: Int
  let zone: Zone
  private var writer: RecordWriter

  /// A parser whose batches are marked `lexicon`; times without a zone are in `zone`.
  public init(lexicon: Int, zone: Zone) {
    self.lexicon = lexicon
    self.zone = zone
    writer = RecordWriter(lexicon: lexicon)
  }

  /// Reads the lines of `chunk`, which begins at `offset` in its source; a last line without newline counts as one.
  public mutating func parse(_ chunk: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch {
    writer.batch = RecordBatch(lexicon: lexicon)
    writer.batch.bytes = chunk.count
    writer.batch.records.reserveCapacity(chunk.count / 256)
    if chunk.count > 0 { read(chunk.bindMemory(to: UInt8.self), at: offset) }
    writer.batch.newTexts = writer.lexicon.takeNewTexts()
    defer { writer.batch = RecordBatch(lexicon: lexicon) }
    return writer.batch
  }

  private mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, at offset: UInt64) {
    ReaderMemory.lend(zone: zone) { reader in
      reader.watched = watchedOrderStates
      var lines = LineSplitter(chunk: chunk, offset: offset)
      while let line = lines.next() {
        writer.read(line, &reader)
      }
      if let rest = lines.rest() { rest.withNewline { writer.read($0, &reader) } }
    }
  }
}
