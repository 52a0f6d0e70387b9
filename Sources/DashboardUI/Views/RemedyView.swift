import Screen
import SessionState

/// A remedy as a page, with the evidence of the event it was opened for.
struct RemedyView: View {
  let name = ViewName.remedy
  private let subject: Subject
  private var position = ListPosition()
  private var lineCount = 0

  init(_ subject: Subject) { self.subject = subject }

  func title(_ scene: Scene) -> String { group(scene).map { RemedyText(scene.session.groups[$0]).title } ?? "Remedy" }

  func selection(_ scene: Scene) -> Subject { subject }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    position.move(action, count: lineCount) ? [] : nil
  }

  private func group(_ scene: Scene) -> Int? {
    switch subject {
    case .group(let id): id
    case .event(let id): Int(scene.session.failure(id).group)
    case .everything, .reject: nil
    }
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let (top, body) = rect.split(top: 1)
    guard let id = group(scene) else {
      buffer.rule(top, scene.glyphs, title: "Remedy")
      buffer.write("select a failure first: 1 shows them", at: Point(x: 2, y: body.y), role: .textDim, within: body)
      return
    }
    let group = scene.session.groups[id]
    buffer.rule(top, scene.glyphs, title: title(scene), note: "matched: \(group.match.matched.words)")
    let lines = lines(id, event, width: min(body.width - 2, 100), scene)
    lineCount = lines.count
    let window = position.window(count: lines.count, height: body.height)
    for (row, index) in window.enumerated() {
      buffer.write(lines[index], at: Point(x: body.x + 1, y: body.y + row), within: body)
    }
  }

  private var event: UInt32? { if case .event(let id) = subject { id } else { nil } }

  private func lines(_ id: Int, _ event: UInt32?, width: Int, _ scene: Scene) -> [[Span]] {
    let parts = RemedyText(scene.session.groups[id]).full
    let evidence = Evidence(scene, group: id, event: event).sentences
    let rows = parts + evidence.enumerated().map { ($0 == 0 ? "Evidence" : "", $1) }
    let indent = 10
    return rows.flatMap { label, text -> [[Span]] in
      let gap: [[Span]] = label.isEmpty ? [] : [[]]
      return gap
        + WordWrap.lines(of: text, width: max(10, width - indent)).enumerated().map { index, line in
          [Span(Alignment.left.pad(index == 0 ? label : "", to: indent), .remedyLabel), Span(line, .remedyText)]
        }
    }
  }
}
