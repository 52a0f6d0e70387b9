import TOML
import Testing

struct SpellingTests {
  @Test(arguments: [
    Case("equal", ["", ""], 0), Case("from nothing", ["", "abc"], 3), Case("insert", ["theme", "themes"], 1),
    Case("remove", ["statuss", "status"], 1), Case("replace", ["dark", "bark"], 1),
    Case("swap", ["statsu", "status"], 1),
    Case("swap at the front", ["ab", "ba"], 1), Case("classic", ["kitten", "sitting"], 3),
    Case("no letter changes twice", ["ca", "abc"], 3),
    Case("too long to compare", [String(repeating: "a", count: 65), "a"], 65),
  ])
  func `typing mistakes are counted, either way round`(row: Case<[String], Int>) {
    #expect(Spelling.distance(row.input[0], row.input[1]) == row.output)
    #expect(Spelling.distance(row.input[1], row.input[0]) == row.output)
  }

  @Test(arguments: [
    Case("swap", "statsu", "status"), Case("capitals", "STATUS", "status"), Case("one of few letters", "od", "id"),
    Case("two of many letters", "explian", "explain"), Case("nearest of two", "replay2", "replay"),
    Case("first of equals", "rep", nil), Case("unlike", "colour", nil), Case("nothing", "", nil),
  ])
  func `the nearest word is found, unless it is far`(row: Case<String, String?>) {
    let words = ["status", "id", "explain", "report", "replay"]
    #expect(Spelling.nearest(to: row.input, in: words) == row.output)
  }

  @Test func `the first of equally near words is taken`() {
    #expect(Spelling.nearest(to: "b", in: ["a", "c"]) == "a")
    #expect(Spelling.nearest(to: "b", in: []) == nil)
  }
}
