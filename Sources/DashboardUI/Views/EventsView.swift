import Chronology
import LogFormats
import Screen
import SessionState

/// The events of one group, or all failures, in time order; it follows the newest until the user moves away from it.
struct EventsView: View {
  let name = ViewName.events
  private let group: Int?
  private var position = ListPosition()
  private var followsLast = true

  init(_ subject: Subject) {
    if case .group(let id) = subject { group = id } else { group = nil }
  }

  func title(_ scene: Scene) -> String {
    guard let group else { return "Every failure" }
    let shown = scene.session.groups[group]
    let status = shown.status.map { "HTTP \($0)" } ?? ""
    return ["Events of", shown.code == nil ? status : shown.label, shown.name].filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  func selection(_ scene: Scene) -> Subject {
    let events = scene.session.events(of: group, at: scene.clock)
    let row = followsLast ? events.count - 1 : min(position.selected, events.count - 1)
    return row >= 0 ? .event(events[row]) : .everything
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    if action == .open {
      return selection(scene) == .everything ? [.say("no event here")] : [.push(.event, selection(scene))]
    }
    let count = scene.session.events(of: group, at: scene.clock).count
    if followsLast { position.select(count - 1) }
    guard position.move(action, count: count) else { return nil }
    followsLast = position.selected == count - 1
    return []
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let events = scene.session.events(of: group, at: scene.clock)
    if followsLast { position.select(events.count - 1) }
    let page = ListPage(
      title: title(scene), note: followsLast && !scene.isReplay && !events.isEmpty ? "following" : "",
      summary: summary(scene), columns: columns, count: events.count, empty: scene.emptyText)
    let (list, remedy) = rect.split(bottom: group == nil || rect.height < Self.leastHeight ? 0 : Self.remedyHeight)
    page.draw(in: list, on: &buffer, scene.glyphs, &position) { Self.row(events[$0], scene, showsGroup: group == nil) }
    if let group, !remedy.isEmpty { RemedyPane(scene, group: group).draw(in: remedy, on: &buffer) }
  }

  /// What to do about a group stays in sight among its events, where there is room.
  private static let remedyHeight = 7
  private static let leastHeight = 18

  /// How many, from when to when, how fast.
  private func summary(_ scene: Scene) -> [Span] {
    guard let group, let summary = scene.session.summary(of: group, at: scene.clock) else { return [] }
    let zone = scene.zone
    return [
      Span("\(summary.count)", .count), Span(" \(summary.count == 1 ? "event" : "events")   first ", .textDim),
      Span(summary.first.clock(in: zone, besides: scene.clock)), Span("   last ", .textDim),
      Span(summary.last.clock(in: zone, besides: scene.clock)), Span("   ", .textDim),
      Span("\(summary.perMinute)", .count), Span(" in the last minute", .textDim),
    ]
  }

  /// Code and status differ only where all failures are listed.
  private var columns: [Column] {
    let own = [
      Column("SCOPE", .flexible(minimum: 9, maximum: 24), truncation: .middle, priority: 2),
      Column("WAIT", .fixed(6), alignment: .right, priority: 3),
      Column("MESSAGE", .flexible(minimum: 10)),
    ]
    let time = Column("TIME", .fixed(13))
    guard group == nil else { return [time] + own }
    return [time, Column("CODE", .flexible(minimum: 5, maximum: 12)), Column("HTTP", .fixed(4), priority: 1)] + own
  }

  private static func row(_ id: UInt32, _ scene: Scene, showsGroup: Bool) -> [Table.Field] {
    let event = scene.session.failure(id)
    let group = scene.session.groups[Int(event.group)]
    let time = (event.hasBorrowedTime ? "~" : "") + event.time.clockWithMilliseconds(in: scene.zone)
    let kind = [Span(group.code ?? "-", .code), Span(group.status.map(String.init) ?? "-", group.statusRole)]
    let fields =
      [Span(time, .textDim)] + (showsGroup ? kind : []) + [
        Span(scene.session.scopeName(Int(event.scope)), .scopeName), Span(event.asked?.countdown ?? "", .retryWait),
        scene.message(of: id).map { Span($0, .tableRow) } ?? Span("the log no longer has this line", .textDim),
      ]
    return fields.map { [$0] }
  }
}
