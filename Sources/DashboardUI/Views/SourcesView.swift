import Screen
import SessionState

/// The logs that are read, with what was understood of them.
struct SourcesView: View {
  let name = ViewName.sources
  private var position = ListPosition()

  func title(_ scene: Scene) -> String { "Sources" }

  func selection(_ scene: Scene) -> Subject { .everything }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    position.move(action, count: scene.session.sources.count) ? [] : nil
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let (top, body) = rect.split(top: 1)
    let sources = scene.session.sources
    buffer.rule(top, scene.glyphs, title: title(scene), note: scene.intake.notices.first ?? "")
    let window = position.window(count: sources.count, height: body.height - 1)
    let columns = [
      Column("SOURCE", .flexible(minimum: 12), truncation: .middle),
      Column("FORMAT", .flexible(minimum: 6, maximum: 20)),
      Column("LINES", .fixed(10), alignment: .right), Column("RECORDS", .fixed(10), alignment: .right, priority: 1),
      Column("REJECTED", .fixed(8), alignment: .right), Column("BLANK", .fixed(6), alignment: .right, priority: 2),
    ]
    Table(columns: columns, rows: window.map { row($0, scene) }, selected: position.selected - window.lowerBound)
      .draw(in: body, on: &buffer, ellipsis: scene.glyphs.ellipsis)
  }

  private func row(_ index: Int, _ scene: Scene) -> [Span] {
    let source = scene.session.sources[index]
    let totals = source.totals
    return [
      Span(source.name, .tableRow), Span(scene.session.format(ofSource: index), .textDim),
      Span(String(totals.lines), .count),
      Span(String(totals.records), .count), Span(String(totals.rejected), totals.rejected > 0 ? .reject : .textDim),
      Span(String(totals.blank), .textDim),
    ]
  }
}
