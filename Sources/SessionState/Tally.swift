/// How many there are of a few things, by text id.
struct Tally: Sendable {
  private var ids: [UInt32] = []
  private var counts: [Int] = []

  mutating func add(_ count: Int = 1, of id: UInt32) {
    if let index = ids.firstIndex(of: id) {
      counts[index] += count
    } else {
      ids.append(id)
      counts.append(count)
    }
  }

  /// What there is most of, the one with the lower id of several; nil for none.
  var most: UInt32? { zip(ids, counts).max { ($0.1, $1.0) < ($1.1, $0.0) }?.0 }
}
