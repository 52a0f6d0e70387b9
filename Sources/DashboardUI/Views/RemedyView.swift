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
      return buffer.writeEmptyState(
        ["No failure is selected.", "1 shows the failures; r on one of them opens its remedy."], in: body, scene.glyphs)
    }
    let group = scene.session.groups[id]
    buffer.rule(top, scene.glyphs, title: title(scene), note: "matched: \(group.match.matched.words)")
    let lines = lines(id, width: min(body.width - 2, 100), scene)
    lineCount = lines.count
    buffer.write(lines, window: position.scroll(count: lines.count, height: body.height), in: body, scene.glyphs)
  }

  private var event: UInt32? { if case .event(let id) = subject { id } else { nil } }

  private func lines(_ id: Int, width: Int, _ scene: Scene) -> [[Span]] {
    let evidence = Evidence(scene, group: id, event: event).sentences.enumerated().map { index, sentence in
      RemedyText.Part(index == 0 ? "Evidence" : "", sentence, isEvidence: true)
    }
    let layout = PartLines(indent: 10, width: width, ellipsis: scene.glyphs.ellipsis)
    return (evidence + RemedyText(scene.session.groups[id]).full).flatMap { part -> [[Span]] in
      (part.label.isEmpty ? [] : [[]]) + layout.lines(of: [part], height: .max)
    }
  }
}
