import Chronology

/// How many records there were when, in buckets that widen so that their number stays bounded.
struct RecordRate: Sendable {
  private var width: Int64 = 1_000_000_000
  private var starts: [Int64] = []
  private var counts: [UInt32] = []
  /// The bucket added to last: most records are of the same.
  private var current = Current()
  private static let bound = 100_000

  private struct Current: Sendable {
    var start: Int64 = 0
    var end: Int64 = 0
    var index = 0
    /// Records of it that `counts` does not have yet.
    var pending: UInt32 = 0
  }

  @inline(__always)
  mutating func add(at nanoseconds: Int64) {
    if nanoseconds >= current.start, nanoseconds < current.end {
      current.pending &+= 1
    } else {
      addElsewhere(floor(nanoseconds))
    }
  }

  private mutating func addElsewhere(_ start: Int64) {
    keepPending()
    if start == starts.last {
      counts[counts.count - 1] &+= 1
      turn(to: counts.count - 1)
    } else if starts.last.map({ $0 < start }) ?? true {
      starts.append(start)
      counts.append(1)
      turn(to: counts.count - 1)
      if starts.count > Self.bound { widen() }
    } else {
      addLate(start)
    }
  }

  /// Records after `from` and up to `to`, to the bucket.
  func count(after from: Timestamp, upTo to: Timestamp) -> Int {
    var index = lowerBound(floor(from.nanoseconds) + 1)
    var total = 0
    while index < starts.count, starts[index] <= to.nanoseconds {
      total += Int(counts[index]) + (index == current.index ? Int(current.pending) : 0)
      index += 1
    }
    return total
  }

  private func floor(_ nanoseconds: Int64) -> Int64 {
    let remainder = nanoseconds % width
    let down = nanoseconds.subtractingReportingOverflow(remainder < 0 ? remainder + width : remainder)
    return down.overflow ? nanoseconds : down.partialValue
  }

  private mutating func addLate(_ start: Int64) {
    let index = lowerBound(start)
    if starts[index] != start {
      starts.insert(start, at: index)
      counts.insert(0, at: index)
    }
    counts[index] &+= 1
    turn(to: index)
  }

  private mutating func keepPending() {
    guard current.pending > 0 else { return }
    counts[current.index] &+= current.pending
    current.pending = 0
  }

  private mutating func turn(to index: Int) {
    current = Current(
      start: starts[index], end: starts[index].addingReportingOverflow(width).partialValue, index: index)
  }

  private func lowerBound(_ start: Int64) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func widen() {
    let old = zip(starts, counts)
    width &*= 2
    (starts, counts, current) = ([], [], Current())
    for (start, count) in old {
      let wider = floor(start)
      if wider == starts.last {
        counts[counts.count - 1] &+= count
      } else {
        starts.append(wider)
        counts.append(count)
      }
    }
  }
}
