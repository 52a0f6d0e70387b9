import LogFormats
import Screen
import SessionState

/// Lines that could not be read: where, why, and what they say.
struct RejectsView: View {
  let name = ViewName.rejects
  private var position = ListPosition()

  func title(_ scene: Scene) -> String { "Lines that could not be read" }

  func selection(_ scene: Scene) -> Subject { .everything }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    if action == .open {
      return scene.session.rejects.isEmpty ? [.say("every line was read")] : [.push(.event, .reject(position.selected))]
    }
    return position.move(action, count: scene.session.rejects.count) ? [] : nil
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let rejects = scene.session.rejects
    let totals = scene.session.totals
    let columns = [
      Column("SOURCE", .flexible(minimum: 8, maximum: 24), truncation: .middle, priority: 1),
      Column("LINE", .fixed(7), alignment: .right),
      Column("WHY", .fixed(17)), Column("TEXT", .flexible(minimum: 10)),
    ]
    let page = ListPage(
      title: title(scene), note: rejects.count < totals.rejected ? "\(totals.rejected) in all" : "", columns: columns,
      count: rejects.count,
      empty: [
        totals.lines == 0 ? "No lines yet." : "Every line was read: \(totals.lines) of \(totals.lines).",
        "Damaged lines and lines that are no JSON would be listed here. 9 shows the logs.",
      ])
    page.draw(in: rect, on: &buffer, scene.glyphs, &position) { Self.row(rejects[$0], scene) }
  }

  private static func row(_ reject: RejectedLine, _ scene: Scene) -> [Table.Field] {
    let bytes = scene.texts.line(at: reject.place, atMost: 1024)
    let text = bytes.map { scene.session.secrets.applied(to: String(decoding: $0, as: UTF8.self)) }
    return [
      [Span(scene.session.sources[reject.place.source].name, .textDim)], [Span(String(reject.line), .count)],
      [Span(reject.reason.words, .reject)],
      [text.map { Span($0, .tableRow) } ?? Span("the log no longer has this line", .textDim)],
    ]
  }
}
