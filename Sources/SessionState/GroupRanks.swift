/// The order of groups that are equally frequent.
struct GroupRanks: Sendable {
  private var order = TimeOrdered<UInt32>()
  private var ranks: [UInt32] = []
  private var unranked: [UInt32] = []

  /// A group's rank, 0 first.
  subscript(group: Int) -> UInt32 { ranks[group] }

  /// The group is new, or what it is ordered by has changed.
  mutating func changed(_ group: UInt32) { unranked.append(group) }

  mutating func settle(_ groups: [Group]) {
    guard !unranked.isEmpty else { return }
    let moved = Set(unranked)
    if ranks.count > moved.min() ?? 0 { order.remove { moved.contains($0) } }
    for group in moved { order.append(group) }
    _ = order.settle { groups[Int($0)].precedes(groups[Int($1)], $0, $1) }
    ranks = Array(repeating: 0, count: groups.count)
    for (rank, group) in order.entries.enumerated() { ranks[Int(group)] = UInt32(rank) }
    unranked = []
  }
}

extension Group {
  /// By provider, code (integers by value, then text, none last), status, message, and the order of their making.
  fileprivate func precedes(_ other: Group, _ id: UInt32, _ otherID: UInt32) -> Bool {
    if isOverflow != other.isOverflow { return other.isOverflow }
    if providerID != other.providerID { return providerID < other.providerID }
    if code != other.code { return Group.precedes(code, other.code) }
    if status != other.status { return (status ?? .max) < (other.status ?? .max) }
    return message == other.message ? id < otherID : message < other.message
  }

  /// Integers by value, then text, none last.
  private static func precedes(_ one: String?, _ other: String?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    switch (Int(one), Int(other)) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: return one < other
    }
  }
}
