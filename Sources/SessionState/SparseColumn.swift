/// A number for each failure, 0 for most: stretches that hold nothing else take no room.
struct SparseColumn: Sendable {
  private var chunks: [[UInt32]] = []

  private static let bits: UInt32 = 10

  subscript(id: UInt32) -> UInt32 {
    get {
      let chunk = Int(id >> Self.bits)
      guard chunk < chunks.count, !chunks[chunk].isEmpty else { return 0 }
      return chunks[chunk][Int(id & (1 << Self.bits - 1))]
    }
    set {
      guard newValue != 0 else { return }
      let chunk = Int(id >> Self.bits)
      while chunk >= chunks.count { chunks.append([]) }
      if chunks[chunk].isEmpty { chunks[chunk] = Array(repeating: 0, count: 1 << Self.bits) }
      chunks[chunk][Int(id & (1 << Self.bits - 1))] = newValue
    }
  }
}
