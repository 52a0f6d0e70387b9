import TOML
import Testing

struct SchemaTests {
  private static let text = """
    id = "btse"
    memory = 3600
    grace = 1.5
    exact = true
    ladder = [1, 300, 900]
    texts = ["rate limit", 7]

    [profile]
    class = "neutrall"

    [[remedy]]
    id = "303"
    [[remedy]]
    id = 429
    statsu = 429
    """

  private enum Class: String, CaseIterable { case failure, neutral }

  @Test func `a value of the right type is given`() throws {
    let table = try TOMLTable(parsing: Self.text)
    #expect(try table.string("id") == "btse")
    #expect(try table.integer("memory") == 3600)
    #expect(try table.double("grace") == 1.5)
    #expect(try table.double("memory") == 3600)
    #expect(try table.boolean("exact"))
    #expect(try table.integers("ladder") == [1, 300, 900])
    #expect(try table.table("profile").name == "profile")
    #expect(try table.tables("remedy").count == 2)
    #expect(try table.strings("missing").isEmpty)
    #expect(try table["missing"]?.string() == nil)
  }

  @Test func `a missing key is refused where its table begins`() throws {
    let remedies = try TOMLTable(parsing: Self.text).tables("remedy")
    let error = try #require(throws: TOMLSchemaError.self) { try remedies[1].string("title") }
    #expect(error.description == "line 13, column 1: the table remedy has no key title; add it.")
  }

  @Test func `a value of the wrong type is refused where it stands`() throws {
    let table = try TOMLTable(parsing: Self.text)
    let text = try #require(throws: TOMLSchemaError.self) { try table.tables("remedy")[1].string("id") }
    #expect(text.description == "line 14, column 6: id is a whole number here; write a string.")
    let element = try #require(throws: TOMLSchemaError.self) { try table.strings("texts") }
    #expect(element.description == "line 6, column 24: texts is a whole number here; write a string.")
    let number = try #require(throws: TOMLSchemaError.self) { try table.double("id") }
    #expect(number.fault == .wrongType(key: "id", wanted: .number, found: .string))
  }

  @Test func `an unknown key is refused with the one that was meant`() throws {
    let remedy = try TOMLTable(parsing: Self.text).tables("remedy")[1]
    try remedy.rejectUnknownKeys(known: ["id", "statsu"])
    let error = try #require(throws: TOMLSchemaError.self) {
      try remedy.rejectUnknownKeys(known: ["id", "status", "title"])
    }
    #expect(
      error.description
        == "line 15, column 1: the table remedy has no use for the key statsu; perhaps status is meant.")
  }

  @Test func `an unknown key like no other is refused with all that are known`() throws {
    let table = try TOMLTable(parsing: "x = 1\ncolour = 2")
    let error = try #require(throws: TOMLSchemaError.self) { try table.rejectUnknownKeys(known: ["x", "name"]) }
    #expect(
      error.description == "line 2, column 1: the document has no use for the key colour; known are x, name.")
  }

  @Test func `a word outside its enum is refused with the one that was meant`() throws {
    let node = try TOMLTable(parsing: Self.text).table("profile").required("class")
    let error = try #require(throws: TOMLSchemaError.self) { try node.word(Class.self) }
    #expect(error.description == "line 9, column 9: class cannot be \"neutrall\"; perhaps neutral is meant.")
    #expect(try TOMLTable(parsing: "c = \"failure\"").required("c").word(Class.self) == .failure)
  }

  @Test func `every key and value knows its place`() throws {
    let table = try TOMLTable(parsing: "# é\n  \"é\" = [ 1,\n    2 ]\na.b = 3\n[[ c ]]\n[d.e]\n")
    #expect(table["é"]?.keyPosition == TOMLPosition(line: 2, column: 3))
    #expect(table["é"]?.position == TOMLPosition(line: 2, column: 9))
    let elements = try table.required("é").array()
    #expect(elements.map(\.position) == [TOMLPosition(line: 2, column: 11), TOMLPosition(line: 3, column: 5)])
    #expect(try table.table("a")["b"]?.keyPosition == TOMLPosition(line: 4, column: 3))
    #expect(try table.tables("c")[0].position == TOMLPosition(line: 5, column: 1))
    #expect(table["c"]?.keyPosition == TOMLPosition(line: 5, column: 4))
    #expect(table["d"]?.position == TOMLPosition(line: 6, column: 2))
    #expect(try table.table("d").table("e").position == TOMLPosition(line: 6, column: 1))
    #expect(table.keys == ["é", "a", "c", "d"])
  }
}
