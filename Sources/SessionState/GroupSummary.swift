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
    for (id, group) in groups.enumerated() {
      counts[group.provider, default: 0] += groupEvents.ids(id).count - groupEvents.told(id).count
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return catalog.providers.indices.contains(best?.key ?? -1) ? catalog.providers[best?.key ?? 0].id : "generic"
  }

  /// The groups with events from `since` on and up to `clock`, the most frequent first; ties by provider, code (integers
  /// by value, then text, none last), status, message.
  public func groups(at clock: Timestamp, since: Timestamp = .distantPast) -> [GroupSummary] {
    rankedGroups(at: clock, since: since).compactMap { summary(of: $0.id, at: clock, since: since) }
  }

  /// The group as of `clock`, its events before `since` left out; nil where it has none.
  public func summary(of id: Int, at clock: Timestamp, since: Timestamp = .distantPast) -> GroupSummary? {
    let (events, told) = (groupEvents.ids(id), groupEvents.told(id))
    let (start, end) = (partition(events) { store.nanoseconds($0) < since.nanoseconds }, rank(events, clock))
    let left = rank(told, clock) - partition(told) { store.nanoseconds($0) < since.nanoseconds }
    guard end - start > left else { return nil }
    return GroupSummary(
      id: id, count: end - start - left, perMinute: count(of: id, after: clock - .seconds(60), upTo: clock),
      first: time(firstKept(in: events, from: start)), last: time(lastKept(in: events, before: end)),
      state: state(of: id, end, clock))
  }

  /// The time of a group's latest event up to `clock`; nil where it has none.
  public func lastTime(of id: Int, at clock: Timestamp) -> Timestamp? {
    let events = groupEvents.ids(id)
    return events[..<rank(events, clock)].last { !store.isTold($0) }.map(time)
  }

  /// Events of the last 8 minutes before `clock`, a number a minute, the oldest first.
  public func trend(of id: Int, at clock: Timestamp) -> [Int] {
    let totals = (0...8).map { count(of: id, upTo: clock - .seconds(60 * (8 - $0))) }
    return zip(totals, totals.dropFirst()).map { $1 - $0 }
  }

  /// The first of `groups` that is new or escalating at `clock`.
  public func firstMoving(of groups: [RankedGroup], at clock: Timestamp) -> GroupSummary? {
    for group in groups where isMoving(group.id, clock) { return summary(of: group.id, at: clock) }
    return nil
  }

  private func time(_ id: UInt32) -> Timestamp { Timestamp(nanoseconds: store.nanoseconds(id)) }

  /// The first event at or after an index that was not told before; there must be one.
  private func firstKept(in events: IDList, from start: Int) -> UInt32 {
    events[start...].first { !store.isTold($0) } ?? events[start]
  }

  /// The last event before an index that was not told before; there must be one.
  private func lastKept(in events: IDList, before end: Int) -> UInt32 {
    events[..<end].last { !store.isTold($0) } ?? events[end - 1]
  }

  private func state(of id: Int, _ end: Int, _ clock: Timestamp) -> GroupSummary.State {
    let events = groupEvents.ids(id)
    if isNew(events, clock) { return .new }
    if isEscalating(id, clock) { return .escalating }
    let silence = clock - .seconds(600)
    guard time(lastKept(in: events, before: end)) > silence else { return .quiet }
    let returned = rank(events, silence)
    if returned > 0, time(events[returned]) - time(events[returned - 1]) >= .seconds(1_800) { return .regressed }
    return .steady
  }

  private func isMoving(_ id: Int, _ clock: Timestamp) -> Bool {
    isNew(groupEvents.ids(id), clock) || isEscalating(id, clock)
  }

  private func isNew(_ events: IDList, _ clock: Timestamp) -> Bool {
    let limit = clock - .seconds(300)
    return time(firstKept(in: events, from: 0)) > limit && first.map { $0 <= limit } ?? false
  }

  private func isEscalating(_ id: Int, _ clock: Timestamp) -> Bool {
    let minute = clock - .seconds(60)
    let recent = count(of: id, after: minute, upTo: clock)
    return recent >= 5 && recent * 10 > 3 * count(of: id, after: minute - .seconds(600), upTo: minute)
  }
}
