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

  /// The groups of the scene's moment in this order.
  func groups(_ scene: Scene) -> [GroupSummary] {
    let groups = scene.session.groups(at: scene.clock)
    let sorted =
      switch key {
      case .count: groups
      case .rate: groups.stablySorted { $0.perMinute > $1.perMinute }
      case .last: groups.stablySorted { $0.last > $1.last }
      case .code: groups.stablySorted { scene.codeOrder($0) < scene.codeOrder($1) }
      }
    return isReversed ? sorted.reversed() : sorted
  }
}

extension Scene {
  fileprivate func codeOrder(_ summary: GroupSummary) -> (Int, String) {
    let code = session.groups[summary.id].code
    return (code.flatMap { Int($0) } ?? .max, code ?? "~")
  }
}

extension Array {
  fileprivate func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { one, other in
      precedes(one.element, other.element) || !precedes(other.element, one.element) && one.offset < other.offset
    }.map(\.element)
  }
}
