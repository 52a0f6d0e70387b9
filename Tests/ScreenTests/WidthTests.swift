import Screen
import Testing
import TestSupport

struct WidthTests {
  static let rows: [(text: String, columns: Int)] = [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("가", 2), ("\u{1100}\u{1161}", 2),
    ("😀", 2), ("⚠\u{FE0F}", 1), ("▁█●━○─…", 7), ("\u{3000}", 2), ("\t", 2), ("\u{1B}", 1), ("\u{202E}", 8),
    ("█\u{301}─", 2), ("─\u{20E3}a", 2), ("▶\u{FE0F}", 1), ("\u{25FD}─", 3), ("שלום", 4), ("कि", 2),
    ("\u{1F1E9}\u{1F1EA}", 2),
  ]

  @Test(arguments: rows) func `text takes as many columns as terminals give it`(_ row: (text: String, columns: Int)) {
    #expect(DisplayWidth.columns(of: row.text) == row.columns)
  }

  static let truncations: [(how: Truncation, text: String, width: Int, result: String)] = [
    (.end, "short", 5, "short"),
    (.end, "too long", 5, "too …"),
    (.start, "/var/log/bot.jsonl", 10, "…bot.jsonl"),
    (.middle, "/var/log/bot.jsonl", 10, "/var/…sonl"),
    (.end, "漢字漢字", 6, "漢字…"),
    (.start, "漢字漢字", 6, "…漢字"),
    (.end, "abc", 1, "…"),
    (.end, "abc", 0, ""),
    (.start, "abc", -3, ""),
    (.end, "a\u{1B}[2J", 4, "a␛[…"),
  ]

  @Test(arguments: truncations) func `text that is too long gives way at the end it is told to`(
    _ row: (how: Truncation, text: String, width: Int, result: String)
  ) {
    #expect(row.how.apply(row.text, to: row.width) == row.result)
  }

  @Test func `truncated text never takes more room than it has`() {
    var random = SplitMix64(seed: 3)
    for round in 0..<300 {
      let text = random.text(length: 12)
      for how in [Truncation.end, .start, .middle] {
        #expect(DisplayWidth.columns(of: how.apply(text, to: round % 20)) <= round % 20)
      }
    }
  }

  static let wraps: [(text: String, width: Int, lines: [String])] = [
    ("the next violation costs 15:00", 12, ["the next", "violation", "costs 15:00"]),
    ("exactly twelve", 14, ["exactly twelve"]),
    ("a verylongword b", 6, ["a", "verylo", "ngword", "b"]),
    ("one\n\ntwo", 10, ["one", "", "two"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("漢", 1, ["漢"]),
    ("", 5, [""]),
    ("   ", 2, [""]),
    ("  indented text", 10, ["  indented", "text"]),
    ("text", 0, []),
  ]

  @Test(arguments: wraps) func `text is wrapped at blanks`(_ row: (text: String, width: Int, lines: [String])) {
    #expect(WordWrap.lines(of: row.text, width: row.width) == row.lines)
  }
}
