import Screen
import Testing
import TestSupport

struct CellBufferTests {
  private func buffer(_ width: Int, _ height: Int = 1) -> CellBuffer {
    CellBuffer(Size(width: width, height: height))
  }

  @Test func `text is written where it is told to, and its columns are counted`() {
    var screen = buffer(10, 2)
    let used = screen.write("blocked", at: Point(x: 2, y: 1), role: .countdownBlocked)
    #expect(used == 7)
    #expect(screen.rows == ["", "  blocked"])
    #expect(screen[2, 1].role == .countdownBlocked)
    #expect(screen[1, 1].role == .text)
  }

  static let clipped: [(name: String, x: Int, text: String, row: String, used: Int)] = [
    ("beyond the right edge", 4, "abcdef", "....abcd|.", 4),
    ("before the left edge", 0, "abcdef", "..cdef..|.", 6),
    ("a wide character that does not fit", 6, "ab漢", "......ab|.", 2),
    ("a wide character that half fits", 7, "漢", "........|.", 0),
    ("outside altogether", 9, "abc", "........|.", 0),
  ]

  @Test(arguments: clipped) func `nothing is drawn outside the clip`(
    _ row: (name: String, x: Int, text: String, row: String, used: Int)
  ) {
    var screen = buffer(10)
    screen.fill(screen.bounds, with: ".")
    screen.write("|", at: Point(x: 8, y: 0))
    let used = screen.write(row.text, at: Point(x: row.x, y: 0), within: Rect(x: 2, y: 0, width: 6, height: 1))
    #expect(used == row.used, "\(row.name)")
    #expect(screen.rows == [row.row], "\(row.name)")
  }

  @Test func `rows and places outside the buffer are blank, and writing there is harmless`() {
    var screen = buffer(3, 2)
    #expect(screen.write("abc", at: Point(x: 0, y: 2)) == 0)
    #expect(screen.write("abc", at: Point(x: 0, y: -1)) == 0)
    screen.fill(Rect(x: -5, y: -5, width: 100, height: 100), with: "#")
    #expect(screen.rows == ["###", "###"])
    #expect(screen[7, 7] == Cell())
    #expect(screen.row(9).isEmpty)
    #expect(buffer(0, 0).rows == [])
  }

  @Test func `a wide character takes two cells, and half of it never stays`() {
    var screen = buffer(6)
    screen.write("漢字x", at: Point(x: 0, y: 0))
    #expect(screen.row(0).map(\.width) == [2, 0, 2, 0, 1, 1])
    screen.write("|", at: Point(x: 1, y: 0))
    #expect(screen.rows == [" |字x"])
    screen.write("界", at: Point(x: 1, y: 0))
    #expect(screen.rows == [" 界 x"])
  }

  @Test func `a wide character that overwrites two others blanks both their halves`() {
    var screen = buffer(5)
    screen.write("漢字", at: Point(x: 0, y: 0))
    screen.write("界", at: Point(x: 1, y: 0))
    #expect(screen.row(0).map(\.glyph) == [" ", "界", "", " ", " "])
  }

  @Test func `whatever is written is sanitised`() {
    var screen = buffer(20)
    #expect(screen.write("\u{1B}]0;x\u{7}\u{202E}", at: Point(x: 0, y: 0)) == 14)
    #expect(screen.rows == ["␛]0;x␇<U+202E>"])
    screen.fill(screen.bounds, with: "\u{1B}")
    #expect(screen.rows == [String(repeating: "␛", count: 20)])
  }

  @Test func `spans follow one another, each in its role`() {
    var screen = buffer(9)
    #expect(screen.write([Span("303", .code), Span(" ok", .text)], at: Point(x: 1, y: 0)) == 6)
    #expect(screen.roleGrid.rows == [".aaa....."])
    #expect(screen.roleGrid.legend == ["a = code"])
  }

  @Test func `the grid of roles names each role and mark once`() {
    var screen = buffer(4, 2)
    screen.fill(Rect(x: 0, y: 0, width: 4, height: 1), role: .rule)
    screen.mark(Rect(x: 0, y: 1, width: 2, height: 1), .selected)
    #expect(screen.roleGrid.rows == ["aaaa", "bb.."])
    #expect(screen.roleGrid.legend == ["a = rule", "b = text +selected"])
  }

  @Test func `measured and drawn width agree for any text, and drawing stays inside`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<300 {
      let text = random.text(length: 30)
      var screen = buffer(600)
      #expect(screen.write(text, at: Point(x: 0, y: 0)) == DisplayWidth.columns(of: text))
      let row = screen.row(0)
      #expect(row.reduce(0) { $0 + Int($1.width) } == 600)
      #expect(row.allSatisfy { $0.glyph.unicodeScalars.count <= 5 })
    }
  }
}
