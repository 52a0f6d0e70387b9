/// A list of ids, with two bytes for each in a chunk whose ids are near each other, as ids of failures are that follow each
/// other in time.
typealias IDList = List<NearIDs>

/// Ids in little room where they are near each other.
struct NearIDs: FullChunk {
  /// What is added to those that are near.
  private let least: UInt32
  private var near: [UInt16] = []
  /// All of them, where some are too far from each other; else empty.
  private var far: [UInt32] = []

  init(full ids: [UInt32]) {
    var (least, greatest) = (UInt32.max, UInt32.min)
    for id in ids { (least, greatest) = (min(least, id), max(greatest, id)) }
    self.least = least
    if greatest - least <= UInt16.max {
      near = ids.map { UInt16(truncatingIfNeeded: $0 &- least) }
    } else {
      far = ids
    }
  }

  var members: [UInt32] { near.isEmpty ? far : near.map { least + UInt32($0) } }

  subscript(index: Int) -> UInt32 {
    @inline(__always) get { near.isEmpty ? far[index] : least &+ UInt32(near[index]) }
    set {
      if !near.isEmpty, let difference = UInt16(exactly: Int64(newValue) - Int64(least)) {
        near[index] = difference
      } else {
        (far, near) = (members, [])
        far[index] = newValue
      }
    }
  }
}
