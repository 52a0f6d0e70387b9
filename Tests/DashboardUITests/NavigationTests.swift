import Chronology
import Screen
import SessionState
import Testing

@testable import DashboardUI

/// What keys do on lists, and how one gets from a failure to its remedy and back.
@Suite struct NavigationTests {
  /// Forty events of one group, a second apart, and others in number by their code.
  private static let log =
    (0..<40).map { answer(Double($0), status: 400, code: 301, message: "Invalid order size \($0)") }
    + [(302, 3), (304, 2), (16, 1)].flatMap { code, count in
      (0..<count).map { answer(50 + Double($0), status: code == 16 ? 404 : 400, code: code) }
    }

  struct Move: CustomTestStringConvertible {
    let keys: String
    let row: Int
    var testDescription: String { "\(keys) → \(row)" }
    init(_ keys: String, _ row: Int) { (self.keys, self.row) = (keys, row) }
  }

  /// In a list of 40 rows, 12 on a page above the remedy.
  @Test(arguments: [
    Move("g", 1), Move("g j", 2), Move("g j j k", 2), Move("g k", 1), Move("G", 40), Move("G j", 40),
    Move("g Down Down Up", 2), Move("Home End", 40), Move("g PgDn", 13), Move("g ^F", 13), Move("G PgUp", 28),
    Move("g ^D", 7), Move("G ^U", 34), Move("g PgDn*9", 40), Move("G PgUp*9", 1), Move("g j*5 ^D ^U", 6),
  ]) func `keys move in a list and stop at its ends`(move: Move) throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press("Enter " + move.keys)
    #expect(stage.dashboard.view == .events)
    #expect(stage.screen[1].hasSuffix("\(move.row) of 40 ─"))
    #expect(stage.selectedRow?.contains("Invalid order size \(move.row - 1)") == true)
  }

  @Test func `a list follows its end until one moves away, and again from there`() throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press("Enter")
    stage.feed([answer(55, status: 400, code: 301, message: "one more")], to: "bot.jsonl")
    #expect(stage.selectedRow?.contains("one more") == true)
    try stage.press("k")
    stage.feed([answer(56, status: 400, code: 301, message: "and another")], to: "bot.jsonl")
    #expect(stage.selectedRow?.contains("Invalid order size 39") == true)
    try stage.press("G")
    stage.feed([answer(57, status: 400, code: 301, message: "the last")], to: "bot.jsonl")
    #expect(stage.selectedRow?.contains("the last") == true)
  }

  struct Path: CustomTestStringConvertible {
    let keys: String
    let view: ViewName
    var testDescription: String { "\(keys) → \(view)" }
    init(_ keys: String, _ view: ViewName) { (self.keys, self.view) = (keys, view) }
  }

  @Test(arguments: [
    Path("Enter", .events), Path("Enter Enter", .event), Path("Enter Enter Enter", .remedy), Path("l l Right", .remedy),
    Path("Enter*3 Esc", .event), Path("Enter*3 Esc Esc", .events), Path("Enter*3 h h Left", .failures),
    Path("Esc", .failures), Path("r", .remedy), Path("r Esc", .failures), Path("Enter r Esc", .events),
    Path("? Esc", .failures), Path("Enter ? Esc", .events), Path("? ?", .help), Path("? ? Esc", .failures),
    Path("2", .blocks), Path("3", .events), Path("4", .event),
    Path("4 Enter", .remedy),
    Path("5", .remedy), Path("7", .verify), Path("8", .rejects), Path("9", .sources), Path("0", .help),
    Path("F1", .help), Path("2 1", .failures), Path("3 Enter 2 Esc", .failures),
  ]) func `keys lead from page to page and back`(path: Path) throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press(path.keys)
    #expect(stage.dashboard.view == path.view)
  }

  @Test func `the way down keeps to what was selected`() throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press("j Enter")
    #expect(stage.screen[1].contains("Events of 302/400 INVALID_ORDER_PRICE"))
    try stage.press("g Enter")
    #expect(stage.screen[1].contains("302/400") && stage.screen[1].contains("bot.jsonl:41"))
    try stage.press("Enter")
    #expect(stage.screen[1].contains("302 "))
    #expect(stage.screen.contains { $0.contains("Cause") })
  }

  @Test func `the selection stays on its group while the order changes`() throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press("j j")
    #expect(stage.selectedRow?.contains("304") == true)
    stage.feed((0..<60).map { answer(58 + Double($0) / 100, status: 404, code: 16) }, to: "bot.jsonl")
    #expect(stage.selectedRow?.contains("304") == true)
    try stage.press("k")
    #expect(stage.selectedRow?.contains("302") == true)
  }

  @Test func `s sorts by one column after another, and S turns the order round`() throws {
    var stage = Stage(live: Self.log, at: 60)
    let firstCodes = try ["s", "s", "s", "s"].map { key in
      try stage.press(key)
      #expect(stage.footer.contains("sorted by"))
      return stage.rows(under: "CODE").first
    }
    #expect(firstCodes == ["301", "302", "16", "301"])
    try stage.press("S")
    #expect(stage.rows(under: "CODE").first == "16")
  }

  @Test func `from the scopes, the events are those of everything`() throws {
    var stage = Stage(live: Self.log, at: 60)
    stage.feed([answer(59, status: 429, code: 303, wait: "1")], to: "bot.jsonl")
    try stage.press("Tab Enter")
    #expect(stage.dashboard.view == .blocks)
    try stage.press("Esc 3")
    #expect(stage.screen[1].contains("Every failure") && stage.screen[1].hasSuffix("47 of 47 ─"))
  }

  @Test func `Tab goes to the scopes and back`() throws {
    var stage = Stage(
      live: [
        answer(0, status: 429, code: 303, account: "mm-1", wait: "300"),
        answer(1, status: 429, code: 303, account: "mm-2", wait: "300"),
      ], at: 10)
    try stage.press("Tab")
    #expect(stage.selectedRow?.contains("btse/mm-2") == true)
    try stage.press("j")
    #expect(stage.selectedRow?.contains("btse/mm-1") == true)
    try stage.press("Tab")
    #expect(stage.selectedRow?.contains("RATE_LIMITS_EXCEEDED") == true)
  }

  struct Answer: CustomTestStringConvertible {
    let keys: String
    let says: String
    var testDescription: String { "\(keys) → \(says)" }
    init(_ keys: String, _ says: String) { (self.keys, self.says) = (keys, says) }
  }

  @Test(arguments: [
    Answer("~", "~ is not bound"), Answer("F9", "F9 is not bound"), Answer("Esc", "q quits"),
    Answer("2 s", "s does nothing here"), Answer("8 Enter", "every line was read"),
    Answer("Tab", "no scope has met a limit"),
    Answer("Enter Enter w", "long lines are cut"),
  ]) func `a key that can do nothing says so`(answer: Answer) throws {
    var stage = Stage(live: Self.log, at: 60)
    try stage.press(answer.keys)
    #expect(stage.footer.contains(answer.says))
    try stage.press("j")
    #expect(!stage.footer.contains(answer.says))
  }

  @Test func `keys for the program become effects`() throws {
    var stage = Stage(live: Self.log, at: 60)
    #expect(try stage.press("c ^L ^Z q ^C") == [.nextTheme, .redraw, .suspend, .quit, .quit])
  }
}

extension Stage {
  /// The first words of the rows below the head that begins with `title`.
  func rows(under title: String) -> [String] {
    let rows = screen
    guard let head = rows.firstIndex(where: { $0.hasPrefix(" " + title) }) else { return [] }
    return rows[(head + 1)...].prefix { $0.hasPrefix(" ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }
}
