import Chronology
import ErrorCatalog
import Screen
import SessionState

/// The table of failure groups.
struct GroupTable {
  let scene: Scene
  let groups: [RankedGroup]

  /// The rows `range`; all but the order is asked for those alone.
  func table(_ range: Range<Int>, selected: Int?, width: Int) -> Table {
    let isWide = width > 120
    return Table(
      columns: columns(isWide),
      rows: groups[range].compactMap { scene.session.summary(of: $0.id, at: scene.clock) }
        .map { row($0, showsMessage: isWide) },
      selected: selected.map { $0 - range.lowerBound })
  }

  private func columns(_ isWide: Bool) -> [Column] {
    [
      Column("CODE", .flexible(minimum: 5, maximum: isWide ? 24 : 9)),
      Column("HTTP", .fixed(4), priority: 1),
      Column("NAME", .flexible(minimum: 12, maximum: isWide ? 40 : .max)),
      Column("COUNT", .fixed(7), alignment: .right),
      Column("/MIN", .fixed(6), alignment: .right, priority: 3),
      Column("LAST", .fixed(4), alignment: .right, priority: 2),
      Column("TREND", .fixed(8), priority: 4),
      Column("STATE", .fixed(5), priority: 3),
      Column("RETRY", .fixed(10)),
    ] + (isWide ? [Column("MESSAGE", .flexible(minimum: 20), priority: 5)] : [])
  }

  private func row(_ summary: GroupSummary, showsMessage: Bool) -> [Table.Field] {
    let group = scene.session.groups[summary.id]
    let isQuiet = summary.state == .quiet
    return [
      [Span(group.code ?? "-", isQuiet ? .textDim : .code)],
      [Span(group.status.map(String.init) ?? "-", isQuiet ? .textDim : group.statusRole)],
      [Span(group.name, isQuiet ? .textDim : summary.state == .steady ? .tableRow : .textStrong)],
      [Span(String(summary.count), isQuiet ? .textDim : .count)],
      [Span(String(summary.perMinute), summary.perMinute == 0 ? .textDim : .tableRow)],
      [Span((scene.clock - summary.last).age, .textDim)],
      [Span(scene.glyphs.sparkline(scene.session.trend(of: summary.id, at: scene.clock)), .trend)],
      [Span(summary.state.label(scene.glyphs), summary.state.role)],
      [Span(retry(group, summary), group.verdict.role)],
    ] + (showsMessage ? [[Span(group.message, .textDim)]] : [])
  }

  /// The verdict in two words; with a wait, how long it is, and with orders in doubt, how many.
  private func retry(_ group: Group, _ summary: GroupSummary) -> String {
    let words = group.verdict.words
    switch group.verdict {
    case .wait: return scene.longestWait(ofGroup: summary.id).map { "\(words) \($0.countdown)" } ?? words
    case .verify:
      let count = scene.unverifiedCounts[group.code] ?? 0
      return count > 0 ? "\(words) \(count)" : words
    default: return words
    }
  }
}

extension Group {
  var statusRole: Role {
    switch status {
    case 429: .status429
    case let status? where status >= 500: .status5xx
    case let status? where status >= 400: .status4xx
    case .some: .status2xx
    case nil: .textDim
    }
  }
}

extension GroupSummary.State {
  func label(_ glyphs: Glyphs) -> String {
    switch self {
    case .new: "NEW"
    case .escalating: "  \(glyphs.arrowUp)"
    case .regressed: "BACK"
    case .quiet: "quiet"
    case .steady: ""
    }
  }

  var role: Role {
    switch self {
    case .new: .stateNew
    case .escalating: .stateEscalating
    case .regressed: .stateRegressed
    case .quiet: .stateQuiet
    case .steady: .stateSteady
    }
  }
}

extension RetryVerdict {
  var role: Role {
    switch self {
    case .wait: .retryWait
    case .verify: .retryVerify
    case .once: .retryOnce
    case .backoff: .retryBackoff
    case .fix: .retryFix
    case .until: .retryUntil
    case .never: .retryNever
    case .unknown: .retryUnknown
    }
  }
}
