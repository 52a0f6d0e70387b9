import Screen
import Testing

struct TerminalWishesTests {
  static let rows: [(environment: [String: String], depth: ColorDepth, types: [String])] = [
    (["TERM": "xterm-256color"], .indexed256, ["xterm-256color", "xterm-256color"]),
    (
      ["TERM": "tmux-256color", "COLORTERM": "truecolor"], .trueColor,
      ["tmux-direct", "tmux-256color", "xterm-256color"]
    ),
    (["TERM": "xterm", "COLORTERM": "24bit"], .trueColor, ["xterm-direct", "xterm", "xterm-256color"]),
    (["TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "1"], .mono, ["xterm", "xterm-256color"]),
    (["TERM": "screen", "NO_COLOR": "", "COLORTERM": "yes"], .indexed256, ["screen", "xterm-256color"]),
    (["TERM": "", "COLORTERM": "truecolor"], .trueColor, ["xterm-256color"]),
    ([:], .indexed256, ["xterm-256color"]),
  ]

  @Test(arguments: rows) func `colours and terminal are what the environment says`(
    _ row: (environment: [String: String], depth: ColorDepth, types: [String])
  ) {
    let wishes = TerminalWishes { row.environment[$0] }
    #expect(wishes.depth == row.depth)
    #expect(wishes.types == row.types)
  }
}
