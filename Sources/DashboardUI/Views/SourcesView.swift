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
    let sources = scene.session.sources
    let columns = [
      Column("SOURCE", .flexible(minimum: 12), truncation: .start),
      Column("FORMAT", .flexible(minimum: 6, maximum: 20), priority: 1),
      Column("LINES", .fixed(10), alignment: .right), Column("RECORDS", .fixed(10), alignment: .right, priority: 2),
      Column("REJECTED", .fixed(8), alignment: .right), Column("BLANK", .fixed(6), alignment: .right, priority: 3),
    ]
    let page = ListPage(
      title: title(scene), note: note(scene), columns: columns, count: sources.count, empty: ["No log was named."])
    page.draw(in: rect, on: &buffer, scene.glyphs, &position) { Self.row($0, scene) }
  }

  /// What is to be said of a source, else what was told twice.
  private func note(_ scene: Scene) -> String {
    if let notice = scene.intake.notices.first { return notice }
    let told = scene.session.duplicateCount(at: scene.clock)
    return told == 0 ? "" : "\(told) \(told == 1 ? "event" : "events") told twice, counted once"
  }

  private static func row(_ index: Int, _ scene: Scene) -> [Table.Field] {
    let source = scene.session.sources[index]
    let totals = source.totals
    let fields = [
      Span(source.name, .tableRow), Span(scene.session.format(ofSource: index), .textDim),
      Span(String(totals.lines), .count),
      Span(String(totals.records), .count), Span(String(totals.rejected), totals.rejected > 0 ? .reject : .textDim),
      Span(String(totals.blank), .textDim),
    ]
    return fields.map { [$0] }
  }
}
