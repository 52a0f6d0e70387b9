import Screen
import Testing

struct SVGTests {
  private let theme = Theme(
    name: "test",
    styles: [.text: Style(foreground: .hex(0xDDDDDD), background: .hex(0x101018)), .code: Style(foreground: .ansi(9))])

  private func picture(of text: String, role: Role = .text, marks: Cell.Marks = []) -> String {
    var screen = CellBuffer(Size(width: 10, height: 2))
    screen.write(text, at: Point(x: 1, y: 1), role: role)
    screen.mark(screen.bounds, marks)
    return SVG(of: screen, theme: theme).picture(title: "A <board>\u{1B}")
  }

  @Test func `a run of text says how wide it is and what colour`() {
    #expect(
      picture(of: "303", role: .code).contains(
        ##"<text x="8" y="31" fill="#ff0000" textLength="24" lengthAdjust="spacingAndGlyphs">303</text>"##))
  }

  @Test func `markup in the text is text`() {
    let picture = picture(of: "<a>&")
    #expect(picture.contains("&lt;a&gt;&amp;"))
    #expect(picture.contains("<title>A &lt;board&gt;␛</title>"))
  }

  @Test func `blocks are shapes and blanks are nothing`() {
    #expect(picture(of: "▄").contains(##"<rect x="8" y="27.0" width="8" height="9.0" fill="#dddddd"/>"##))
    #expect(!picture(of: "").contains("<text"))
  }

  @Test func `the picture is as large as the buffer and its margin`() {
    #expect(picture(of: "x").hasPrefix(#"<svg xmlns="http://www.w3.org/2000/svg" width="108" height="64""#))
  }

  @Test func `reversed cells are drawn on their ink`() {
    #expect(picture(of: "x", marks: .reversed).contains(##"width="80" height="18" fill="#dddddd"/>"##))
  }
}
