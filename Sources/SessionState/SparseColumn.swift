/// A number for each failure, 0 for most: those that are 0 take a bit.
struct SparseColumn: Sendable {
  /// Of 64 failures, which have a number, and how many numbers there are before theirs.
  private struct Mark: Sendable {
    var bits: UInt64 = 0
    var start: UInt32 = 0
  }

  private var marks = ChunkedList<Mark>()
  /// The mark behind them, which is at hand.
  private var latest = Mark()
  private var numbers = ChunkedList<UInt32>()

  subscript(id: UInt32) -> UInt32 {
    let index = Int(id >> 6)
    guard index <= marks.count else { return 0 }
    let (mark, bit) = (index == marks.count ? latest : marks[index], UInt64(1) << UInt64(id & 63))
    guard mark.bits & bit != 0 else { return 0 }
    return numbers[Int(mark.start) + (mark.bits & (bit - 1)).nonzeroBitCount]
  }

  /// Gives a failure its number, after all with lesser ids.
  @inline(__always)
  mutating func append(_ number: UInt32, of id: UInt32) {
    if number != 0 { keep(number, of: id) }
  }

  private mutating func keep(_ number: UInt32, of id: UInt32) {
    while marks.count < Int(id >> 6) { turn() }
    latest.bits |= 1 << UInt64(id & 63)
    numbers.append(number)
  }

  private mutating func turn() {
    marks.append(latest)
    latest = Mark(start: UInt32(numbers.count))
  }
}
