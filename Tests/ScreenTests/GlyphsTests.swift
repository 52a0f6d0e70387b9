import Screen
import Testing

struct GlyphsTests {
  @Test func `a sparkline is scaled to its highest value`() {
    #expect(Glyphs.unicode.sparkline([0, 1, 50, 100]) == "▁▂▅█")
    #expect(Glyphs.ascii.sparkline([0, 1, 50, 100]) == " .+@")
    #expect(Glyphs.unicode.sparkline([0, 0]) == "▁▁")
    #expect(Glyphs.unicode.sparkline([]) == "")
    #expect(Glyphs.unicode.sparkline([5, .max, -1], highest: 10) == "▅█▁")
  }

  static let bars: [(share: Double, bar: String)] = [
    (0, "░░░░"), (0.001, "█░░░"), (0.5, "██░░"), (0.999, "███░"), (1, "████"), (7, "████"), (-1, "░░░░"),
    (.nan, "░░░░"),
  ]

  @Test(arguments: bars) func `a bar is full or empty only when its share is`(_ row: (share: Double, bar: String)) {
    let (filled, empty) = Glyphs.unicode.bar(share: row.share, width: 4)
    #expect(filled + empty == row.bar)
  }

  @Test func `a bar has room for none or one sign`() {
    #expect(Glyphs.ascii.bar(share: 0.5, width: 0) == ("", ""))
    #expect(Glyphs.ascii.bar(share: 0.5, width: 1).filled.count <= 1)
    #expect(Glyphs.ascii.bar(share: 0.5, width: -1) == ("", ""))
  }

  @Test func `steps of a ladder are dots and links`() {
    let spans = Glyphs.unicode.dots(reached: 2, of: 3, roles: (.tierReached, .tierOpen))
    #expect(spans.map(\.text).joined() == "●━●━○")
    #expect(spans.map(\.role) == [.tierReached, .tierReached, .tierReached, .tierOpen, .tierOpen])
    #expect(Glyphs.ascii.dots(reached: 9, of: 2, roles: (.tierReached, .tierOpen)).map(\.text).joined() == "*-*")
    #expect(Glyphs.ascii.dots(reached: 1, of: -2, roles: (.tierReached, .tierOpen)).isEmpty)
  }

  @Test func `the ASCII signs are ASCII`() {
    let glyphs = Glyphs.ascii
    let all =
      glyphs.heights + [
        glyphs.barFilled, glyphs.barEmpty, glyphs.dotFilled, glyphs.dotEmpty, glyphs.dotLink, glyphs.rule,
        glyphs.verticalRule, glyphs.arrowUp, glyphs.arrowDown, glyphs.arrowLeft, glyphs.arrowRight, glyphs.playhead,
      ]
    #expect(all.allSatisfy { $0.isASCII })
    #expect(glyphs.ellipsis.allSatisfy { $0.isASCII })
  }
}
