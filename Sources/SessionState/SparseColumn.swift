/// A number for each failure, 0 for most: those that are 0 take a bit.
struct SparseColumn: Sendable {
  /// Of 64 failures, which have a number, and how many numbers there are before theirs.
  private struct Mark: Sendable {
    var bits: UInt64 = 0
    let start: UInt32
  }

  private var marks = ChunkedList<Mark>()
  private var numbers = ChunkedList<UInt32>()

  subscript(id: UInt32) -> UInt32 {
    guard Int(id >> 6) < marks.count else { return 0 }
    let (mark, bit) = (marks[Int(id >> 6)], UInt64(1) << UInt64(id & 63))
    guard mark.bits & bit != 0 else { return 0 }
    return numbers[Int(mark.start) + (mark.bits & (bit - 1)).nonzeroBitCount]
  }

  /// Gives a failure its number, after all with lesser ids.
  @inline(__always)
  mutating func append(_ number: UInt32, of id: UInt32) {
    if number != 0 { keep(number, of: id) }
  }

  private mutating func keep(_ number: UInt32, of id: UInt32) {
    while marks.count <= Int(id >> 6) { marks.append(Mark(start: UInt32(numbers.count))) }
    marks[Int(id >> 6)].bits |= 1 << UInt64(id & 63)
    numbers.append(number)
  }
}
