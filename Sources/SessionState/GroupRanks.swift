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

/// The order of groups by what they are called, which has nothing to do with time: by provider, code (integers by value,
/// then text, none last), status, message, and the order of their making.
private struct ByName: TimeOrder {
  let groups: [Group]

  func time(_ group: UInt32) -> Int64 { 0 }

  /// Field by field: a whole group would be copied for each question.
  func isBefore(_ id: UInt32, _ otherID: UInt32) -> Bool {
    let (one, other) = (Int(id), Int(otherID))
    if groups[one].isOverflow != groups[other].isOverflow { return groups[other].isOverflow }
    let (provider, otherProvider) = (groups[one].providerID, groups[other].providerID)
    if provider != otherProvider { return provider < otherProvider }
    let (code, otherCode) = (groups[one].code, groups[other].code)
    if code != otherCode { return Self.precedes(code, otherCode) }
    let (status, otherStatus) = (groups[one].status ?? .max, groups[other].status ?? .max)
    if status != otherStatus { return status < otherStatus }
    let (message, otherMessage) = (groups[one].message, groups[other].message)
    return message == otherMessage ? id < otherID : message < otherMessage
  }

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
