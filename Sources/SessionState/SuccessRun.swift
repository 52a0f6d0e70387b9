/// Successes on their way into the lists of their scopes and classes: handed over list by list, each in reading order.
///
/// One at a time, each would cost a walk down to its list.
struct SuccessRun {
  private struct Entry {
    var list: UInt32
    var success: Successes.Success
  }

  private var entries: [Entry] = []
  private var listCount = 0
  /// Runs of fewer are not worth sorting.
  private static let small = 64

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  var count: Int { entries.count }

  @inline(__always)
  mutating func append(_ key: EventKey, scope: Int, endpointClass: UInt8) {
    let list = scope << 8 | Int(endpointClass)
    listCount = max(listCount, scope + 1)
    entries.append(Entry(list: UInt32(truncatingIfNeeded: list), success: Successes.Success(key)))
  }

  /// Hands over the successes of each scope and class.
  func forEachList(_ body: (_ scope: Int, _ endpointClass: UInt8, UnsafeBufferPointer<Successes.Success>) -> Void) {
    guard entries.count >= Self.small else {
      for entry in entries {
        withUnsafePointer(to: entry.success) {
          body(Int(entry.list >> 8), UInt8(entry.list & 0xff), UnsafeBufferPointer(start: $0, count: 1))
        }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: Successes.Success.self, capacity: entries.count) { sorted in
      scatter(into: sorted, body)
    }
  }

  private func scatter(
    into sorted: UnsafeMutableBufferPointer<Successes.Success>,
    _ body: (Int, UInt8, UnsafeBufferPointer<Successes.Success>) -> Void
  ) {
    let classCount = 1 + Int(entries.reduce(0) { max($0, $1.list & 0xff) })
    var ends = [Int](repeating: 0, count: listCount * classCount)
    for entry in entries { ends[Self.place(entry.list, classCount)] += 1 }
    var total = 0
    for list in ends.indices { (ends[list], total) = (total, total + ends[list]) }
    for entry in entries {
      let list = Self.place(entry.list, classCount)
      sorted.initializeElement(at: ends[list], to: entry.success)
      ends[list] += 1
    }
    var start = 0
    for list in ends.indices where ends[list] > start {
      body(list / classCount, UInt8(list % classCount), UnsafeBufferPointer(rebasing: sorted[start..<ends[list]]))
      start = ends[list]
    }
  }

  @inline(__always)
  private static func place(_ list: UInt32, _ classCount: Int) -> Int {
    Int(list >> 8) * classCount + Int(list & 0xff)
  }
}
