import Chronology

/// Reads whole lines into records. One per thread and source: it interns texts and remembers the last second it read.
public struct LineParser: Sendable {
  /// Numbers of order states that win over others where a response's body has several rows, as those of failures.
  public var watchedOrderStates: Set<Int> = []
  /// HTTP statuses that are no failure for any provider, as far as lines with them may be told in short.
  public var goodStatuses: Set<UInt16> = [101, 200]
  /// Whether it learns the shapes of lines, so that most need not be read in full, and gives what matters little in
  /// short (`RecordBatch.plain`). What a session makes of its batches is the same.
  public var learnsShapes = false

  let lexicon: Int
  let zone: Zone
  private var writer: RecordWriter
  private var shapes = LearnedShapes()

  /// A parser whose batches are marked `lexicon`; times without a zone are in `zone`.
  public init(lexicon: Int, zone: Zone) {
    self.lexicon = lexicon
    self.zone = zone
    writer = RecordWriter(lexicon: lexicon)
  }

  /// Makes what all parsers have in common, for which the first would wait otherwise.
  public static func prepare() { _ = KeyTrie.shared }

  /// Reads the lines of `chunk`, which begins at `offset` in its source; a last line without newline counts as one.
  public mutating func parse(_ chunk: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch {
    writer.begin(chunk, at: offset)
    if let lines = LineSplitter(chunk: chunk.bindMemory(to: UInt8.self), offset: offset) { read(lines) }
    return writer.end()
  }

  private mutating func read(_ lines: LineSplitter) {
    var lines = lines
    ReaderMemory.lend(zone: zone) { reader in
      reader.watched = watchedOrderStates
      reader.goodStatuses = goodStatuses
      while true {
        if learnsShapes { shapes.read(&lines, &writer, &reader) }
        guard let line = lines.next() else { break }
        let known = writer.batch.records.count
        writer.read(line, &reader)
        if learnsShapes { shapes.learn(line, writer.batch.records[known...], &reader) }
      }
      if let rest = lines.rest() { rest.withNewline { writer.read($0, &reader) } }
    }
  }
}
