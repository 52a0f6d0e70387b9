import Screen

/// Where the parts of the home screen go: the tables keep their rows first, then remedy and timeline get room.
struct HomeLayout {
  let verdict: Rect
  let scopes: Rect
  let upperRule: Rect
  let groups: Rect
  let remedy: Rect
  let timeline: Rect
  let isWide: Bool

  init(_ rect: Rect, scopeCount: Int, groupCount: Int) {
    isWide = rect.width >= 100
    let height = rect.height
    let timelineHeight = height >= 36 ? 6 : height >= 18 ? 2 : 0
    let scopeRows = scopeCount == 0 ? 0 : min(scopeCount, max(1, height / 5)) + 1
    let spare = height - 1 - scopeRows - (scopeRows > 0 ? 1 : 0) - timelineHeight
    let remedyHeight = Self.remedyHeight(spare: spare, groupCount: groupCount)
    var rest = rect
    (verdict, rest) = rest.split(top: 1)
    (scopes, rest) = rest.split(top: scopeRows)
    (upperRule, rest) = rest.split(top: scopeRows > 0 ? 1 : 0)
    (rest, timeline) = rest.split(bottom: timelineHeight)
    (groups, remedy) = rest.split(bottom: remedyHeight)
  }

  /// The remedy gets what the groups leave, between 6 lines and half; nothing where the groups would starve.
  private static func remedyHeight(spare: Int, groupCount: Int) -> Int {
    guard spare >= 11 else { return spare >= 8 ? 3 : 0 }
    return max(6, min(spare - groupCount - 1, max(spare / 2, 6)))
  }
}
