import Chronology

/// Orders in unknown state: a request about them timed out or failed so that they may or may not exist.
///
/// Kept are the events of such orders; how an order stands at a moment is judged from those up to then, so that lines
/// out of order change nothing. States shown before an order was ever in doubt are those
/// that `RecentStates` remembers.
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

    /// How many events there may be before they are thinned out, and how many of the latest are left as they are.
    private var bound = 64
    private static let untouched = 32

    init(order: String) { self.order = order }

    mutating func insert(_ event: Event) {
      events.insert(event, at: partition(events) { !(event.key < $0.key) })
      guard events.count > bound else { return }
      thinOut()
      bound = 2 * max(events.count, Self.untouched)
    }

    /// What left the order in doubt at `clock`: of the run of failures that are the latest until then, the first.
    func doubt(at clock: Timestamp) -> Event? {
      let known = events.last.map { $0.time <= clock } ?? true ? events.count : partition(events) { $0.time <= clock }
      var open: Event?
      for index in (0..<known).reversed() {
        guard events[index].failure != nil else { break }
        open = events[index]
      }
      return open
    }

    /// Of a run of events that say the same, the first counts; the last stays for what may come late and split the run.
    private mutating func thinOut() {
      let last = events.count - Self.untouched
      let kept = events.indices.filter { index in
        index == 0 || index >= last || says(index - 1) != says(index) || says(index) != says(index + 1)
      }
      events = kept.map { events[$0] }
    }

    private func says(_ index: Int) -> Bool { events[index].failure == nil }
  }

  private var histories: [History] = []
  private var index: [UInt64: Int] = [:]
  private var states = RecentStates()

  /// A failure left the order with these ids in doubt.
  mutating func doubt(_ ids: (UInt64, UInt64), text: String, failure: UInt32, at key: EventKey) {
    let known = find(ids) ?? track(ids, text)
    for id in [ids.0, ids.1] where id != 0 && index[id] == nil { index[id] = known }
    histories[known].insert(Event(key: key, failure: failure))
  }

  /// A line showed the order's state.
  mutating func show(_ ids: (UInt64, UInt64), at key: EventKey) {
    guard let known = find(ids) else { return states.append(ids, at: key) }
    histories[known].insert(Event(key: key, failure: nil))
  }

  /// The orders in doubt at `clock` with the event that left them so, oldest first.
  func unresolved(at clock: Timestamp) -> [(order: String, since: Event)] {
    histories.compactMap { history in history.doubt(at: clock).map { (history.order, $0) } }
      .sorted { ($0.since.time, $0.order) < ($1.since.time, $1.order) }
  }

  /// The failures that left orders in doubt at `clock`, in no order.
  func doubts(at clock: Timestamp) -> [UInt32] { histories.compactMap { $0.doubt(at: clock)?.failure } }

  private mutating func track(_ ids: (UInt64, UInt64), _ text: String) -> Int {
    var history = History(order: text)
    for key in states.times(of: ids) { history.insert(Event(key: key, failure: nil)) }
    histories.append(history)
    for id in [ids.0, ids.1] where id != 0 { index[id] = histories.count - 1 }
    return histories.count - 1
  }

  private func find(_ ids: (UInt64, UInt64)) -> Int? {
    (ids.0 == 0 ? nil : index[ids.0]) ?? (ids.1 == 0 ? nil : index[ids.1])
  }
}
