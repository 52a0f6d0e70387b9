import LogFormats
import LogText
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
    let (top, body) = rect.split(top: 1)
    let rejects = scene.session.rejects
    let total = scene.session.totals.rejected
    buffer.rule(top, scene.glyphs, title: title(scene), note: "\(total) of \(scene.session.totals.lines) lines")
    let window = position.window(count: rejects.count, height: body.height - 1)
    let columns = [
      Column("SOURCE", .flexible(minimum: 8, maximum: 24), truncation: .middle),
      Column("LINE", .fixed(8), alignment: .right),
      Column("WHY", .fixed(20)), Column("TEXT", .flexible(minimum: 10)),
    ]
    Table(
      columns: columns, rows: window.map { row(rejects[$0], scene) }, selected: position.selected - window.lowerBound
    )
    .draw(in: body, on: &buffer, ellipsis: scene.glyphs.ellipsis)
    guard rejects.isEmpty else { return }
    buffer.write("every line was read", at: Point(x: 2, y: body.y + 1), role: .textDim, within: body)
  }

  private func row(_ reject: RejectedLine, _ scene: Scene) -> [Span] {
    let bytes = scene.texts.line(at: reject.place, length: min(Int(reject.length), 1024))
    let text = bytes.map { Redactor.redact(String(decoding: $0, as: UTF8.self)) }
    return [
      Span(scene.session.sources[reject.place.source].name, .textDim), Span(String(reject.line), .count),
      Span(reject.reason.words, .reject), Span(text ?? "the log no longer has this line", .tableRow),
    ]
  }
}

extension Reject.Reason {
  /// Why, in a few words.
  public var words: String {
    switch self {
    case .notJSON: "not JSON"
    case .damaged: "damaged JSON"
    case .cutShort: "cut short"
    case .noObject: "no JSON object"
    case .tooDeep: "nested too deeply"
    case .tooLong: "longer than 64 MB"
    }
  }
}
