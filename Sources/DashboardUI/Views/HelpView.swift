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
    buffer.rule(top, scene.glyphs, title: title(scene))
    let columns = min(max(1, body.width / Self.columnWidth), 3)
    let perColumn = (Self.lines.count + columns - 1) / columns
    let window = position.scroll(count: perColumn, height: body.height)
    var rest = body
    for column in 0..<columns {
      let (part, others) = rest.split(left: Self.columnWidth)
      let first = column * perColumn
      let shown = Array(Self.lines[min(first, Self.lines.count)..<min(first + perColumn, Self.lines.count)])
      buffer.write(shown, window: window.clamped(to: shown.indices), in: columns == 1 ? body : part, scene.glyphs)
      rest = others
    }
  }

  private static let columnWidth = 66

  /// The page's lines: a heading a section, then its keys.
  static let lines: [[Span]] = KeyBinding.Section.allCases.flatMap { section in
    [[Span(section.rawValue, .remedyTitle)]]
      + Keymap.standard.filter { $0.section == section }.map { binding in
        [Span(Alignment.left.pad("  \(binding.keyText)", to: 18), .helpKey), Span(binding.help, .helpText)]
      }
  }
}
