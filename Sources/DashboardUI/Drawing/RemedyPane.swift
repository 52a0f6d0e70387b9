import ErrorCatalog
import Screen
import SessionState

/// The remedy of the selected group in a few lines: what the log itself shows, what it means, what to do.
struct RemedyPane {
  private let scene: Scene
  private let group: Group
  private let evidence: [String]

  init(_ scene: Scene, group id: Int) {
    self.scene = scene
    group = scene.session.groups[id]
    evidence = Evidence(scene, group: id).sentences
  }

  func draw(in rect: Rect, on buffer: inout CellBuffer) {
    let (top, body) = rect.split(top: 1)
    let text = RemedyText(group)
    buffer.rule(top, scene.glyphs, title: text.title, note: "matched: \(group.match.matched.words)")
    guard body.width >= 110, !evidence.isEmpty else {
      return draw(evidenceAsOnePart + text.brief, in: body, on: &buffer)
    }
    let (left, right) = body.split(left: body.width * 6 / 10)
    draw(text.brief, in: left, on: &buffer)
    let list = evidence.enumerated().map { index, sentence in
      RemedyText.Part(index == 0 ? "Evidence" : "", sentence, isEvidence: true)
    }
    draw(list, in: right, on: &buffer)
  }

  private var evidenceAsOnePart: [RemedyText.Part] {
    evidence.isEmpty
      ? [] : [RemedyText.Part("Evidence", evidence.joined(separator: "; "), rank: 0, isEvidence: true)]
  }

  private func draw(_ parts: [RemedyText.Part], in rect: Rect, on buffer: inout CellBuffer) {
    let indent = (parts.map { $0.label.count }.max() ?? 0) + 1
    let lines = PartLines(indent: indent, width: rect.width - 2, ellipsis: scene.glyphs.ellipsis)
      .lines(of: parts, height: rect.height)
    buffer.write(lines, window: 0..<lines.count, in: rect, scene.glyphs)
  }
}
