/// The order of groups that are equally frequent.
struct GroupRanks: Sendable {
  private var ranked = TimeOrdered()
  /// The settled groups in this order.
  private(set) var order: [UInt32] = []
  private var unranked: [UInt32] = []

  /// The group is new, or what it is ordered by has changed.
  mutating func changed(_ group: UInt32) { unranked.append(group) }

  mutating func settle(_ groups: [Group]) {
    guard !unranked.isEmpty else { return }
    let moved = Set(unranked)
    if order.count > moved.min() ?? 0 { ranked.remove { moved.contains($0) } }
    for group in moved { ranked.append(group) }
    _ = ranked.settle(by: ByName(groups: groups))
    order = Array(ranked.entries)
    unranked = []
  }
}

/// The order of groups by what they are called, which has nothing to do with time.
private struct ByName: TimeOrder {
  let groups: [Group]

  func time(_ group: UInt32) -> Int64 { 0 }

  func isBefore(_ one: UInt32, _ other: UInt32) -> Bool { groups[Int(one)].precedes(groups[Int(other)], one, other) }
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
