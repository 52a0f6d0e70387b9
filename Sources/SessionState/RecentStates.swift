/// States of orders that lines showed lately, found by the orders' ids: asked for each order that comes in doubt, when
/// going through thousands would cost more than all else about it.
struct RecentStates: Sendable {
  private struct State: Sendable {
    var ids: (UInt64, UInt64)
    var key: EventKey
  }

  /// The latest, each in the place of the one that came `bound` states before it.
  private var states: [State] = []
  /// How many entries there were, two for each state: they are numbered in this order.
  private var entryCount = 0
  /// By bits of an id, the number of the latest entry with such an id, and by place that of the one before it: the lower
  /// half of it. A number that is too old to be there ends a chain.
  private var heads: [UInt32] = []
  private var previous: [UInt32] = []

  private static let bound = 10_000
  private static let chains = 1 << 14

  mutating func append(_ ids: (UInt64, UInt64), at key: EventKey) {
    if heads.isEmpty { heads = Array(repeating: .max, count: Self.chains) }
    let place = entryCount / 2 % Self.bound
    if place == states.count {
      states.append(State(ids: ids, key: key))
      previous += [.max, .max]
    } else {
      states[place] = State(ids: ids, key: key)
    }
    link(ids.0, 2 * place)
    link(ids.1, 2 * place + 1)
  }

  /// When states of the order with these ids were shown: one of them is enough.
  func times(of ids: (UInt64, UInt64)) -> [EventKey] {
    let places = Set(places(of: ids.0) + places(of: ids.1))
    return places.map { states[$0].key }
  }

  private func places(of id: UInt64) -> [Int] {
    guard id != 0, !heads.isEmpty else { return [] }
    var found: [Int] = []
    var entry = heads[Self.chain(of: id)]
    while let place = place(of: entry) {
      if self.id(at: place) == id { found.append(place / 2) }
      entry = previous[place]
    }
    return found
  }

  /// Where an entry is; nil for one that is no longer there. What it is linked to is older still.
  private func place(of entry: UInt32) -> Int? {
    let age = Int(UInt32(truncatingIfNeeded: entryCount) &- entry)
    guard age > 0, age <= 2 * states.count else { return nil }
    return (entryCount - age) % (2 * Self.bound)
  }

  private mutating func link(_ id: UInt64, _ place: Int) {
    if id != 0 {
      let chain = Self.chain(of: id)
      previous[place] = heads[chain]
      heads[chain] = UInt32(truncatingIfNeeded: entryCount)
    }
    entryCount += 1
  }

  private func id(at place: Int) -> UInt64 {
    let ids = states[place / 2].ids
    return place & 1 == 0 ? ids.0 : ids.1
  }

  private static func chain(of id: UInt64) -> Int { Int((id &* 0x9e37_79b9_7f4a_7c15) >> 50) }
}
