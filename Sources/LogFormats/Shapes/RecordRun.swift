/// Records in short on their way into a batch.
struct RecordRuns {
  var plain: RecordRun<PlainRecord>
  var known: RecordRun<KnownRecord>
}

/// Records on their way into an array: one at a time, each would cost a look at the array's reference count.
struct RecordRun<Record> {
  private static var capacity: Int { 128 }

  private let start: UnsafeMutablePointer<Record>
  private var count = 0

  private init(start: UnsafeMutablePointer<Record>) { self.start = start }

  /// Lends an empty run to `body`, which must flush it in the end.
  @inline(__always)
  static func lend(_ body: (RecordRun) -> Void) {
    withUnsafeTemporaryAllocation(of: Record.self, capacity: capacity) { room in
      if let start = room.baseAddress { body(RecordRun(start: start)) }
    }
  }

  @inline(__always)
  mutating func append(_ record: Record, to records: inout [Record]) {
    (start + count).initialize(to: record)
    count += 1
    if count == Self.capacity { flush(to: &records) }
  }

  @inline(never)
  mutating func flush(to records: inout [Record]) {
    records.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    start.deinitialize(count: count)
    count = 0
  }
}
