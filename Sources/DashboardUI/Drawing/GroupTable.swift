import Chronology
import ErrorCatalog
import Screen
import SessionState

/// The table of failure groups.
struct GroupTable {
  let scene: Scene
  let groups: [GroupSummary]

  /// The rows `range`; the trend is asked for those alone.
  func table(_ range: Range<Int>, selected: Int?, width: Int) -> Table {
    Table(
      columns: columns(width), rows: groups[range].map(row), selected: selected.map { $0 - range.lowerBound })
  }

  private func columns(_ width: Int) -> [Column] {
    [
      Column("CODE", .flexible(minimum: 5, maximum: width > 120 ? 24 : 9)),
      Column("HTTP", .fixed(4)),
      Column("NAME", .flexible(minimum: 12)),
      Column("COUNT", .fixed(7), alignment: .right),
      Column("/MIN", .fixed(6), alignment: .right, priority: 2),
      Column("LAST", .fixed(4), alignment: .right, priority: 1),
      Column("TREND", .fixed(8), priority: 3),
      Column("STATE", .fixed(5), priority: 2),
      Column("RETRY", .fixed(10)),
    ]
  }

  private func row(_ summary: GroupSummary) -> [Span] {
    let group = scene.session.groups[summary.id]
    return [
      Span(group.code ?? "-", .code),
      Span(group.status.map(String.init) ?? "-", group.statusRole),
      Span(group.name, .tableRow),
      Span(String(summary.count), .count),
      Span(String(summary.perMinute), .tableRow),
      Span((scene.clock - summary.last).age, .textDim),
      Span(scene.glyphs.sparkline(scene.session.trend(of: summary.id, at: scene.clock)), .trend),
      Span(summary.state.label(scene.glyphs), summary.state.role),
      Span(retry(group, summary), group.verdict.role),
    ]
  }

  /// The verdict in two words; with a wait, how long it is.
  private func retry(_ group: Group, _ summary: GroupSummary) -> String {
    switch group.verdict {
    case .wait:
      scene.longestWait(ofGroup: summary.id).map { "wait \($0.countdown)" } ?? "wait"
    case .fix: "fix first"
    case .verify: "verify"
    case .once: "once"
    case .backoff: "back off"
    case .until: "until over"
    case .never: "never"
    case .unknown: "unknown"
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
    case .escalating: String(glyphs.arrowUp)
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
