/// States of orders that lines showed lately, found by the orders' ids: asked for each order that comes in doubt, when
/// going through thousands would cost more than all else about it.
struct RecentStates: Sendable {
  private struct State: Sendable {
    var ids: (UInt64, UInt64)
    var key: EventKey
  }

  private var states: [State] = []
  /// The state to be replaced next, once there are `bound`.
  private var oldest = 0
  /// By bits of an id, the chain of entries that have such ids: a state's two entries are twice its place and the next.
  private var heads: [Int32] = []
  private var following: [Int32] = []

  private static let bound = 10_000
  private static let chains = 1 << 14
  private static let end: Int32 = -1

  mutating func append(_ ids: (UInt64, UInt64), at key: EventKey) {
    if heads.isEmpty { heads = Array(repeating: Self.end, count: Self.chains) }
    let place: Int
    if states.count < Self.bound {
      place = states.count
      states.append(State(ids: ids, key: key))
      following += [Self.end, Self.end]
    } else {
      place = oldest
      oldest = (oldest + 1) % Self.bound
      unlink(place)
      states[place] = State(ids: ids, key: key)
    }
    link(Int32(2 * place), ids.0)
    link(Int32(2 * place + 1), ids.1)
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
    while entry != Self.end {
      if self.id(of: entry) == id { found.append(Int(entry) / 2) }
      entry = following[Int(entry)]
    }
    return found
  }

  private mutating func link(_ entry: Int32, _ id: UInt64) {
    guard id != 0 else { return }
    following[Int(entry)] = heads[Self.chain(of: id)]
    heads[Self.chain(of: id)] = entry
  }

  private mutating func unlink(_ place: Int) {
    for entry in [Int32(2 * place), Int32(2 * place + 1)] where id(of: entry) != 0 {
      let chain = Self.chain(of: id(of: entry))
      guard heads[chain] != entry else {
        heads[chain] = following[Int(entry)]
        continue
      }
      var before = heads[chain]
      while following[Int(before)] != entry { before = following[Int(before)] }
      following[Int(before)] = following[Int(entry)]
    }
  }

  private func id(of entry: Int32) -> UInt64 {
    let ids = states[Int(entry) / 2].ids
    return entry & 1 == 0 ? ids.0 : ids.1
  }

  private static func chain(of id: UInt64) -> Int { Int((id &* 0x9e37_79b9_7f4a_7c15) >> 50) }
}
