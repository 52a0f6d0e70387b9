/// An order of ids by time first.
protocol TimeOrder {
  /// When an entry is, in nanoseconds; the same for all where that is not at hand.
  func time(_ id: UInt32) -> Int64
  /// Whether one comes before another: never if its time is later.
  func isBefore(_ one: UInt32, _ other: UInt32) -> Bool
}

/// Ids in time order, appended as they come and brought into order when asked to settle.
///
/// What comes in order costs an append; what comes a few places late costs as many moves; what comes later than that
/// is sorted and merged, once per `settle`.
struct TimeOrdered: Sendable {
  private(set) var entries = IDList()
  /// How many at the front are in order.
  private(set) var settledCount = 0

  /// How many places an entry may be late without waiting for the merge.
  private static var reach: Int { 64 }

  init() {}

  /// Entries that are in order.
  init(settled entries: some Sequence<UInt32>) {
    self.entries = IDList(entries)
    settledCount = self.entries.count
  }

  var count: Int { entries.count }
  var isSettled: Bool { settledCount == entries.count }

  subscript(index: Int) -> UInt32 { entries[index] }

  mutating func append(_ entry: UInt32) { entries.append(entry) }

  /// Takes the caller's word that everything is in order; returns the first index at which an entry is new.
  mutating func settleInOrder() -> Int {
    defer { settledCount = entries.count }
    return settledCount
  }

  /// Brings everything into order and returns the first index at which an entry is new or moved.
  ///
  /// Most are later than all others, and need not be compared.
  mutating func settle<Order: TimeOrder>(by order: Order) -> Int {
    var first = settledCount
    var end = settledCount
    var last = end > 0 ? order.time(entries[end - 1]) : .min
    var late: [UInt32] = []
    for index in settledCount..<entries.count {
      let entry = entries[index]
      let time = order.time(entry)
      if time > last, late.isEmpty {
        last = time
        end += 1
        continue
      }
      guard let place = place(of: entry, end, order) else {
        late.append(entry)
        continue
      }
      if place < index { move(entry, to: place, end) }
      end += 1
      last = max(last, time)
      first = min(first, place)
    }
    settledCount = entries.count
    guard !late.isEmpty else { return first }
    late.sort { order.isBefore($0, $1) }
    return min(first, merge(late, end, order))
  }

  /// Lets go of entries; everything must be in order.
  mutating func remove(where isGone: (UInt32) -> Bool) {
    entries = IDList(entries.filter { !isGone($0) })
    settledCount = entries.count
  }

  /// Where an entry belongs among the first `end`, which are in order; nil where that is out of reach.
  @inline(__always)
  private func place<Order: TimeOrder>(of entry: UInt32, _ end: Int, _ order: Order) -> Int? {
    guard end > 0, order.isBefore(entry, entries[end - 1]) else { return end }
    let bound = max(0, end - Self.reach)
    if bound > 0, order.isBefore(entry, entries[bound]) { return nil }
    var place = end - 1
    while place > bound, order.isBefore(entry, entries[place - 1]) { place -= 1 }
    return place
  }

  private mutating func move(_ entry: UInt32, to place: Int, _ end: Int) {
    var hole = end
    while hole > place {
      entries[hole] = entries[hole - 1]
      hole -= 1
    }
    entries[place] = entry
  }

  /// Merges what is in order into the first `end`, from behind; returns the first index at which an entry changed.
  private mutating func merge<Order: TimeOrder>(_ late: [UInt32], _ end: Int, _ order: Order) -> Int {
    var (old, new, place) = (end, late.count, entries.count)
    while new > 0 {
      place -= 1
      if old > 0, order.isBefore(late[new - 1], entries[old - 1]) {
        old -= 1
        entries[place] = entries[old]
      } else {
        new -= 1
        entries[place] = late[new]
      }
    }
    return place
  }
}
