import Screen
import Testing

struct ThemeTests {
  private let theme = Theme(
    name: "test",
    styles: [
      .text: Style(foreground: .hex(0xDDDDDD), background: .hex(0x101018)),
      Role("status"): Style(foreground: .hex(0xF7768E), emphasis: .bold),
      .status429: Style(emphasis: .underline),
      .tableSelected: Style(background: .hex(0x283457)),
    ])

  @Test func `a role without a style has its parent's`() {
    #expect(theme.style(of: .status5xx) == theme.style(of: Role("status")))
    #expect(theme.style(of: Role("status.5xx.deep")) == theme.style(of: Role("status")))
    #expect(theme.style(of: .code) == theme.style(of: .text))
  }

  @Test func `a colour that a style leaves out is its parent's, its emphasis is its own`() {
    #expect(
      theme.style(of: .status429)
        == Style(foreground: .hex(0xF7768E), background: .hex(0x101018), emphasis: .underline))
  }

  @Test func `a selected cell keeps its colour and has the selection's background`() {
    #expect(
      theme.style(of: .status5xx, marks: .selected)
        == Style(foreground: .hex(0xF7768E), background: .hex(0x283457), emphasis: .bold))
  }

  @Test func `without colours the selection is reversed, once`() {
    let mono = theme.shown(in: .mono)
    #expect(mono.style(of: .text, marks: .selected).emphasis == .reverse)
    #expect(mono.style(of: .text, marks: [.selected, .reversed]).emphasis == [])
    #expect(mono.style(of: .status5xx).foreground == .standard)
  }

  @Test func `a text is never drawn in the colour of its ground`() {
    let near = Theme(
      name: "near",
      styles: [.text: Style(foreground: .ansi(7), background: .ansi(0)), .rule: Style(foreground: .hex(0x101010))])
    #expect(near.shown(in: .ansi16).style(of: .rule).foreground == .ansi(7))
  }

  @Test func `a theme without any style is the terminal's own`() {
    let bare = Theme(name: "bare", styles: [:])
    #expect(bare.style(of: .code) == Style(foreground: .standard, background: .standard))
    #expect(bare.style(of: .code, marks: .selected).emphasis == .reverse)
  }

  static let colors: [(color: Color, depth: ColorDepth, nearest: Color)] = [
    (.hex(0xFF0000), .trueColor, .hex(0xFF0000)), (.hex(0xFF0000), .indexed256, .indexed(196)),
    (.hex(0x5F87AF), .indexed256, .indexed(67)), (.hex(0x808080), .indexed256, .indexed(244)),
    (.hex(0x000000), .indexed256, .indexed(16)), (.hex(0xFFFFFF), .indexed256, .indexed(231)),
    (.hex(0x1A1B26), .indexed256, .indexed(234)), (.hex(0xF7768E), .ansi16, .ansi(9)),
    (.hex(0x50FA7B), .ansi16, .ansi(10)), (.hex(0x7AA2F7), .ansi16, .ansi(12)), (.hex(0xE69F00), .ansi16, .ansi(11)),
    (.hex(0x808080), .ansi16, .ansi(8)), (.hex(0xF0F0F0), .ansi16, .ansi(15)), (.hex(0x101018), .ansi16, .ansi(0)),
    (.indexed(196), .ansi16, .ansi(9)), (.indexed(3), .ansi16, .ansi(3)), (.ansi(4), .indexed256, .ansi(4)),
    (.standard, .indexed256, .standard), (.hex(0x123456), .mono, .standard), (.ansi(1), .mono, .standard),
  ]

  @Test(arguments: colors) func `a colour is shown as the nearest the terminal has`(
    _ row: (color: Color, depth: ColorDepth, nearest: Color)
  ) {
    #expect(row.color.nearest(in: row.depth) == row.nearest)
  }

  @Test func `each of the 240 fixed colours is nearest to itself`() {
    for index in UInt8(16)...255 {
      guard let part = Color.indexed(index).components else { continue }
      let nearest = Color.rgb(red: part.red, green: part.green, blue: part.blue).nearest(in: .indexed256)
      #expect(nearest.components == part)
    }
  }

  @Test func `the standard roles are named once each`() {
    #expect(Set(Role.standard).count == Role.standard.count)
    #expect(Role.standard.count == 67)
  }
}
