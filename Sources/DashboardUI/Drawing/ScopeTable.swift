import Chronology
import RateLimits
import Screen
import SessionState

/// The table of scopes: tier, time left, what the next violation costs.
struct ScopeTable {
  let scene: Scene
  let scopes: [ScopeSummary]

  /// The scopes of a moment, the blocked ones first, those that last longest on top.
  init(_ scene: Scene) {
    self.scene = scene
    scopes = scene.scopes.sorted { one, other in
      one.urgency == other.urgency
        ? (other.until ?? .distantFuture, one.name) < (one.until ?? .distantFuture, other.name)
        : one.urgency > other.urgency
    }
  }

  /// The rows `range` of it.
  func table(_ range: Range<Int>, selected: Int?, width: Int) -> Table {
    let barWidth = width >= 140 ? 40 : width >= 100 ? 24 : 14
    return Table(
      columns: columns(barWidth, width), rows: scopes[range].map { row($0, barWidth, showsDots: width >= 60) },
      selected: selected.map { $0 - range.lowerBound })
  }

  private func columns(_ barWidth: Int, _ width: Int) -> [Column] {
    let hasLadder = scopes.contains { $0.ladderLength > 0 }
    let tierWidth = !hasLadder ? 4 : width < 60 ? 7 : scene.glyphs.isASCII ? 14 : 13
    return [
      Column("SCOPE", .flexible(minimum: 9, maximum: 40), truncation: .middle),
      Column("TIER", .fixed(tierWidth), priority: 1),
      Column("LEFT", .fixed(7), alignment: .right),
      Column("", .fixed(barWidth), priority: 4),
      Column("UNTIL", .fixed(8), priority: 2),
      Column("HITS", .fixed(4), alignment: .right, priority: 3),
      Column("EARLY", .fixed(5), alignment: .right, priority: 3),
      Column("NEXT COSTS", .fixed(10), alignment: .right),
    ]
  }

  private func row(_ scope: ScopeSummary, _ barWidth: Int, showsDots: Bool) -> [Table.Field] {
    let isClear = scope.state == .clear
    let hits = Span(String(scope.block?.hits ?? scope.violations), isClear ? .textDim : .count)
    return [
      [Span(scope.name, isClear ? .textDim : .scopeName)], tier(scope, showsDots), [left(scope)],
      bar(scope, width: barWidth),
      [Span(until(scope), .textDim)], [hits],
      [Span(String(scope.block?.premature ?? scope.premature), early(scope))],
      [Span(scope.nextCost?.countdown ?? "-", scope.block == nil ? .textDim : .countdownBlocked)],
    ]
  }

  /// Steps of the ladder as dots, and the tier in words as sure as it is.
  private func tier(_ scope: ScopeSummary, _ showsDots: Bool) -> Table.Field {
    guard scope.ladderLength > 0 else { return [Span("-", .textDim)] }
    let roles: (Role, Role) = scope.state == .clear ? (.textDim, .textDim) : (.tierReached, .tierOpen)
    let dots = scene.glyphs.dots(reached: scope.tier ?? 0, of: scope.ladderLength, roles: roles)
    guard scope.state != .clear else { return showsDots ? dots : [Span("-", .textDim)] }
    let word = scope.block?.tierText(scene.glyphs) ?? scope.tier.map(String.init) ?? "-"
    let words = "\(word) of \(scope.ladderLength)"
    return showsDots ? dots + [Span(" " + words, .text)] : [Span(words, .tierReached)]
  }

  /// What is left of a block; how long one of unknown end lasts already.
  private func left(_ scope: ScopeSummary) -> Span {
    switch scope.state {
    case .clear: return Span("clear", .textDim)
    case .cooling: return Span("cooling", .countdownCooling)
    case .blocked(let block):
      guard let end = block.end else { return Span("+" + (scene.clock - block.start).elapsed, .countdownBlocked) }
      return Span((end - scene.clock).countdown, .countdownBlocked)
    }
  }

  private func until(_ scope: ScopeSummary) -> String {
    scope.until.map { $0.clock(in: scene.zone) } ?? (scope.block == nil ? "" : "?")
  }

  /// How much of the block is left; while cooling, in how long the tier is forgotten.
  private func bar(_ scope: ScopeSummary, width: Int) -> Table.Field {
    switch scope.state {
    case .clear: return []
    case .cooling:
      guard let until = scope.until else { return [] }
      let verb = width > 20 ? "tier forgotten in" : "forgets"
      return [Span("\(verb) \((until - scene.clock).countdown)", .countdownCooling)]
    case .blocked(let block):
      guard let end = block.end, end > block.start else { return [Span("end unknown", .textDim)] }
      let bar = scene.glyphs.bar(share: (end - scene.clock) / (end - block.start), width: width)
      return [Span(bar.filled, .barFilled), Span(bar.empty, .barEmpty)]
    }
  }

  private func early(_ scope: ScopeSummary) -> Role {
    (scope.block?.premature ?? 0) > 0 ? .countdownBlocked : .textDim
  }
}

extension ScopeSummary {
  fileprivate var urgency: Int {
    switch state {
    case .clear: 0
    case .cooling: 1
    case .blocked: 2
    }
  }
}

extension Block {
  /// The tier with its confidence, in the glyphs there are.
  func tierText(_ glyphs: Glyphs) -> String {
    confidence == .atLeast && glyphs.isASCII ? tierText.replacing("≥", with: ">=") : tierText
  }
}

extension Glyphs {
  /// Whether nothing but ASCII is to be drawn.
  var isASCII: Bool { rule.isASCII }
}
