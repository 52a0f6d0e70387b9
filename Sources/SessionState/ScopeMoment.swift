import Chronology
import RateLimits

extension ScopeHistory {
  /// The tracker and all closed blocks at `clock`.
  func state(at clock: Timestamp, _ store: FailureStore) -> (tracker: ScopeTracker, closed: [Block]) {
    let from = checkpoint(before: clock)
    var tracker = from?.tracker ?? ScopeTracker(profile: profile, wasHeardBefore: wasHeardBefore)
    var blocks = Array(closed.prefix(from?.blockCount ?? 0))
    let collect = { (transition: ScopeTracker.Transition) in
      if case .closed(let block) = transition { blocks.append(block) }
    }
    for id in limits[(from?.limitCount ?? 0)...] {
      guard store[id].time <= clock else { break }
      judge(store[id], with: &tracker, collect)
    }
    contradict(&tracker, before: clock.nanoseconds, .max, collect)
    for transition in tracker.elapsed(to: clock) { collect(transition) }
    return (tracker, blocks)
  }

  /// What the limit events up to and including `last` did, each with the tracker after it, from a checkpoint before
  /// `first` on.
  func replay(
    from first: EventKey, upTo last: EventKey, _ store: FailureStore,
    _ follow: (UInt32, [ScopeTracker.Transition], ScopeTracker) -> Void
  ) {
    let from = checkpoints.last { $0.time < first.nanoseconds }
    var tracker = from?.tracker ?? ScopeTracker(profile: profile, wasHeardBefore: wasHeardBefore)
    for id in limits[(from?.limitCount ?? 0)...] {
      guard store[id].key <= last else { return }
      var transitions: [ScopeTracker.Transition] = []
      judge(store[id], with: &tracker) { transitions.append($0) }
      if store[id].key >= first { follow(id, transitions, tracker) }
    }
  }

  private func checkpoint(before clock: Timestamp) -> Checkpoint? {
    let count = partition(checkpoints) { $0.time <= clock.nanoseconds }
    return count == 0 ? nil : checkpoints[count - 1]
  }

  func judge(
    _ event: Failure, with tracker: inout ScopeTracker, _ follow: (ScopeTracker.Transition) -> Void
  ) {
    contradict(&tracker, before: event.nanoseconds, event.place.rank, follow)
    let name = classNames[Int(event.endpointClass)]
    for transition in tracker.violated(at: event.time, wait: event.waitAsked, endpointClass: name) {
      follow(transition)
    }
  }

  /// Lets the first success that speaks against the open block, if it comes before the given moment and place, end it.
  private func contradict(
    _ tracker: inout ScopeTracker, before nanoseconds: Int64, _ rank: UInt64,
    _ follow: (ScopeTracker.Transition) -> Void
  ) {
    guard case .blocked(let block) = tracker.state,
      let list = classNames.firstIndex(of: block.endpointClass).flatMap({ successes[UInt8($0)] })
    else { return }
    let graceEnd = (block.start + profile.grace).nanoseconds
    let index = partition(list.entries) { $0.nanoseconds <= graceEnd }
    guard index < list.count, (list[index].nanoseconds, list[index].rank) < (nanoseconds, rank) else { return }
    let time = Timestamp(nanoseconds: list[index].nanoseconds)
    for transition in tracker.succeeded(at: time, endpointClass: block.endpointClass) { follow(transition) }
  }
}
