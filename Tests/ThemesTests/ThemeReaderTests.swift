import Screen
import Testing
import Themes

struct ThemeReaderTests {
  private func read(_ text: String) throws -> Theme {
    try ThemeSet(user: [ThemeFile(name: "mine", text: text)]).theme(named: "mine")
  }

  static let colors: [(written: String, color: Color)] = [
    (#""warm""#, .hex(0xFF8000)), ("\"#0a0B0c\"", .hex(0x0A0B0C)), ("208", .indexed(208)), (#""default""#, .standard),
    (#""red""#, .ansi(1)), (#""bright-white""#, .ansi(15)), (#""white""#, .hex(0xFAFAFA)),
  ]

  @Test(arguments: colors) func `a colour is a palette's name, a hex triple, a number or an ANSI name`(
    _ row: (written: String, color: Color)
  ) throws {
    let theme = try read("[palette]\nwarm = \"#ff8000\"\nwhite = \"#fafafa\"\n[roles]\ncode = \(row.written)\n")
    #expect(theme.style(of: .code).foreground == row.color)
  }

  @Test func `a style has colours and emphasis`() throws {
    let theme = try read(
      #"roles.code = { fg = 1, bg = 2, bold = true, dim = true, italic = true, underline = true, reverse = false }"#)
    #expect(
      theme.style(of: .code)
        == Style(foreground: .indexed(1), background: .indexed(2), emphasis: [.bold, .dim, .italic, .underline]))
  }

  static let faults: [(text: String, message: String)] = [
    ("[roles", "theme mine, line 1, column 7: "),
    ("[colors]\n", "theme mine, line 1, column 2: the document has no use for the key colors"),
    ("", "theme mine, line 1, column 1: the document has no key roles"),
    (
      "[roles]\n\"status.42\" = \"red\"\n",
      "theme mine, line 2, column 1: nothing is drawn in the role status.42; perhaps status.429 is meant."
    ),
    (
      "[roles]\ncode = \"gren\"\n",
      "theme mine, line 2, column 8: \"gren\" is no colour; write #rrggbb, a number from 0 to 255, or a name; perhaps green is meant."
    ),
    (
      "[roles]\ncode = \"#12345\"\n",
      "theme mine, line 2, column 8: \"#12345\" is no colour; write #rrggbb, a number from 0 to 255, or a name."
    ),
    ("[roles]\ncode = 256\n", "theme mine, line 2, column 8: \"256\" is no colour"),
    ("[roles]\ncode = -9223372036854775808\n", "theme mine, line 2, column 8: "),
    (
      "[roles]\ncode = { fg = 1, blod = true }\n",
      "theme mine, line 2, column 18: the table code has no use for the key blod; perhaps bold is meant."
    ),
    (
      "[roles]\ncode = { bold = 1 }\n",
      "theme mine, line 2, column 17: bold is a whole number here; write true or false."
    ),
    ("[palette]\na = \"b\"\nb = \"red\"\n[roles]\n", "theme mine, line 2, column 5: \"b\" is no colour"),
  ]

  @Test(arguments: faults) func `a fault says where it is and what may be meant`(_ row: (text: String, message: String))
  {
    let error = #expect(throws: ThemeError.self) { try read(row.text) }
    #expect(error?.description.hasPrefix(row.message) == true, "\(error?.description ?? "")")
  }

  @Test func `the user's theme wins over the built-in one of its name, and others come last`() throws {
    let set = ThemeSet(user: [
      ThemeFile(name: "zebra", text: "[roles]\n"), ThemeFile(name: "dark", text: "[roles]\ncode = 9\n"),
    ])
    #expect(set.names == ["dark", "colorblind", "high-contrast", "light", "zebra"])
    #expect(try set.theme(named: "dark").style(of: .code).foreground == .indexed(9))
  }

  @Test func `a fault in one theme keeps no other from being used`() throws {
    let set = ThemeSet(user: [ThemeFile(name: "broken", text: "=")])
    #expect(throws: ThemeError.self) { try set.theme(named: "broken") }
    #expect(try set.theme(named: "light").name == "light")
  }

  @Test func `an unknown theme is told with the nearest that is known`() {
    let error = #expect(throws: ThemeError.self) { try ThemeSet().theme(named: "drak") }
    #expect(error?.description == "There is no theme \"drak\"; perhaps dark is meant.")
  }

  @Test func `no bytes trap the reader`() {
    var state: UInt64 = 7
    for _ in 0..<500 {
      let bytes = (0..<60).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      _ = try? read("[roles]\ncode = " + String(decoding: bytes, as: UTF8.self))
    }
  }
}
