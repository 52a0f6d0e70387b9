import Chronology
import SessionState

/// How the groups are sorted.
struct GroupOrder: Sendable, Equatable {
  var isReversed = false
  private var key = Key.count

  private enum Key: String, CaseIterable { case count, rate = "events a minute", last = "last event", code }

  /// Goes to the next sort key and names it.
  mutating func advance() -> String {
    let all = Key.allCases
    key = all[((all.firstIndex(of: key) ?? 0) + 1) % all.count]
    return key.rawValue
  }

  // Inverted, keys put the greatest first.

  /// The groups of the scene's moment in this order.
  func groups(_ scene: Scene) -> [RankedGroup] {
    let groups = scene.session.rankedGroups(at: scene.clock)
    let sorted =
      switch key {
      case .count: groups
      case .rate: scene.byRate(groups)
      case .last: groups.stablySorted { ~scene.last($0) }
      case .code: groups.stablySorted { scene.codeOrder($0) }
      }
    return isReversed ? sorted.reversed() : sorted
  }
}

extension Scene {
  fileprivate func byRate(_ groups: [RankedGroup]) -> [RankedGroup] {
    let before = session.groupCounts(upTo: clock - .seconds(60))
    return groups.stablySorted { ~($0.count - before[$0.id]) }
  }

  fileprivate func last(_ group: RankedGroup) -> Int64 {
    session.lastTime(of: group.id, at: clock).map(\.nanoseconds) ?? 0
  }

  fileprivate func codeOrder(_ group: RankedGroup) -> CodeOrder {
    let code = session.groups[group.id].code
    return CodeOrder(number: code.flatMap { Int($0) } ?? .max, text: code ?? "~")
  }
}

/// Integers by value, then text.
private struct CodeOrder: Comparable {
  let number: Int
  let text: String

  static func < (one: CodeOrder, other: CodeOrder) -> Bool {
    (one.number, one.text) < (other.number, other.text)
  }
}

extension Array {
  /// By a key that each element is asked for once, and as they are where it is equal.
  fileprivate func stablySorted<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    let keys = map(key)
    let order = indices.sorted { one, other in
      keys[one] == keys[other] ? one < other : keys[one] < keys[other]
    }
    return order.map { self[$0] }
  }
}
