import ErrorCatalog
import Screen
import SessionState

/// The remedy of the selected group in a few lines: what it means at the left, what this event shows at the right.
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
    guard body.width >= 72, !evidence.isEmpty else {
      draw(text.brief + evidence.map { ("Evidence", $0) }, in: body, on: &buffer)
      return
    }
    let (left, right) = body.split(left: body.width * 6 / 10)
    draw(text.brief, in: left, on: &buffer)
    draw(evidence.enumerated().map { ($0 == 0 ? "Evidence" : "", $1) }, in: right, on: &buffer)
  }

  private func draw(_ rows: [(label: String, text: String)], in rect: Rect, on buffer: inout CellBuffer) {
    let indent = 10
    var y = rect.y
    for row in rows where y < rect.maxY {
      buffer.write(row.label, at: Point(x: rect.x + 1, y: y), role: .remedyLabel, within: rect)
      let role: Role = row.label == "Evidence" || row.label.isEmpty ? .remedyEvidence : .remedyText
      for line in WordWrap.lines(of: row.text, width: rect.width - indent - 2) where y < rect.maxY {
        buffer.write(line, at: Point(x: rect.x + 1 + indent, y: y), role: role, within: rect)
        y += 1
      }
    }
  }
}
