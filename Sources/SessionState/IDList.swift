/// A list of ids in chunks, with two bytes for each in a chunk whose ids are near each other, as ids of failures are
/// that follow each other in time.
struct IDList: RandomAccessCollection, Sendable {
  /// Those that are full.
  private var chunks: [Chunk] = []
  /// What is behind them, never a whole chunk: it is at hand for an append, and written in full.
  private var tail: [UInt32] = []
  private var tailStart = 0

  private static var bits: Int { 10 }
  private static var size: Int { 1 << bits }

  init() {}

  init(_ ids: some Sequence<UInt32>) {
    for id in ids { append(id) }
  }

  var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { count }
  @inline(__always) var count: Int { tailStart + tail.count }

  subscript(index: Int) -> UInt32 {
    @inline(__always) get {
      index >= tailStart ? tail[index - tailStart] : chunks[index >> Self.bits][index & (Self.size - 1)]
    }
    set {
      if index >= tailStart {
        tail[index - tailStart] = newValue
      } else {
        chunks[index >> Self.bits][index & (Self.size - 1)] = newValue
      }
    }
  }

  @inline(__always)
  mutating func append(_ id: UInt32) {
    tail.append(id)
    if tail.count == Self.size { closeTail() }
  }

  private mutating func closeTail() {
    chunks.append(Chunk(tail))
    tailStart += Self.size
    tail.removeAll(keepingCapacity: true)
  }

  /// Lets go of everything from `length` on.
  mutating func truncate(to length: Int) {
    guard length < count else { return }
    if length < tailStart {
      tailStart = length & ~(Self.size - 1)
      tail = chunks[length >> Self.bits].ids
      chunks.removeSubrange((length >> Self.bits)...)
    }
    tail.removeSubrange((length - tailStart)...)
  }
}

/// A full chunk.
private struct Chunk: Sendable {
  /// What is added to those that are near.
  private let least: UInt32
  private var near: [UInt16] = []
  /// All of them, where some are too far from each other; else empty.
  private var far: [UInt32] = []

  init(_ ids: [UInt32]) {
    var (least, greatest) = (UInt32.max, UInt32.min)
    for id in ids { (least, greatest) = (min(least, id), max(greatest, id)) }
    self.least = least
    if greatest - least <= UInt16.max {
      near = ids.map { UInt16(truncatingIfNeeded: $0 &- least) }
    } else {
      far = ids
    }
  }

  var ids: [UInt32] { near.isEmpty ? far : near.map { least + UInt32($0) } }

  subscript(index: Int) -> UInt32 {
    @inline(__always) get { near.isEmpty ? far[index] : least &+ UInt32(near[index]) }
    set {
      if !near.isEmpty, let difference = UInt16(exactly: Int64(newValue) - Int64(least)) {
        near[index] = difference
      } else {
        (far, near) = (ids, [])
        far[index] = newValue
      }
    }
  }
}
