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
    guard event.isLimit else { return nil }
    var found: EventOutcome?
    scopes[Int(event.scope)].replay(from: event.key, upTo: event.key, store) { other, transitions, tracker in
      if other == id { found = EventOutcome(transitions: transitions, tracker: tracker) }
    }
    return found
  }

  /// The scope's name.
  public func scopeName(_ id: Int) -> String { scopes[id].name }

  /// Whether the event was told before by another logger.
  public func isDuplicate(_ id: UInt32) -> Bool {
    let index = partition(duplicates) { store[$0].key < store[id].key }
    return index < duplicates.count && duplicates[index] == id
  }
}
