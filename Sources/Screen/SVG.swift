/// Draws a buffer as an SVG picture of a terminal.
///
/// Each run of text is told how wide it is, and blocks and rules are drawn as shapes, so that columns line up in whatever font the
/// reader has.
public struct SVG: Sendable {
  static let cell = (width: 8, height: 18)
  private static let margin = 14
  private static let fonts = "ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace"

  private let buffer: CellBuffer
  private let theme: Theme
  private let ground: RGB

  public init(of buffer: CellBuffer, theme: Theme) {
    self.buffer = buffer
    self.theme = theme
    ground = theme.style(of: .text).background?.components ?? RGB(16, 16, 16)
  }

  /// The picture as an XML document; `title` is what a screen reader says.
  public func picture(title: String) -> String {
    let width = buffer.size.width * Self.cell.width + 2 * Self.margin
    let height = buffer.size.height * Self.cell.height + 2 * Self.margin
    let rows = buffer.bounds.lines.flatMap { y in runs(of: y).map { draw($0, y) } }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      role="img" font-family="\(Self.fonts)" font-size="13" xml:space="preserve">
      <title>\(Self.escaped(Sanitizer.visible(title)))</title>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(ground.hex)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))">
      \(rows.filter { !$0.isEmpty }.joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  /// Neighbours of one style; a block or a wide character stands alone.
  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
    var block: Block?
  }

  private func runs(of y: Int) -> [Run] {
    var runs: [Run] = []
    var isOpen = false
    for (x, cell) in buffer.row(y).enumerated() where !cell.isContinuation {
      let style = theme.style(of: cell.role, marks: cell.marks)
      let block = Block(cell.glyph)
      if isOpen, block == nil, cell.width == 1, runs[runs.count - 1].style == style {
        runs[runs.count - 1].text += cell.glyph
        runs[runs.count - 1].columns += 1
        continue
      }
      runs.append(Run(x: x, columns: Int(cell.width), text: cell.glyph, style: style, block: block))
      isOpen = block == nil && cell.width == 1
    }
    return runs
  }

  private func draw(_ run: Run, _ y: Int) -> String {
    let isReversed = run.style.emphasis.contains(.reverse)
    let ink = run.style.foreground?.components ?? RGB(208, 208, 208)
    let paper = run.style.background?.components ?? ground
    let (front, back) = isReversed ? (paper, ink) : (ink, paper)
    let left = run.x * Self.cell.width
    let top = y * Self.cell.height
    let width = run.columns * Self.cell.width
    var out = ""
    if back != ground {
      out += "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\" fill=\"\(back.hex)\"/>"
    }
    if let block = run.block { return out + block.shape(x: left, y: top, fill: front.hex) }
    if run.text.allSatisfy({ $0 == " " }), !run.style.emphasis.contains(.underline) { return out }
    return out + """
      <text x="\(left)" y="\(top + 13)" fill="\(front.hex)"\(Self.attributes(run.style.emphasis)) \
      textLength="\(width)" lengthAdjust="spacingAndGlyphs">\(Self.escaped(run.text))</text>
      """
  }

  private static func attributes(_ emphasis: Emphasis) -> String {
    let names: [(Emphasis, String)] = [
      (.bold, " font-weight=\"bold\""), (.italic, " font-style=\"italic\""),
      (.underline, " text-decoration=\"underline\""), (.dim, " opacity=\"0.7\""),
    ]
    return names.filter { emphasis.contains($0.0) }.map(\.1).joined()
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.append(character)
      }
    }
  }
}

/// A glyph that is a shape: fonts leave gaps between them, a picture need not.
private struct Block {
  let top: Double
  let height: Double
  let opacity: Double

  init?(_ glyph: String) {
    guard let value = glyph.unicodeScalars.first?.value, glyph.unicodeScalars.count == 1 else { return nil }
    let cell = Double(SVG.cell.height)
    switch value {
    case 0x2581...0x2588: (height, opacity) = (Double(value - 0x2580) / 8 * cell, 1)
    case 0x2591: (height, opacity) = (cell, 0.3)
    case 0x2500: (height, opacity) = (1, 1)
    case 0x2501: (height, opacity) = (2, 1)
    default: return nil
    }
    top = height <= 2 && value < 0x2580 ? (cell - height) / 2 : cell - height
  }

  func shape(x: Int, y: Int, fill: String) -> String {
    let shade = opacity < 1 ? " fill-opacity=\"\(opacity)\"" : ""
    return
      "<rect x=\"\(x)\" y=\"\(Double(y) + top)\" width=\"\(SVG.cell.width)\" height=\"\(height)\" fill=\"\(fill)\"\(shade)/>"
  }
}
