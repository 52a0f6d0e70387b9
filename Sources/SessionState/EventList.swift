import Chronology

/// Failures in time order up to a moment, those told twice left out.
public struct EventList: RandomAccessCollection, Sendable {
  private let ids: ArraySlice<UInt32>

  init(_ ids: ArraySlice<UInt32>, without duplicates: ArraySlice<UInt32>) {
    guard !duplicates.isEmpty else {
      self.ids = ids
      return
    }
    let told = Set(duplicates)
    self.ids = ids.filter { !told.contains($0) }[...]
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ids.count }
  public subscript(index: Int) -> UInt32 { ids[ids.startIndex + index] }
}

extension Session {
  /// The failures up to `clock`, of one group or of all.
  public func events(of group: Int?, at clock: Timestamp) -> EventList {
    let (ids, told) = group.map { (groups[$0].ids.entries, groups[$0].duplicates) } ?? (failures.entries, duplicates)
    return EventList(ids[..<rank(ids, clock)], without: told[..<rank(told, clock)])
  }

  /// How many failures there were after `from` and up to `to`, of one group or of all.
  public func count(of group: Int? = nil, after from: Timestamp, upTo to: Timestamp) -> Int {
    count(of: group, upTo: to) - count(of: group, upTo: from)
  }

  /// How many failures there were up to `clock`, of one group or of all.
  public func count(of group: Int? = nil, upTo clock: Timestamp) -> Int {
    guard let group else { return rank(failures.entries, clock) - rank(duplicates, clock) }
    return rank(groups[group].ids.entries, clock) - rank(groups[group].duplicates, clock)
  }

  /// How many events were told twice up to `clock`.
  public func duplicateCount(at clock: Timestamp) -> Int {
    rank(duplicates, clock) + rank(repeatedWarnings, clock)
  }

  /// How many records there were after `from` and up to `to`, to the second or, in long logs, a wider bucket.
  public func recordCount(after from: Timestamp, upTo to: Timestamp) -> Int { rate.count(after: from, upTo: to) }

  /// The position of the first id after `clock`.
  func rank(_ ids: [UInt32], _ clock: Timestamp) -> Int {
    partition(ids) { store[$0].nanoseconds <= clock.nanoseconds }
  }
}
