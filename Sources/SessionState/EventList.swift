import Chronology

/// Failures in time order up to a moment, those told twice left out.
public struct EventList: RandomAccessCollection, Sendable {
  /// Nil where ids are in order.
  private let ids: IDList?
  private let length: Int
  private let leftOut: IDList
  private let leftOutCount: Int
  private let store: FailureStore

  /// The first `length` of `ids` without the first `leftOutCount` of `leftOut`.
  init(
    _ ids: IDList?, _ length: Int, without leftOut: IDList, _ leftOutCount: Int,
    _ store: FailureStore
  ) {
    self.ids = ids
    self.length = length
    self.leftOut = leftOut
    self.leftOutCount = leftOutCount
    self.store = store
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { length - leftOutCount }

  public subscript(index: Int) -> UInt32 {
    // So many are left out before the one sought as have no more than `index` others before them.
    let skipped = partition(0..<leftOutCount) { position(of: leftOut[$0]) - $0 <= index }
    return id(index + skipped)
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the list in one walk, where subscripts would each search.
  public struct Iterator: IteratorProtocol {
    private let list: EventList
    private var position = 0
    private var skipped = 0

    fileprivate init(_ list: EventList) { self.list = list }

    public mutating func next() -> UInt32? {
      while position < list.length {
        let id = list.id(position)
        position += 1
        guard skipped < list.leftOutCount, list.leftOut[skipped] == id else { return id }
        skipped += 1
      }
      return nil
    }
  }

  private func id(_ position: Int) -> UInt32 { ids.map { $0[position] } ?? UInt32(position) }

  private func position(of id: UInt32) -> Int { partition(0..<length) { store.isBefore(self.id($0), id) } }
}

extension Session {
  /// The failures up to `clock`, of one group or of all.
  public func events(of group: Int?, at clock: Timestamp) -> EventList {
    guard let group else {
      let left = leftOut.entries
      return EventList(order.ids, rank(order, clock), without: left, rank(left, clock), store)
    }
    let (ids, told) = (groupEvents.ids(group), groupEvents.told(group))
    return EventList(ids, rank(ids, clock), without: told, rank(told, clock), store)
  }

  /// How many failures there were after `from` and up to `to`, of one group or of all.
  public func count(of group: Int? = nil, after from: Timestamp, upTo to: Timestamp) -> Int {
    count(of: group, upTo: to) - count(of: group, upTo: from)
  }

  /// How many failures there were up to `clock`, of one group or of all.
  public func count(of group: Int? = nil, upTo clock: Timestamp) -> Int {
    guard let group else { return rank(order, clock) - rank(leftOut.entries, clock) }
    if let known = groupEvents.count(of: group, upTo: clock.nanoseconds) { return known }
    return rank(groupEvents.ids(group), clock) - rank(groupEvents.told(group), clock)
  }

  /// How many events were told twice up to `clock`.
  public func duplicateCount(at clock: Timestamp) -> Int { rank(toldTwice.entries, clock) }

  /// How many records there were after `from` and up to `to`, to the second or, in long logs, a wider bucket.
  public func recordCount(after from: Timestamp, upTo to: Timestamp) -> Int { rate.count(after: from, upTo: to) }

  /// The position of the first id after `clock`: behind the last one for most groups of most moments.
  func rank<IDs: RandomAccessCollection>(_ ids: IDs, _ clock: Timestamp) -> Int
  where IDs.Element == UInt32, IDs.Index == Int {
    guard let last = ids.last, store.nanoseconds(last) > clock.nanoseconds else { return ids.count }
    return partition(ids) { store.nanoseconds($0) <= clock.nanoseconds }
  }
}
