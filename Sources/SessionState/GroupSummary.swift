import Chronology
import ErrorCatalog

/// A group as of a moment.
public struct GroupSummary: Sendable, Equatable {
  /// Index of the group in the session.
  public let id: Int
  public let count: Int
  /// Events of the last 60 seconds.
  public let perMinute: Int
  public let first: Timestamp
  public let last: Timestamp
  public let state: State

  /// What a group is doing, the most urgent first.
  public enum State: String, Sendable {
    /// Its first event is less than 5 minutes old, and the log is older.
    case new
    /// At least 5 in the last minute, and over three times the mean of the 10 minutes before.
    case escalating
    /// It came back within the last 10 minutes, after 30 of silence.
    case regressed
    /// None for 10 minutes.
    case quiet
    case steady
  }
}

extension Session {
  /// The provider of most failures, `generic` before any.
  public var prevailingProvider: String {
    var counts: [Int: Int] = [:]
    for group in groups { counts[group.provider, default: 0] += group.ids.count - group.duplicates.count }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return catalog.providers.indices.contains(best?.key ?? -1) ? catalog.providers[best?.key ?? 0].id : "generic"
  }

  /// The groups with events from `since` on and up to `clock`, the most frequent first; ties by provider, code (integers by value, then
  /// text, none last), status, message.
  public func groups(at clock: Timestamp, since: Timestamp = .distantPast) -> [GroupSummary] {
    groups.indices.compactMap { summary(of: $0, at: clock, since: since) }.sorted { one, other in
      one.count == other.count ? groups[one.id].precedes(groups[other.id]) : one.count > other.count
    }
  }

  /// The group as of `clock`, its events before `since` left out; nil where it has none.
  public func summary(of id: Int, at clock: Timestamp, since: Timestamp = .distantPast) -> GroupSummary? {
    // The two lists alone: a whole group, copied for each of thousands, would cost most of a frame.
    let (events, duplicates) = (groups[id].ids.entries, groups[id].duplicates)
    let (start, end) = (partition(events) { store[$0].time < since }, rank(events, clock))
    let told = rank(duplicates, clock) - partition(duplicates) { store[$0].time < since }
    guard end - start > told else { return nil }
    return GroupSummary(
      id: id, count: end - start - told, perMinute: count(of: id, after: clock - .seconds(60), upTo: clock),
      first: store[firstKept(of: id, from: start)].time, last: store[lastKept(of: id, before: end)].time,
      state: state(of: id, end, clock))
  }

  /// The first event of the group at or after an index that was not told before; there must be one.
  private func firstKept(of id: Int, from start: Int) -> UInt32 {
    let events = groups[id].ids.entries
    return events[start...].first { !isTold($0, in: id) } ?? events[start]
  }

  /// The last event of the group before an index that was not told before; there must be one.
  private func lastKept(of id: Int, before end: Int) -> UInt32 {
    let events = groups[id].ids.entries
    return events[..<end].last { !isTold($0, in: id) } ?? events[end - 1]
  }

  private func isTold(_ event: UInt32, in id: Int) -> Bool {
    let told = groups[id].duplicates
    let index = partition(told) { store[$0].key < store[event].key }
    return index < told.count && told[index] == event
  }

  /// Events of the last 8 minutes before `clock`, a number a minute, the oldest first.
  public func trend(of id: Int, at clock: Timestamp) -> [Int] {
    (0..<8).map { minute in
      let end = clock - .seconds(60 * (7 - minute))
      return count(of: id, after: end - .seconds(60), upTo: end)
    }
  }

  private func state(of id: Int, _ end: Int, _ clock: Timestamp) -> GroupSummary.State {
    let events = groups[id].ids.entries
    let newLimit = clock - .seconds(300)
    if store[firstKept(of: id, from: 0)].time > newLimit, let first, first <= newLimit { return .new }
    if isEscalating(id, clock) { return .escalating }
    let silence = clock - .seconds(600)
    guard store[lastKept(of: id, before: end)].time > silence else { return .quiet }
    let returned = rank(events, silence)
    if returned > 0, store[events[returned]].time - store[events[returned - 1]].time >= .seconds(1_800) {
      return .regressed
    }
    return .steady
  }

  private func isEscalating(_ id: Int, _ clock: Timestamp) -> Bool {
    let minute = clock - .seconds(60)
    let recent = count(of: id, after: minute, upTo: clock)
    return recent >= 5 && recent * 10 > 3 * count(of: id, after: minute - .seconds(600), upTo: minute)
  }
}

extension Group {
  fileprivate func precedes(_ other: Group) -> Bool {
    if isOverflow != other.isOverflow { return other.isOverflow }
    if providerID != other.providerID { return providerID < other.providerID }
    if code != other.code { return Group.precedes(code, other.code) }
    if status != other.status { return (status ?? .max) < (other.status ?? .max) }
    return message < other.message
  }

  /// Integers by value, then text, none last.
  private static func precedes(_ one: String?, _ other: String?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    switch (Int(one), Int(other)) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: return one < other
    }
  }
}
