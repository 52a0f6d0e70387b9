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
    scopes = scene.session.scopes(at: scene.clock).sorted { one, other in
      one.urgency == other.urgency
        ? (other.until ?? .distantFuture, one.name) < (one.until ?? .distantFuture, other.name)
        : one.urgency > other.urgency
    }
  }

  /// The rows `range` of it.
  func table(_ range: Range<Int>, selected: Int?, wide: Bool) -> Table {
    Table(
      columns: columns(wide: wide), rows: scopes[range].map { row($0, barWidth: barWidth(wide: wide)) },
      selected: selected.map { $0 - range.lowerBound })
  }

  private func barWidth(wide: Bool) -> Int { wide ? 24 : 14 }

  private func columns(wide: Bool) -> [Column] {
    [
      Column("SCOPE", .flexible(minimum: 9, maximum: 40), truncation: .middle),
      Column("TIER", .fixed(13)),
      Column("LEFT", .fixed(7), alignment: .right),
      Column("", .fixed(barWidth(wide: wide)), priority: 3),
      Column("UNTIL", .fixed(8), priority: 1),
      Column("HITS", .fixed(4), alignment: .right, priority: 2),
      Column("EARLY", .fixed(5), alignment: .right, priority: 2),
      Column("NEXT COSTS", .fixed(10), alignment: .right, priority: 1),
    ]
  }

  private func row(_ scope: ScopeSummary, barWidth: Int) -> [Span] {
    [
      Span(scope.name, .scopeName), tier(scope), left(scope), bar(scope, width: barWidth),
      Span(scope.until.map { $0.clock(in: scene.zone) } ?? (scope.block == nil ? "" : "?"), .textDim),
      Span(String(scope.block?.hits ?? scope.violations), .count),
      Span(String(scope.block?.premature ?? scope.premature), early(scope)),
      Span(scope.nextCost?.countdown ?? "-", scope.block == nil ? .textDim : .countdownBlocked),
    ]
  }

  private func tier(_ scope: ScopeSummary) -> Span {
    guard scope.ladderLength > 0 else { return Span("-", .textDim) }
    let glyphs = scene.glyphs
    let reached = scope.tier ?? 0
    let dots = (1...scope.ladderLength).map { String($0 <= reached ? glyphs.dotFilled : glyphs.dotEmpty) }
    let word = scope.block.map { $0.tierText } ?? scope.tier.map(String.init) ?? "0"
    return Span(
      dots.joined(separator: String(glyphs.dotLink)) + " \(word) of \(scope.ladderLength)",
      scope.block == nil ? .tierOpen : .tierReached)
  }

  private func left(_ scope: ScopeSummary) -> Span {
    switch scope.state {
    case .clear: Span("clear", .countdownOver)
    case .cooling: Span("cooling", .countdownCooling)
    case .blocked(let block):
      Span(
        block.end.map { ($0 - scene.clock).countdown } ?? "+" + (scene.clock - block.start).countdown,
        .countdownBlocked)
    }
  }

  private func bar(_ scope: ScopeSummary, width: Int) -> Span {
    guard let block = scope.block, let end = block.end, end > block.start else {
      return Span(scope.remembered(at: scene.clock), .textDim)
    }
    let share = (end - scene.clock) / (end - block.start)
    let bar = scene.glyphs.bar(share: share, width: width)
    return Span(bar.filled + bar.empty, .barFilled)
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

  fileprivate func remembered(at clock: Timestamp) -> String {
    guard case .cooling = state, let until else { return "" }
    return "forgets in \((until - clock).countdown)"
  }
}

extension Block {
  /// The tier as the confidence lets it be said: `2`, `≥2`, `2?`, `3+`, `-`.
  var tierText: String {
    guard let tier else { return "-" }
    return switch confidence {
    case .exact: "\(tier)"
    case .atLeast: "≥\(tier)"
    case .estimated: "\(tier)?"
    case .over: "\(tier)+"
    case .none: "-"
    }
  }
}
