import Chronology
import Testing

@testable import Reports

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      ("", #""""#), ("plain", #""plain""#), (#"a"b\c"#, #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{1b}[31m", #""\u001b[31m""#), ("\u{0}\u{7f}\u{9b}", #""\u0000\u007f\u009b""#),
      ("a\u{202e}b", #""a\u202eb""#), ("\u{2028}", #""\u2028""#), ("\u{e0041}", #""\udb40\udc41""#),
      ("größe 限", #""größe 限""#),
    ])
  func `text is escaped where JSON or a terminal wants it`(text: String, expected: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.text == expected)
  }

  @Test(
    arguments: [
      (Duration.seconds(300), "300.0"), (.milliseconds(234_610), "234.61"), (.zero, "0.0"),
      (.nanoseconds(500_000_000), "0.5"),
    ])
  func `seconds have a decimal at least`(span: Duration, expected: String) {
    var writer = JSONWriter()
    writer.seconds(span)
    #expect(writer.text == expected)
  }

  @Test func `commas stand between members and elements alone`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", 1)
      writer.key("b")
      writer.array([1, 2]) { $0.integer($1) }
      writer.member("c", nil as String?)
      writer.knownMember("d", nil as String?)
      writer.key("e")
      writer.object { _ in }
      writer.member("f", true)
    }
    writer.endLine()
    #expect(writer.text == "{\"a\":1,\"b\":[1,2],\"c\":null,\"e\":{},\"f\":true}\n")
  }
}
