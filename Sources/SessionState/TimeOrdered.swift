/// Entries in time order, appended as they come and brought into order when asked to settle.
///
/// What comes in order costs an append; what comes late costs a merge, once per `settle`.
struct TimeOrdered<Element: Sendable>: Sendable {
  private(set) var entries: [Element] = []
  private var settledCount = 0

  init() {}

  /// Entries that are in order.
  init(settled entries: [Element]) {
    self.entries = entries
    settledCount = entries.count
  }

  var count: Int { entries.count }

  subscript(index: Int) -> Element { entries[index] }

  mutating func append(_ entry: Element) { entries.append(entry) }

  mutating func append(contentsOf more: [Element]) { entries += more }

  /// Brings everything into order and returns the first index at which an entry is new or moved.
  mutating func settle(by isBefore: (Element, Element) -> Bool) -> Int {
    let start = settledCount
    settledCount = entries.count
    guard start < entries.count else { return start }
    if isInOrder(from: start, by: isBefore) { return start }
    return merge(from: start, by: isBefore)
  }

  private func isInOrder(from start: Int, by isBefore: (Element, Element) -> Bool) -> Bool {
    for index in max(start, 1)..<max(entries.count, 1) where isBefore(entries[index], entries[index - 1]) {
      return false
    }
    return true
  }

  private mutating func merge(from start: Int, by isBefore: (Element, Element) -> Bool) -> Int {
    let late = entries[start...].sorted(by: isBefore)
    let first = partition(entries[..<start]) { !isBefore(late[0], $0) }
    var merged: [Element] = []
    merged.reserveCapacity(entries.count - first)
    var old = first
    for entry in late {
      while old < start, !isBefore(entry, entries[old]) {
        merged.append(entries[old])
        old += 1
      }
      merged.append(entry)
    }
    merged += entries[old..<start]
    entries.replaceSubrange(first..., with: merged)
    return first
  }
}
