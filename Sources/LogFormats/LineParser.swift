import Chronology

/// Reads whole lines into records. One per thread and source: it interns texts and remembers the last second it read.
public struct LineParser: Sendable {
  /// A parser whose batches are marked `lexicon`; times without a zone are in `zone`.
  public init(lexicon: Int, zone: Zone) {}

  /// Reads the lines of `chunk`, which begins at `offset` in its source; a last line without newline counts as one.
  public mutating func parse(_ chunk: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch {
    RecordBatch(lexicon: 0)
  }
}
