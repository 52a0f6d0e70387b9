import Chronology
import Screen
import Testing

@testable import DashboardUI

/// The parts that screens are put together from.
@Suite struct DrawingTests {
  private static let layout = PartLines(indent: 6, width: 26, ellipsis: "…")
  private static let parts = [
    RemedyText.Part("Cause", "aaaa bbbb cccc dddd eeee ffff gggg", rank: 3),
    RemedyText.Part("Check", "hhhh iiii jjjj kkkk llll", rank: 2),
    RemedyText.Part("Do", "mmmm nnnn oooo pppp qqqq rrrr", rank: 1),
    RemedyText.Part("Don't", "ssss", rank: 4),
    RemedyText.Part("", "a second step", rank: 7),
  ]

  @Test(arguments: [
    (0, []), (1, ["Do    mmmm nnnn oooo pppp…"]), (2, ["Check hhhh iiii jjjj kkkk…", "Do    mmmm nnnn oooo pppp…"]),
    (3, ["Cause aaaa bbbb cccc dddd…", "Check hhhh iiii jjjj kkkk…", "Do    mmmm nnnn oooo pppp…"]),
    (
      4,
      [
        "Cause aaaa bbbb cccc dddd…", "Check hhhh iiii jjjj kkkk…", "Do    mmmm nnnn oooo pppp", "      qqqq rrrr",
      ]
    ),
    (
      7,
      [
        "Cause aaaa bbbb cccc dddd", "      eeee ffff gggg", "Check hhhh iiii jjjj kkkk", "      llll",
        "Do    mmmm nnnn oooo pppp", "      qqqq rrrr", "Don't ssss",
      ]
    ),
  ]) func `a remedy gives way in the order of what helps least`(height: Int, expected: [String]) {
    let lines = Self.layout.lines(of: Self.parts, height: height).map { $0.map(\.text).joined() }
    #expect(lines == expected)
  }

  @Test(arguments: [
    (0, ""), (1, "…"), (2, "a…"), (3, "ab…"), (4, "abc…"), (5, "abcde"), (9, "abcde"),
  ]) func `pieces of text are cut at their end, with an ellipsis`(width: Int, expected: String) {
    let pieces = [Span("ab", .code), Span("cde", .text)]
    #expect(pieces.cut(to: width, ellipsis: "…").map(\.text).joined() == expected)
  }

  @Test func `a column that needs less than it may have leaves the room to others`() {
    var buffer = CellBuffer(Size(width: 32, height: 2))
    let columns = [
      Column("A", .flexible(minimum: 2, maximum: 20)), Column("B", .flexible(minimum: 4)),
    ]
    Table(columns: columns, rows: [[[Span("abc")], [Span("a text that needs room")]]], selected: nil)
      .draw(in: buffer.bounds, on: &buffer, ellipsis: "…")
    #expect(buffer.rows == [" A   B", " abc a text that needs room"])
  }

  @Test(arguments: [(-10.0, 0), (0, 0), (9.9, 0), (10, 1), (99.9, 9), (100, 9), (500, 9)])
  func `a moment falls into its column of the timeline`(seconds: Double, column: Int) {
    let scale = TimeScale(span: moment(0)...moment(100), columns: 10, x: 0)
    #expect(scale.column(of: moment(seconds)) == column)
  }

  @Test(arguments: [(-20.0, -10.0, 0..<0), (-20, 15, 0..<2), (35, 36, 3..<4), (95, 300, 9..<10), (101, 300, 0..<0)])
  func `a block covers the columns it touches`(start: Double, end: Double, expected: Range<Int>) {
    let scale = TimeScale(span: moment(0)...moment(100), columns: 10, x: 0)
    #expect(scale.columns(from: moment(start), to: moment(end)).count == expected.count)
    if !expected.isEmpty { #expect(scale.columns(from: moment(start), to: moment(end)) == expected) }
  }

  @Test func `every size is drawn without a trap, from nothing to huge`() throws {
    let log =
      [answer(0, status: 429, code: 303, wait: "300"), answer(1, status: 400, code: 301)]
      + ["damaged {"]
    for (width, height) in [(0, 0), (1, 1), (2, 3), (5, 5), (12, 8), (39, 11), (80, 1), (300, 100)] {
      var stage = Stage(live: log, at: 10)
      stage.size = Size(width: width, height: height)
      for key in ["1", "2", "3", "4", "5", "7", "8", "9", "?", "G", "Esc", "Tab", "j", "PgDn"] {
        try stage.press(key)
        #expect(stage.draw().size == stage.size)
      }
    }
  }
}
