import Chronology
import RateLimits

/// What limit events did, asked for in time order, so that each scope's events are judged once.
public struct OutcomeWalk: Sendable {
  private let store: FailureStore
  private let scopes: [ScopeHistory]
  /// How far each scope has been judged.
  private var standings: [Judgement.Standing?]

  init(_ session: Session) {
    store = session.store
    scopes = session.scopes
    standings = Array(repeating: nil, count: scopes.count)
  }

  /// What a limit event did; nil for other failures, for one told twice, and for one before the last asked for.
  public mutating func outcome(of id: UInt32) -> EventOutcome? {
    let event = store[id]
    guard event.isLimit, !store.isTold(id) else { return nil }
    let index = Int(event.scope)
    var standing = standings[index] ?? scopes[index].judgement.start(before: event.nanoseconds)
    defer { standings[index] = standing }
    return scopes[index].outcome(of: id, &standing, store)
  }
}

extension Session {
  /// A walk over the settled session's limit events from any time on.
  public func outcomesInTimeOrder() -> OutcomeWalk { OutcomeWalk(self) }

  /// The ids of all failures so far; they are given in reading order.
  public var failureIDs: Range<UInt32> { 0..<UInt32(clamping: store.count) }
}
