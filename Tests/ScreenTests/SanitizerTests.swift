import Screen
import Testing
import TestSupport

struct SanitizerTests {
  static let rows: [(name: String, text: String, visible: String)] = [
    ("plain text", "Rate limit exceeded: 5 %", "Rate limit exceeded: 5 %"),
    ("letters of any script", "é ß 漢字 שלום €", "é ß 漢字 שלום €"),
    ("escape sequence", "\u{1B}[31mred", "␛[31mred"),
    ("null, bell, return", "a\0\u{7}\r", "a␀␇␍"),
    ("newline", "a\nb", "a␊b"),
    ("delete", "\u{7F}", "␡"),
    ("C1 control sequence introducer", "\u{9B}2J", "<U+009B>2J"),
    ("next line", "\u{85}", "<U+0085>"),
    ("line and paragraph separator", "\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("bidi override", "a\u{202E}b\u{202C}", "a<U+202E>b<U+202C>"),
    ("bidi isolates", "\u{2066}\u{2069}", "<U+2066><U+2069>"),
    ("bidi marks", "\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"),
    (
      "zero-width space and joiners", "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}",
      "<U+200B><U+200C><U+200D><U+2060><U+FEFF>"
    ),
    ("soft hyphen", "a\u{AD}b", "a<U+00AD>b"),
    ("invisible letters", "\u{3164}\u{115F}\u{FFA0}", "<U+3164><U+115F><U+FFA0>"),
    ("combining grapheme joiner", "a\u{34F}", "a<U+034F>"),
    ("tags", "\u{E0041}\u{E007F}", "<U+E0041><U+E007F>"),
    ("private use", "\u{E000}\u{F0000}", "<U+E000><U+F0000>"),
    ("unassigned", "\u{378}", "<U+0378>"),
    ("interlinear annotation", "\u{FFF9}", "<U+FFF9>"),
    ("replacement character", "\u{FFFD}", "\u{FFFD}"),
    ("tab", "a\tb", "a  b"),
    ("no-break and other spaces", "a\u{A0}b\u{2003}c", "a b c"),
    ("ideographic space", "a\u{3000}", "a\u{3000}"),
    ("combining mark", "e\u{301}", "e\u{301}"),
    ("combining mark without a base", "\u{301}x", "<U+0301>x"),
    ("emoji with a selector and a skin tone", "⚠\u{FE0F} \u{1F44D}\u{1F3FD}", "⚠ \u{1F44D}"),
    ("selector where none belongs", "a\u{FE0F}\u{E0100}", "a<U+FE0F><U+E0100>"),
  ]

  @Test(arguments: rows) func `hostile characters become visible, others stay`(
    _ row: (name: String, text: String, visible: String)
  ) {
    #expect(Sanitizer.visible(row.text) == row.visible, "\(row.name)")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `noncharacters become visible`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Sanitizer.visible(String(scalar)) == "<U+\(String(value, radix: 16, uppercase: true))>")
  }

  @Test func `at most four combining marks are kept on a character`() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect(Array(Sanitizer.visible("a" + marks + "b").unicodeScalars).count == 6)
  }

  @Test func `newlines stay where the caller keeps them, and only those`() {
    #expect(Sanitizer.visible("a\r\nb\u{2028}c\n", keepingNewlines: true) == "a␍\nb<U+2028>c\n")
  }

  @Test func `no text of random characters leaves one that a terminal obeys, and safe text is left alone`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let safe = Sanitizer.visible(random.text(length: 100))
      for scalar in safe.unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 && !(0x7F...0x9F).contains(value) && !(0x202A...0x202E).contains(value))
        #expect(scalar.properties.generalCategory != .format && scalar.properties.generalCategory != .privateUse)
      }
      #expect(Sanitizer.visible(safe) == safe)
    }
  }
}
