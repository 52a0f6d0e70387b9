import Screen

/// Where the parts of the home screen go: the tables keep their rows first, then remedy and timeline get room.
struct HomeLayout {
  let verdict: Rect
  let scopes: Rect
  let upperRule: Rect
  let groups: Rect
  let remedy: Rect
  let timeline: Rect

  init(_ rect: Rect, scopeCount: Int, groupCount: Int) {
    let height = rect.height
    let timelineHeight = height >= 50 ? 9 : height >= 36 ? 6 : height >= 26 ? 3 : height >= 18 ? 2 : 0
    let scopeRows = scopeCount == 0 ? 0 : min(scopeCount, max(1, height / 5)) + 1
    let ruleHeight = scopeRows > 0 || height >= 18 ? 1 : 0
    let spare = height - 1 - scopeRows - ruleHeight - timelineHeight
    let remedyHeight = Self.remedyHeight(spare: spare, groupCount: groupCount)
    var rest = rect
    (verdict, rest) = rest.split(top: 1)
    (scopes, rest) = rest.split(top: scopeRows)
    (upperRule, rest) = rest.split(top: ruleHeight)
    (rest, timeline) = rest.split(bottom: timelineHeight)
    (groups, remedy) = rest.split(bottom: remedyHeight)
  }

  /// The remedy gets what the groups leave, between 6 lines or a third and half; nothing where the groups would starve.
  private static func remedyHeight(spare: Int, groupCount: Int) -> Int {
    guard spare >= 11 else { return spare >= 8 ? 3 : 0 }
    return max(6, spare / 3, min(spare - groupCount - 1, max(spare / 2, 6)))
  }
}
