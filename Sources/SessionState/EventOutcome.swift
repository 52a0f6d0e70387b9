import Chronology
import RateLimits

/// What a limit event did to its scope.
public struct EventOutcome: Sendable, Equatable {
  /// What it did to the block.
  public enum Effect: String, Sendable { case opened, same, superseded, none }

  public let effect: Effect
  /// Whether it was sent inside a known block.
  public let isPremature: Bool
  /// The scope's state after it.
  public let state: ScopeTracker.State
  public let until: Timestamp?
  public let lastBlock: Block?

  init(transitions: [ScopeTracker.Transition], tracker: ScopeTracker) {
    var effect = Effect.none
    var premature = false
    for transition in transitions {
      switch transition {
      case .opened: effect = effect == .same ? .superseded : .opened
      case .hit(let isPremature):
        effect = .same
        premature = isPremature
      case .closed, .cleared: break
      }
    }
    self.effect = effect
    isPremature = premature
    state = tracker.state
    until = tracker.until
    if case .blocked(let block) = tracker.state { lastBlock = block } else { lastBlock = nil }
  }
}

extension Session {
  /// What a limit event did; nil for other failures and for one told twice.
  public func outcome(of id: UInt32) -> EventOutcome? {
    let event = store[id]
    guard event.isLimit, !store.isTold(id) else { return nil }
    let scope = scopes[Int(event.scope)]
    var standing = scope.judgement.start(before: event.nanoseconds)
    return scope.outcome(of: id, &standing, store)
  }

  /// The scope's name.
  public func scopeName(_ id: Int) -> String { scopes[id].name }

  /// Whether the event was told before by another logger.
  public func isDuplicate(_ id: UInt32) -> Bool { store.isTold(id) }
}

extension ScopeHistory {
  /// What a limit event did, judged on from a standing before it; nil where that is none.
  func outcome(of id: UInt32, _ standing: inout Judgement.Standing, _ store: FailureStore) -> EventOutcome? {
    while standing.limitCount < limits.count, !store.isBefore(id, limits[standing.limitCount]) {
      let other = limits[standing.limitCount]
      var (room, transitions): ([ScopeTracker.Transition], [ScopeTracker.Transition]) = ([], [])
      judgement.judge(store[other], &standing, successes, &room) { transition, _ in transitions.append(transition) }
      if other == id { return EventOutcome(transitions: transitions, tracker: standing.tracker) }
    }
    return nil
  }
}
