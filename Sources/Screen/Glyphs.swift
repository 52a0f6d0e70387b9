/// The signs that pictures and lines are made of: one set for Unicode, one for plain ASCII.
public struct Glyphs: Hashable, Sendable {
  /// Heights of a sparkline, lowest first; the first stands for nothing at all where it is a blank.
  public let heights: [Character]
  public let barFilled: Character
  public let barEmpty: Character
  public let dotFilled: Character
  public let dotEmpty: Character
  public let dotLink: Character
  public let rule: Character
  public let verticalRule: Character
  public let arrowUp: Character
  public let arrowDown: Character
  public let arrowRight: Character
  public let arrowLeft: Character
  public let playhead: Character
  public let ellipsis: String

  public static let unicode = Glyphs(
    heights: Array("▁▂▃▄▅▆▇█"), barFilled: "█", barEmpty: "░", dotFilled: "●", dotEmpty: "○", dotLink: "━",
    rule: "─", verticalRule: "│", arrowUp: "▲", arrowDown: "▼", arrowRight: "▶", arrowLeft: "◀", playhead: "▼",
    ellipsis: "…")

  public static let ascii = Glyphs(
    heights: Array(" .:-=+*#%@"), barFilled: "#", barEmpty: "-", dotFilled: "*", dotEmpty: "o", dotLink: "-",
    rule: "-", verticalRule: "|", arrowUp: "^", arrowDown: "v", arrowRight: ">", arrowLeft: "<", playhead: "v",
    ellipsis: "...")

  /// One sign a value, scaled to the greatest: zero is the lowest sign, and anything above zero is higher than that.
  public func sparkline(_ values: [Int], highest: Int? = nil) -> String {
    let top = max(1, highest ?? values.max() ?? 1)
    return String(values.map { heights[height(of: $0, top: top)] })
  }

  private func height(of value: Int, top: Int) -> Int {
    let last = heights.count - 1
    guard value > 0 else { return 0 }
    let share = Double(min(value, top)) / Double(top)
    return min(last, max(1, Int((share * Double(last)).rounded())))
  }

  /// A bar of `width` signs, `share` (0 to 1) of them filled; full only when the share is, empty only when it is.
  public func bar(share: Double, width: Int) -> (filled: String, empty: String) {
    let width = max(0, width)
    let share = share.isNaN ? 0 : min(1, max(0, share))
    var filled = Int((share * Double(width)).rounded())
    if share > 0 { filled = max(filled, min(1, width)) }
    if share < 1 { filled = min(filled, max(0, width - 1)) }
    return (
      String(repeating: barFilled, count: filled), String(repeating: barEmpty, count: width - filled)
    )
  }

  /// Steps of a ladder as dots with links between them, `●━●━○` for two of three, each piece in its role.
  public func dots(reached: Int, of total: Int, roles: (reached: Role, open: Role)) -> [Span] {
    (0..<max(0, total)).flatMap { step in
      let role = step < reached ? roles.reached : roles.open
      let dot = Span(String(step < reached ? dotFilled : dotEmpty), role)
      return step == 0 ? [dot] : [Span(String(dotLink), role), dot]
    }
  }
}
