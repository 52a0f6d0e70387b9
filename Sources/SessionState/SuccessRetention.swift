import Chronology

/// Which successes a scope must keep: one matters only if it is the first after some limit event's grace, in its class.
///
/// Of the latest ones all are kept, since a limit event that comes late may still ask for them.
extension ScopeHistory {
  /// As many successes of a class may be kept unasked before the older half of them is gone through.
  private static let bound = 1 << 16

  /// Lets the older successes go that no limit event asks for.
  mutating func forgetIdleSuccesses(_ store: FailureStore) {
    for (endpointClass, list) in successes where list.count > max(Self.bound, 2 * keptSuccesses) {
      let wanted = wantedIndices(in: list, store)
      let late = list.count - Self.bound / 2
      let kept = wanted.prefix { $0 < late } + Array(late..<list.count)
      keptSuccesses = max(keptSuccesses, kept.count)
      successes[endpointClass] = TimeOrdered(settled: kept.map { list[$0] })
    }
  }

  /// The first success after the grace of each limit event, duplicates among those included, in order.
  private func wantedIndices(in list: TimeOrdered<Success>, _ store: FailureStore) -> [Int] {
    var wanted: [Int] = []
    for id in failures.entries where store[id].isLimit {
      let graceEnd = (store[id].time + profile.grace).nanoseconds
      let index = partition(list.entries) { $0.nanoseconds <= graceEnd }
      if index < list.count, index != wanted.last { wanted.append(index) }
    }
    return wanted
  }
}
