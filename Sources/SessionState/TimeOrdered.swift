/// Entries in time order, appended as they come and brought into order when asked to settle.
///
/// What comes in order costs an append; what comes a few places late costs as many moves; what comes later than that
/// is sorted and merged, once per `settle`.
struct TimeOrdered<Element: Sendable>: Sendable {
  private(set) var entries = ChunkedList<Element>()
  /// How many at the front are in order.
  private(set) var settledCount = 0

  /// How many places an entry may be late without waiting for the merge.
  private static var reach: Int { 64 }

  init() {}

  /// Entries that are in order.
  init(settled entries: some Sequence<Element>) {
    self.entries = ChunkedList(entries)
    settledCount = self.entries.count
  }

  var count: Int { entries.count }
  var isSettled: Bool { settledCount == entries.count }

  subscript(index: Int) -> Element { entries[index] }

  mutating func append(_ entry: Element) { entries.append(entry) }

  /// Takes the caller's word that everything is in order; returns the first index at which an entry is new.
  mutating func settleInOrder() -> Int {
    defer { settledCount = entries.count }
    return settledCount
  }

  /// Brings everything into order and returns the first index at which an entry is new or moved.
  ///
  /// An entry whose `time` is later than another's is not `isBefore` it: most are later than all others, and need not be
  /// compared.
  @inline(__always)
  mutating func settle(at time: (Element) -> Int64, by isBefore: (Element, Element) -> Bool) -> Int {
    var first = settledCount
    var end = settledCount
    var last = end > 0 ? time(entries[end - 1]) : .min
    var late: [Element] = []
    for index in settledCount..<entries.count {
      let entry = entries[index]
      let time = time(entry)
      if time > last, late.isEmpty {
        last = time
        end += 1
        continue
      }
      guard let place = place(of: entry, end, isBefore) else {
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
    late.sort(by: isBefore)
    return min(first, merge(late, end, isBefore))
  }

  /// As above, of entries whose times are not at hand.
  mutating func settle(by isBefore: (Element, Element) -> Bool) -> Int { settle(at: { _ in .min }, by: isBefore) }

  /// Lets go of entries; everything must be in order.
  mutating func remove(where isGone: (Element) -> Bool) {
    entries = ChunkedList(entries.filter { !isGone($0) })
    settledCount = entries.count
  }

  /// Where an entry belongs among the first `end`, which are in order; nil where that is out of reach.
  @inline(never)
  private func place(of entry: Element, _ end: Int, _ isBefore: (Element, Element) -> Bool) -> Int? {
    guard end > 0, isBefore(entry, entries[end - 1]) else { return end }
    let bound = max(0, end - Self.reach)
    if bound > 0, isBefore(entry, entries[bound]) { return nil }
    var place = end - 1
    while place > bound, isBefore(entry, entries[place - 1]) { place -= 1 }
    return place
  }

  private mutating func move(_ entry: Element, to place: Int, _ end: Int) {
    var hole = end
    while hole > place {
      entries[hole] = entries[hole - 1]
      hole -= 1
    }
    entries[place] = entry
  }

  /// Merges what is in order into the first `end`, from behind; returns the first index at which an entry changed.
  private mutating func merge(_ late: [Element], _ end: Int, _ isBefore: (Element, Element) -> Bool) -> Int {
    var (old, new, place) = (end, late.count, entries.count)
    while new > 0 {
      place -= 1
      if old > 0, isBefore(late[new - 1], entries[old - 1]) {
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
