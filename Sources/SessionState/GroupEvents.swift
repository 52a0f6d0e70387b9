/// Each group's failures, as ids in time order.
struct GroupEvents: Sendable {
  private var lists: [Lists] = []
  /// Groups that have got new failures.
  private var unsettled: [Int] = []

  private struct Lists: Sendable {
    /// All of them.
    var ids = TimeOrdered<UInt32>()
    /// Those told twice.
    var told = TimeOrdered<UInt32>()
  }

  mutating func addGroup() { lists.append(Lists()) }

  /// A group's failures, those told twice among them.
  func ids(_ group: Int) -> ChunkedList<UInt32> { lists[group].ids.entries }

  /// A group's failures that were told before by another logger.
  func told(_ group: Int) -> ChunkedList<UInt32> { lists[group].told.entries }

  mutating func append(_ id: UInt32, to group: Int) {
    if lists[group].ids.isSettled { unsettled.append(group) }
    lists[group].ids.append(id)
  }

  /// Brings what was appended into order, which it `isInOrder` already.
  mutating func settle(_ store: FailureStore, isInOrder: Bool) {
    for group in unsettled {
      _ = isInOrder ? lists[group].ids.settleInOrder() : lists[group].ids.settle(by: { store.isBefore($0, $1) })
    }
    unsettled = []
  }

  /// Takes in which failures turned out to be told twice, in order, and which not to be.
  mutating func mark(_ found: [UInt32], withdrawn: Set<UInt32>, _ store: FailureStore) {
    for id in found { lists[store.group(id)].told.append(id) }
    for group in Set(found.map(store.group)) { _ = lists[group].told.settle(by: { store.isBefore($0, $1) }) }
    for group in Set(withdrawn.map(store.group)) { lists[group].told.remove { withdrawn.contains($0) } }
  }
}
