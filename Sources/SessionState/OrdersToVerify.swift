import Chronology

/// Orders in unknown state: a request about them timed out or failed so that they may or may not exist.
struct OrdersToVerify: Sendable {
  /// One order, from the event that left it unknown until a later line showed its state.
  struct Entry: Sendable {
    var order: String
    var since: Timestamp
    var failure: UInt32
    var resolved: Timestamp?
  }

  private(set) var entries: [Entry] = []
  /// The latest entry by hash of one of its order's ids.
  private var open: [UInt64: Int] = [:]

  mutating func add(_ orderID: UInt64, _ clientOrderID: UInt64, text: String, failure: UInt32, at time: Timestamp) {
    if let known = entry(orderID, clientOrderID), entries[known].resolved.map({ time <= $0 }) ?? true {
      guard time < entries[known].since else { return }
      (entries[known].since, entries[known].failure) = (time, failure)
      return
    }
    for id in [orderID, clientOrderID] where id != 0 { open[id] = entries.count }
    entries.append(Entry(order: text, since: time, failure: failure, resolved: nil))
  }

  /// A line showed the order's state.
  mutating func resolve(_ orderID: UInt64, _ clientOrderID: UInt64, at time: Timestamp) {
    guard let known = entry(orderID, clientOrderID), entries[known].since <= time else { return }
    entries[known].resolved = min(entries[known].resolved ?? time, time)
  }

  /// Entries unresolved at `clock`, oldest first.
  func unresolved(at clock: Timestamp) -> [Entry] {
    entries.filter { $0.since <= clock && ($0.resolved.map { $0 > clock } ?? true) }
      .sorted { ($0.since, $0.failure) < ($1.since, $1.failure) }
  }

  private func entry(_ orderID: UInt64, _ clientOrderID: UInt64) -> Int? {
    (orderID == 0 ? nil : open[orderID]) ?? (clientOrderID == 0 ? nil : open[clientOrderID])
  }
}
