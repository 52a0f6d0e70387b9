/// Successes on their way into the lists of their scopes and classes: handed over list by list, each in reading order.
///
/// One at a time, each would cost a walk down to its list.
struct SuccessRun {
  private struct Entry {
    var list: UInt32
    var success: Successes.Success
  }

  private let entries: UnsafeMutableBufferPointer<Entry>
  private(set) var count = 0
  private var scopeCount = 0
  private var classCount = 1
  /// Runs of fewer are not worth sorting.
  private static let small = 64

  private init(entries: UnsafeMutableBufferPointer<Entry>) { self.entries = entries }

  /// Lends `body` an empty run with room for so many, which is good until it returns.
  @inline(__always)
  static func collect(capacity: Int, _ body: (inout SuccessRun) -> Void) {
    withUnsafeTemporaryAllocation(of: Entry.self, capacity: capacity) { entries in
      var run = SuccessRun(entries: entries)
      body(&run)
    }
  }

  @inline(__always)
  mutating func append(_ key: EventKey, scope: Int, endpointClass: UInt8) {
    scopeCount = max(scopeCount, scope + 1)
    classCount = max(classCount, Int(endpointClass) + 1)
    let list = UInt32(truncatingIfNeeded: scope << 8 | Int(endpointClass))
    entries.initializeElement(at: count, to: Entry(list: list, success: Successes.Success(key)))
    count += 1
  }

  /// Hands over the successes of each scope and class.
  func forEachList(_ body: (_ scope: Int, _ endpointClass: UInt8, UnsafeBufferPointer<Successes.Success>) -> Void) {
    guard count >= Self.small else {
      for entry in entries[..<count] {
        withUnsafePointer(to: entry.success) {
          body(Int(entry.list >> 8), UInt8(entry.list & 0xff), UnsafeBufferPointer(start: $0, count: 1))
        }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: Successes.Success.self, capacity: count) { sorted in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: scopeCount * classCount) { ends in
        ends.initialize(repeating: 0)
        scatter(into: sorted, ends, body)
      }
    }
  }

  private func scatter(
    into sorted: UnsafeMutableBufferPointer<Successes.Success>, _ ends: UnsafeMutableBufferPointer<Int>,
    _ body: (Int, UInt8, UnsafeBufferPointer<Successes.Success>) -> Void
  ) {
    for entry in entries[..<count] { ends[place(entry.list)] += 1 }
    var total = 0
    for list in ends.indices { (ends[list], total) = (total, total + ends[list]) }
    for entry in entries[..<count] {
      let list = place(entry.list)
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
  private func place(_ list: UInt32) -> Int { Int(list >> 8) * classCount + Int(list & 0xff) }
}
