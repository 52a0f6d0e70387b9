import Screen

/// Every key, from the key table.
struct HelpView: View {
  let name = ViewName.help
  private var position = ListPosition()

  func title(_ scene: Scene) -> String { "Keys" }

  func selection(_ scene: Scene) -> Subject { .everything }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    position.move(action, count: Self.lines.count) ? [] : nil
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let (top, body) = rect.split(top: 1)
    buffer.rule(top, scene.glyphs, title: title(scene), note: "Esc back")
    let columns = body.width >= 150 ? 2 : 1
    let perColumn = (Self.lines.count + columns - 1) / columns
    let window = position.window(count: perColumn, height: body.height)
    for column in 0..<columns {
      let x = body.x + column * body.width / columns
      for (row, index) in window.enumerated() where column * perColumn + index < Self.lines.count {
        buffer.write(Self.lines[column * perColumn + index], at: Point(x: x + 1, y: body.y + row), within: body)
      }
    }
  }

  /// The page's lines: a heading a section, then its keys.
  static let lines: [[Span]] = KeyBinding.Section.allCases.flatMap { section in
    [[Span(section.rawValue, .remedyTitle)]]
      + Keymap.standard.filter { $0.section == section }.map { binding in
        let keys = binding.keys.map(\.description).joined(separator: " ")
        return [Span(Alignment.left.pad("  \(keys)", to: 18), .helpKey), Span(binding.help, .helpText)]
      }
  }
}
