/// Each group's failures, as ids in time order.
struct GroupEvents: Sendable {
  private var lists: [Lists] = []
  /// Groups that have got new failures.
  private var unsettled: [Int] = []

  private struct Lists: Sendable {
    /// All of them.
    var ids = TimeOrdered()
    /// Those told twice.
    var told = TimeOrdered()

    /// Takes in a failure; whether it is the first since they were settled.
    @inline(__always)
    mutating func append(_ id: UInt32) -> Bool {
      defer { ids.append(id) }
      return ids.isSettled
    }
  }

  /// What most moments ask of most groups, apart from the lists, so that thousands of groups are gone through quickly.
  private struct Tally: Sendable {
    /// The time of its last failure.
    var last = Int64.min
    /// All but those told twice.
    var count = 0
  }

  private var tallies: [Tally] = []

  mutating func addGroup() {
    lists.append(Lists())
    tallies.append(Tally())
  }

  /// How many failures a settled group has.
  func count(of group: Int) -> Int { tallies[group].count }

  /// How many failures a settled group has up to a moment; nil where its lists must be searched for that.
  @inline(__always)
  func count(of group: Int, upTo nanoseconds: Int64) -> Int? {
    tallies[group].last <= nanoseconds ? tallies[group].count : nil
  }

  /// A group's failures, those told twice among them.
  func ids(_ group: Int) -> IDList { lists[group].ids.entries }

  /// A group's failures that were told before by another logger.
  func told(_ group: Int) -> IDList { lists[group].told.entries }

  mutating func append(_ id: UInt32, to group: Int) {
    if lists[group].append(id) { unsettled.append(group) }
  }

  /// Brings what was appended into order, which it `isInOrder` already.
  mutating func settle(_ store: FailureStore, isInOrder: Bool) {
    for group in unsettled {
      _ = isInOrder ? lists[group].ids.settleInOrder() : lists[group].ids.settle(by: store)
      tally(group, store)
    }
    unsettled = []
  }

  /// Takes in which failures turned out to be told twice, in order, and which not to be.
  mutating func mark(_ found: [UInt32], withdrawn: Set<UInt32>, _ store: FailureStore) {
    for id in found { lists[store.group(id)].told.append(id) }
    for group in Set(found.map(store.group)) { _ = lists[group].told.settle(by: store) }
    for group in Set(withdrawn.map(store.group)) { lists[group].told.remove { withdrawn.contains($0) } }
    for group in Set((found + withdrawn).map(store.group)) { tally(group, store) }
  }

  private mutating func tally(_ group: Int, _ store: FailureStore) {
    tallies[group] = Tally(
      last: lists[group].ids.entries.last.map(store.nanoseconds) ?? .min,
      count: lists[group].ids.count - lists[group].told.count)
  }
}
