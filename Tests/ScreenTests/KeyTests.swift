import Screen
import Testing
import TestSupport

struct KeyTests {
  static let notations: [(key: Key, notation: String)] = [
    (.character("j"), "j"), (.character("G"), "G"), (.character("/"), "/"), (.character("^"), "^"),
    (.character("+"), "+"), (.character("é"), "é"), (.space, "Space"), (.control("u"), "^U"), (.control("["), "^["),
    (.function(1), "F1"), (.function(12), "F12"), (.pageDown, "PgDn"), (.enter, "Enter"), (.escape, "Esc"),
    (.tab, "Tab"), (.backTab, "S-Tab"), (.up, "Up"), (.home, "Home"), (.delete, "Del"),
  ]

  @Test(arguments: notations) func `a key is written as it is read`(_ row: (key: Key, notation: String)) {
    #expect(row.key.description == row.notation)
    #expect(Key(row.notation) == row.key)
  }

  @Test(arguments: Key.Name.allCases) func `every named key is read back`(_ name: Key.Name) {
    #expect(Key(name.rawValue) == .named(name))
    #expect(Key(name.rawValue.lowercased()) == .named(name))
  }

  @Test(arguments: [("↑", Key.up), ("↓", .down), ("escape", .escape), ("PageDown", .pageDown), ("^u", .control("u"))])
  func `a few keys have another name`(_ row: (String, Key)) {
    #expect(Key(row.0) == row.1)
  }

  @Test(arguments: ["", " ", "\u{1B}", "\t", "F0", "F13", "F+1", "^1", "jj", "Entr", "^UU"])
  func `what is no key is refused`(_ notation: String) {
    #expect(Key(notation) == nil)
  }

  @Test func `a script is keys, counts and typed text`() throws {
    let script = try KeyScript(#"j PgDn*2  / "a \"b\"" Enter * "*""#)
    let typed = "a \"b\"".map(Key.character)
    #expect(
      script.keys == [.character("j"), .pageDown, .pageDown, .character("/")] + typed
        + [.enter, .character("*"), .character("*")])
    #expect(try KeyScript("").keys == [])
  }

  @Test(arguments: [
    ("jj", KeyScript.Fault.unknownKey("jj")), ("j*0", .unknownKey("j*0")), ("j*x", .unknownKey("j*x")),
    ("\"open", .openQuote), ("\"open\\", .openQuote), ("j*99999999999999999999", .unknownKey("j*99999999999999999999")),
  ]) func `a script with a fault says which`(_ row: (String, KeyScript.Fault)) {
    #expect(throws: row.1) { try KeyScript(row.0) }
  }

  @Test func `no random text traps the script`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let text = random.text(length: 20)
      #expect((try? KeyScript(text))?.keys.count ?? 0 <= 1000 * text.count)
    }
  }
}

extension KeyTests {
  @Test(
    arguments: [
      (0, Key.control("@")), (3, .control("c")), (8, .backspace), (9, .tab), (10, .enter), (13, .enter),
      (26, .control("z")),
      (27, .escape), (28, .control("\\")), (31, .control("_")), (32, .space), (0x71, .character("q")),
      (127, .backspace),
      (0xE9, .character("é")),
    ] as [(UInt8, Key)]) func `a character that is typed is a key`(_ row: (UInt8, Key))
  {
    #expect(Key(typed: Unicode.Scalar(row.0)) == row.1)
  }
}
