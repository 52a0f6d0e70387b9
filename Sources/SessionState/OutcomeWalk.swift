import Chronology
import RateLimits

/// What limit events did, asked for in time order, so that each scope's events are judged once.
public struct OutcomeWalk: Sendable {
  private let store: FailureStore
  private let scopes: [ScopeHistory]
  private var cursors: [Cursor?]

  /// How far a scope has been judged.
  private struct Cursor {
    var tracker: ScopeTracker
    /// Index of the first limit event not yet judged.
    var next: Int
  }

  init(_ session: Session) {
    store = session.store
    scopes = session.scopes
    cursors = Array(repeating: nil, count: scopes.count)
  }

  /// What a limit event did; nil for other failures, for one told twice, and for one before the last asked for.
  public mutating func outcome(of id: UInt32) -> EventOutcome? {
    let event = store[id]
    guard event.isLimit else { return nil }
    let index = Int(event.scope)
    let scope = scopes[index]
    var cursor = cursors[index] ?? start(in: scope, before: event)
    defer { cursors[index] = cursor }
    while cursor.next < scope.limits.count, store[scope.limits[cursor.next]].key <= event.key {
      let other = scope.limits[cursor.next]
      cursor.next += 1
      var transitions: [ScopeTracker.Transition] = []
      scope.judge(store[other], with: &cursor.tracker) { transitions.append($0) }
      if other == id { return EventOutcome(transitions: transitions, tracker: cursor.tracker) }
    }
    return nil
  }

  private func start(in scope: ScopeHistory, before event: Failure) -> Cursor {
    let from = scope.checkpoints.last { $0.time < event.nanoseconds }
    let unheard = ScopeTracker(profile: scope.profile, wasHeardBefore: scope.wasHeardBefore)
    return Cursor(tracker: from?.tracker ?? unheard, next: from?.limitCount ?? 0)
  }
}

extension Session {
  /// A walk over the settled session's limit events from any time on.
  public func outcomesInTimeOrder() -> OutcomeWalk { OutcomeWalk(self) }

  /// The ids of all failures so far; they are given in reading order.
  public var failureIDs: Range<UInt32> { 0..<UInt32(clamping: store.count) }
}
