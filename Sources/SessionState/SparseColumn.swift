/// A number for each failure, 0 for most: stretches that hold nothing else take no room.
struct SparseColumn: Sendable {
  /// Stretches that are over, empty where all is 0.
  private var chunks: [[UInt32]] = []
  /// The stretch written to last, which is at hand.
  private var tail: [UInt32] = []

  private static let bits: UInt32 = 10
  private static let mask: UInt32 = 1 << bits - 1

  subscript(id: UInt32) -> UInt32 {
    let chunk = Int(id >> Self.bits)
    if chunk < chunks.count { return chunks[chunk].isEmpty ? 0 : chunks[chunk][Int(id & Self.mask)] }
    return chunk > chunks.count || tail.isEmpty ? 0 : tail[Int(id & Self.mask)]
  }

  /// Keeps the number of a failure, behind all that have one.
  @inline(__always)
  mutating func append(_ number: UInt32, of id: UInt32) {
    if number != 0 { keep(number, of: id) }
  }

  private mutating func keep(_ number: UInt32, of id: UInt32) {
    let chunk = Int(id >> Self.bits)
    while chunks.count < chunk {
      chunks.append(tail)
      tail = []
    }
    if tail.isEmpty { tail = Array(repeating: 0, count: 1 << Self.bits) }
    tail[Int(id & Self.mask)] = number
  }
}
