/// All events by id in time order. Ids are given in reading order, so that a log in order needs no list.
struct EventOrder: RandomAccessCollection, Sendable {
  /// Nil while ids are in order.
  private var list: TimeOrdered?
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> UInt32 { list.map { $0[index] } ?? UInt32(truncatingIfNeeded: index) }

  /// The ids in order; nil where they are their own.
  var ids: IDList? { list?.entries }

  /// Takes in what the store has more; returns whether all of it came in order.
  mutating func settle(_ store: FailureStore) -> Bool {
    let known = count
    count = store.count
    let isInOrder = isInOrder(from: known, store)
    if list == nil {
      guard !isInOrder else { return true }
      list = TimeOrdered(settled: 0..<UInt32(known))
    }
    if var ids = list {
      // Not twice there, or it would be copied.
      list = nil
      for id in known..<count { ids.append(UInt32(truncatingIfNeeded: id)) }
      _ = isInOrder ? ids.settleInOrder() : ids.settle(by: store)
      list = ids
    }
    return isInOrder
  }

  /// Whether what the store has more is no more than some thousand places late.
  func isNearlyInOrder(_ store: FailureStore) -> Bool {
    guard count > Self.nearby else { return true }
    return store.leastUnsettled >= store.nanoseconds(self[count - Self.nearby])
  }

  private static let nearby = 4096

  /// Whether what is new is in order, and behind all that is known.
  private func isInOrder(from known: Int, _ store: FailureStore) -> Bool {
    guard known < count else { return true }
    // Without a list, the last that is known is the one before.
    if list == nil, known > 0, store.isBefore(UInt32(known), UInt32(known - 1)) { return false }
    if let last = list?.entries.last, store.isBefore(UInt32(known), last) { return false }
    return store.isInOrder(behind: known)
  }
}
