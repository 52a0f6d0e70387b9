import Chronology

/// Orders in unknown state: a request about them timed out or failed so that they may or may not exist.
///
/// Kept are the events of such orders; how an order stands at a moment is judged from those up to then, so that lines
/// out of order change nothing. States shown before an order was ever in doubt are remembered for the latest
/// `rememberedStates` lines alone.
struct OrdersToVerify: Sendable {
  /// What left an order in doubt, or showed its state.
  struct Event: Sendable {
    var key: EventKey
    /// The failure that left it in doubt; nil where a line showed its state.
    var failure: UInt32?

    var time: Timestamp { Timestamp(nanoseconds: key.nanoseconds) }
  }

  /// An order that was in doubt at some time, its events by time.
  private struct History: Sendable {
    var order: String
    var events: [Event] = []

    mutating func insert(_ event: Event) {
      events.insert(event, at: partition(events) { !(event.key < $0.key) })
    }
  }

  private var histories: [History] = []
  private var index: [UInt64: Int] = [:]
  private var states: [(ids: (UInt64, UInt64), key: EventKey)] = []
  private var nextState = 0
  private static let rememberedStates = 10_000

  /// A failure left the order with these ids in doubt.
  mutating func doubt(_ ids: (UInt64, UInt64), text: String, failure: UInt32, at key: EventKey) {
    let known = find(ids) ?? track(ids, text)
    for id in [ids.0, ids.1] where id != 0 && index[id] == nil { index[id] = known }
    histories[known].insert(Event(key: key, failure: failure))
  }

  /// A line showed the order's state.
  mutating func show(_ ids: (UInt64, UInt64), at key: EventKey) {
    if let known = find(ids) { return histories[known].insert(Event(key: key, failure: nil)) }
    if states.count < Self.rememberedStates {
      states.append((ids, key))
    } else {
      states[nextState] = (ids, key)
      nextState = (nextState + 1) % Self.rememberedStates
    }
  }

  /// The orders in doubt at `clock` with the event that left them so, oldest first.
  func unresolved(at clock: Timestamp) -> [(order: String, since: Event)] {
    histories.compactMap { history in
      var open: Event?
      for event in history.events.prefix(while: { $0.time <= clock }) {
        open = event.failure == nil ? nil : open ?? event
      }
      return open.map { (history.order, $0) }
    }.sorted { ($0.since.time, $0.order) < ($1.since.time, $1.order) }
  }

  private mutating func track(_ ids: (UInt64, UInt64), _ text: String) -> Int {
    var history = History(order: text)
    for state in states where Self.share(state.ids, ids) { history.insert(Event(key: state.key, failure: nil)) }
    histories.append(history)
    for id in [ids.0, ids.1] where id != 0 { index[id] = histories.count - 1 }
    return histories.count - 1
  }

  private func find(_ ids: (UInt64, UInt64)) -> Int? {
    (ids.0 == 0 ? nil : index[ids.0]) ?? (ids.1 == 0 ? nil : index[ids.1])
  }

  private static func share(_ one: (UInt64, UInt64), _ other: (UInt64, UInt64)) -> Bool {
    one.0 != 0 && (one.0 == other.0 || one.0 == other.1) || one.1 != 0 && (one.1 == other.1 || one.1 == other.0)
  }
}
