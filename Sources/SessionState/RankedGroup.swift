import Chronology

/// A group with how often it failed, which is what groups are ranked by.
public struct RankedGroup: Sendable, Equatable {
  /// Index of the group in the session.
  public let id: Int
  public let count: Int
}

extension Session {
  /// The order of `groups(at:since:)` with no more than the counts: what a table asks of thousands of groups to show a few.
  public func rankedGroups(at clock: Timestamp, since: Timestamp = .distantPast) -> [RankedGroup] {
    var counts = groupCounts(upTo: clock)
    if since > .distantPast {
      for (id, before) in groupCounts(upTo: since - .nanoseconds(1)).enumerated() { counts[id] -= before }
    }
    var ranked: [RankedGroup] = []
    ranked.reserveCapacity(groups.count)
    for id in groupRanks.order where counts[Int(id)] > 0 {
      ranked.append(RankedGroup(id: Int(id), count: counts[Int(id)]))
    }
    return ranked.mostFrequentFirst()
  }

  /// How many failures each group has up to a moment, by the group's index.
  ///
  /// Near the end of the log they are counted back from all, since thousands of searches take longer.
  public func groupCounts(upTo clock: Timestamp) -> [Int] {
    let (known, left) = (rank(order, clock), leftOut.entries)
    guard order.count - known <= 4 * groups.count else { return groups.indices.map { count(of: $0, upTo: clock) } }
    var counts = groups.indices.map(groupEvents.count)
    for index in known..<order.count { counts[store.group(order[index])] -= 1 }
    for index in rank(left, clock)..<left.count { counts[store.group(left[index])] += 1 }
    return counts
  }
}

extension [RankedGroup] {
  /// By count, equally frequent ones as they stand: sorted by digits, for every frame puts all groups in order.
  func mostFrequentFirst() -> [RankedGroup] {
    let greatest = reduce(0) { Swift.max($0, $1.count) }
    var (sorted, shift) = (self, 0)
    repeat {
      sorted = sorted.descending(byDigitAt: shift)
      shift += Self.digitBits
    } while greatest >> shift > 0
    return sorted
  }

  private static var digitBits: Int { 8 }

  private func descending(byDigitAt shift: Int) -> [RankedGroup] {
    let mask = 1 << Self.digitBits - 1
    var ends = Array<Int>(repeating: 0, count: mask + 1)
    for group in self { ends[mask - group.count >> shift & mask] += 1 }
    var start = 0
    for digit in ends.indices { (ends[digit], start) = (start, start + ends[digit]) }
    return [RankedGroup](unsafeUninitializedCapacity: count) { sorted, count in
      for group in self {
        let digit = mask - group.count >> shift & mask
        sorted.initializeElement(at: ends[digit], to: group)
        ends[digit] += 1
      }
      count = self.count
    }
  }
}
