import TOML
import Testing

struct DocumentTests {
  @Test(arguments: [
    Case("nothing", "", "{}"), Case("blank lines and remarks", "# a\n \t\n#\tb é\r\n", "{}"),
    Case("no line end at the end", "a = 1", "{a:1}"), Case("spaces", "  a\t=  1  # x", "{a:1}"),
    Case("Windows lines", "a = 1\r\nb = 2\r\n", "{a:1,b:2}"), Case("byte order mark", "\u{FEFF}a = 1", "{a:1}"),
    Case("bare keys", "a-b_C1 = 1\n1234 = 2", "{a-b_C1:1,1234:2}"),
    Case("quoted keys", "\"a b\" = 1\n'c\"d' = 2\n\"\" = 3", "{a b:1,c\"d:2,:3}"),
    Case("dotted keys", "a.b = 1\na . 'c d'.e = 2", "{a:{b:1,c d:{e:2}}}"),
    Case("a key like a number", "3.14 = 1", "{3:{14:1}}"),
    Case("dotted keys out of order", "a.x = 1\nb.x = 2\na.y = 3", "{a:{x:1,y:3},b:{x:2}}"),
    Case("tables", "[a]\nx = 1\n[b]\nx = 2", "{a:{x:1},b:{x:2}}"),
    Case("spaces in headers", "[ a . \"b c\" ] # x\nx = 1", "{a:{b c:{x:1}}}"),
    Case("table above later", "[a.b]\nx = 1\n[a]\ny = 2", "{a:{b:{x:1},y:2}}"),
    Case("table above by dotted key later", "[a.b.c]\nx = 1\n[a]\nb.y = 2", "{a:{b:{c:{x:1},y:2}}}"),
    Case("table below a dotted one", "[a]\nb.c = 1\n[a.b.d]\nx = 2", "{a:{b:{c:1,d:{x:2}}}}"),
    Case("empty table", "[a]\n[b]", "{a:{},b:{}}"),
    Case("array of tables", "[[a]]\nx = 1\n[[a]]\n[[a]]\nx = 2", "{a:[{x:1},{},{x:2}]}"),
    Case(
      "arrays inside arrays", "[[f]]\n[f.p]\nx = 1\n[[f.v]]\nn = 1\n[[f.v]]\nn = 2\n[[f]]\n[[f.v]]\nn = 3",
      "{f:[{p:{x:1},v:[{n:1},{n:2}]},{v:[{n:3}]}]}"),
    Case("the element below the last one", "[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 2", "{a:[{b:{x:1}},{b:{x:2}}]}"),
    Case("inline tables", "a = {}\nb = { x = 1, y.z = 2, y.w = {v = 3} }", "{a:{},b:{x:1,y:{z:2,w:{v:3}}}}"),
    Case("array of inline tables", "a = [\n {x = 1},\n {x = 2},\n]", "{a:[{x:1},{x:2}]}"),
  ])
  func `a document is read`(row: Case<String, String>) throws {
    #expect(outline(try TOMLTable(parsing: row.input)) == row.output)
  }

  @Test func `an array may be nested as deep as the limit and no deeper`() throws {
    _ = try TOMLTable(parsing: "a = " + nested(128))
    #expect(throws: TOMLError.self) { try TOMLTable(parsing: "a = " + nested(129)) }
  }

  @Test(arguments: [
    Case("arrays", ["a = ", "[", ""], 133), Case("inline tables", ["", "a={", ""], 387),
    Case("a header", ["[", "a.", "a]"], 258), Case("a dotted key", ["", "a.", "a = 1"], 257),
    Case("dotted keys in inline tables", ["", "a.a={", ""], 321),
  ])
  func `endless nesting is an error at the level that is too deep`(row: Case<[String], Int>) throws {
    let text = row.input[0] + String(repeating: row.input[1], count: 100_000) + row.input[2]
    let error = try #require(throws: TOMLError.self) { try TOMLTable(parsing: text) }
    #expect(error == TOMLError(position: .init(line: 1, column: row.output), fault: .nestedTooDeep(limit: 128)))
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// The keys and integers of a table in the order of the document.
  private func outline(_ table: TOMLTable) -> String {
    "{" + table.entries.map { $0.key + ":" + outline($0.value) }.joined(separator: ",") + "}"
  }

  private func outline(_ value: TOMLValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .table(let table): outline(table)
    case .array(let elements): "[" + elements.map { outline($0.value) }.joined(separator: ",") + "]"
    default: "?"
    }
  }
}
