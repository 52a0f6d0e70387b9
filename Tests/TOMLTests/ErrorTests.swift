import TOML
import Testing

struct ErrorTests {
  typealias Row = Case<String, (line: Int, column: Int, fault: TOMLFault)>

  static let syntax: [Row] = [
    Row("no value", "a =", (1, 4, .unexpected(nil, wanted: .value))),
    Row("no value on this line", "a =\n1", (1, 4, .unexpected("\n", wanted: .value))),
    Row("no equals sign", "a", (1, 2, .unexpected(nil, wanted: .equalsSign))),
    Row("no key", "= 1", (1, 1, .unexpected("=", wanted: .key))),
    Row("key not bare", "é = 1", (1, 1, .unexpected("é", wanted: .key))),
    Row("column after wide text", "\"é😀\" ! 1", (1, 6, .unexpected("!", wanted: .equalsSign))),
    Row("dot without key", "a. = 1", (1, 4, .unexpected("=", wanted: .key))),
    Row("multi-line key", "\"\"\"a\"\"\" = 1", (1, 3, .unexpected("\"", wanted: .equalsSign))),
    Row("two entries on a line", "a = 1 b = 2", (1, 7, .trailingText("b"))),
    Row("header and entry", "[a] b = 2", (1, 5, .trailingText("b"))),
    Row("a lone bracket", "[", (1, 2, .unexpected(nil, wanted: .key))),
    Row("empty header", "[]", (1, 2, .unexpected("]", wanted: .key))),
    Row("header not closed", "x = 1\n[a\nb = 1", (2, 3, .unexpected("\n", wanted: .headerEnd))),
    Row("spaced brackets", "[ [a]]", (1, 3, .unexpected("[", wanted: .key))),
    Row("array header closed once", "[[a]\n", (1, 5, .unexpected("\n", wanted: .arrayHeaderEnd))),
    Row("array header closed apart", "[[a] ]", (1, 5, .unexpected(" ", wanted: .arrayHeaderEnd))),
    Row("array without comma", "a = [1 2]", (1, 8, .unexpected("2", wanted: .commaOrArrayEnd))),
    Row("array of commas", "a = [,]", (1, 6, .unexpected(",", wanted: .value))),
    Row("array with two commas", "a = [1,,2]", (1, 8, .unexpected(",", wanted: .value))),
    Row("array not closed", "a = [1,\n2", (2, 2, .unexpected(nil, wanted: .commaOrArrayEnd))),
    Row("comma ends inline table", "a = {b = 1,}", (1, 12, .unexpected("}", wanted: .key))),
    Row("inline table on lines", "a = {b = 1\n}", (1, 11, .unexpected("\n", wanted: .commaOrTableEnd))),
    Row("word", "a = yes", (1, 5, .badNumber("yes"))),
    Row("capital truth", "a = True", (1, 5, .badNumber("True"))),
    Row("control character", "a = \"b\u{0}\"", (1, 7, .controlCharacter("\u{0}"))),
    Row("DEL in remark", "# \u{7F}", (1, 3, .controlCharacter("\u{7F}"))),
    Row("lone CR in remark", "# a\rb", (1, 4, .controlCharacter("\r"))),
    Row("lone CR ends line", "a = 1\rb = 2", (1, 6, .controlCharacter("\r"))),
    Row("lone CR in lines", "a = '''x\ry'''", (1, 9, .controlCharacter("\r"))),
    Row("a second byte order mark", "\u{FEFF}\u{FEFF}a = 1", (1, 1, .unexpected("\u{FEFF}", wanted: .key))),
  ]

  static let values: [Row] = [
    Row("string not closed", "\na = \"b\nc\"", (2, 5, .unterminatedString)),
    Row("literal not closed", "a = 'b", (1, 5, .unterminatedString)),
    Row("lines not closed", "a = \"\"\"\nb\n\"\"", (1, 5, .unterminatedString)),
    Row("ends in backslash", "a = \"b\\", (1, 7, .badEscape("\\"))),
    Row("six quotes at the end", "a = \"\"\"b\"\"\"\"\"\"", (1, 14, .trailingText("\""))),
    Row("unknown escape", #"a = "b\q""#, (1, 7, .badEscape(#"\q"#))),
    Row("escape of TOML 1.1", #"a = "\x41""#, (1, 6, .badEscape(#"\x"#))),
    Row("escape not ASCII", "a = \"\\é\"", (1, 6, .badEscape("\\"))),
    Row("short escape", #"a = "\u12""#, (1, 6, .badEscape(#"\u12""#))),
    Row("surrogate", #"a = "\uD800""#, (1, 6, .badEscape(#"\uD800""#))),
    Row("beyond Unicode", #"a = "\U00110000""#, (1, 6, .badEscape(#"\U00110000""#))),
    Row("text after a folded line", "a = \"\"\"b \\ c\"\"\"", (1, 10, .badEscape("\\ "))),
    Row("leading zero", "a = 012", (1, 5, .badNumber("012"))),
    Row("signed leading zero", "a = -01", (1, 5, .badNumber("-01"))),
    Row("double underscore", "a = 1__2", (1, 5, .badNumber("1__2"))),
    Row("underscore at the end", "a = 1_", (1, 5, .badNumber("1_"))),
    Row("underscore in front", "a = _1", (1, 5, .badNumber("_1"))),
    Row("signed hexadecimal", "a = +0xff", (1, 5, .badNumber("+0xff"))),
    Row("capital prefix", "a = 0Xff", (1, 5, .badNumber("0Xff"))),
    Row("prefix alone", "a = 0x", (1, 5, .badNumber("0x"))),
    Row("underscore after prefix", "a = 0x_f", (1, 5, .badNumber("0x_f"))),
    Row("not octal", "a = 0o8", (1, 5, .badNumber("0o8"))),
    Row("not binary", "a = 0b2", (1, 5, .badNumber("0b2"))),
    Row("too large", "a = 9223372036854775808", (1, 5, .numberOutOfRange("9223372036854775808"))),
    Row("too large in hexadecimal", "a = 0x8000000000000000", (1, 5, .numberOutOfRange("0x8000000000000000"))),
    Row("float too large", "a = 1e400", (1, 5, .numberOutOfRange("1e400"))),
    Row("no whole part", "a = .5", (1, 5, .badNumber(".5"))),
    Row("no fraction", "a = 5.", (1, 5, .badNumber("5."))),
    Row("no fraction before exponent", "a = 3.e+20", (1, 5, .badNumber("3.e+20"))),
    Row("no exponent", "a = 1e", (1, 5, .badNumber("1e"))),
    Row("two dots", "a = 1.2.3", (1, 5, .badNumber("1.2.3"))),
    Row("underscore beside dot", "a = 1_.2", (1, 5, .badNumber("1_.2"))),
    Row("capital infinity", "a = Inf", (1, 5, .badNumber("Inf"))),
    Row("two signs", "a = +-1", (1, 5, .badNumber("+-1"))),
    Row("no such month", "a = 2026-13-01", (1, 5, .badDate("2026-13-01"))),
    Row("no such day", "a = 2026-02-29", (1, 5, .badDate("2026-02-29"))),
    Row("no leap year", "a = 1900-02-29", (1, 5, .badDate("1900-02-29"))),
    Row("no such hour", "a = 24:00:00", (1, 5, .badDate("24:00:00"))),
    Row("no such second", "a = 12:00:61", (1, 5, .badDate("12:00:61"))),
    Row("no seconds", "a = 12:00", (1, 5, .badDate("12:00"))),
    Row("no fraction of a second", "a = 12:00:00.", (1, 5, .badDate("12:00:00."))),
    Row("short day", "a = 2026-03-2", (1, 5, .badDate("2026-03-2"))),
    Row("long year", "a = 12026-03-02", (1, 5, .badDate("12026-03-02"))),
    Row("time with zone but no date", "a = 12:00:00Z", (1, 5, .badDate("12:00:00Z"))),
    Row("no such offset", "a = 2026-03-02T12:00:00+24:00", (1, 5, .badDate("2026-03-02T12:00:00+24:00"))),
    Row("no time after T", "a = 2026-03-02T", (1, 5, .badDate("2026-03-02T"))),
  ]

  static let definitions: [Row] = [
    Row("key twice", "a = 1\n\na = 2", (3, 1, .duplicateKey("a", first: at(1, 1)))),
    Row("key twice, once quoted", "a = 1\n \"a\" = 2", (2, 2, .duplicateKey("a", first: at(1, 1)))),
    Row("key twice inline", "t = {a = 1, a = 2}", (1, 13, .duplicateKey("a", first: at(1, 6)))),
    Row("table twice", "[a]\n[b]\n[a]", (3, 2, .tableAlreadyDefined("a", first: at(1, 2)))),
    Row("table is a key", "[a]\nb = 1\n[a.b]", (3, 4, .notATable("b", first: at(2, 1)))),
    Row("table through a key", "a = 1\n[a.b]", (2, 2, .notATable("a", first: at(1, 1)))),
    Row("key is a table", "[a.b]\n[a]\nb = 1", (3, 1, .duplicateKey("b", first: at(1, 4)))),
    Row("dotted through a key", "a = 1\na.b = 2", (2, 1, .notATable("a", first: at(1, 1)))),
    Row("key after dotted", "a.b = 1\na = 2", (2, 1, .duplicateKey("a", first: at(1, 1)))),
    Row("header of a dotted table", "a.b = 1\n[a]", (2, 2, .tableAlreadyDefined("a", first: at(1, 1)))),
    Row("header of an inner dotted table", "[f]\na.b = 1\n[f.a]", (3, 4, .tableAlreadyDefined("a", first: at(2, 1)))),
    Row(
      "dotted into a defined table", "[a.b]\nz = 9\n[a]\nb.t = 1", (4, 1, .tableAlreadyDefined("b", first: at(1, 4)))),
    Row(
      "dotted makes a table defined", "[a.b.c]\n[a]\nb.t = 1\n[a.b]", (4, 4, .tableAlreadyDefined("b", first: at(1, 4)))
    ),
    Row("inline table is closed to headers", "a = {}\n[a.b]", (2, 2, .notATable("a", first: at(1, 1)))),
    Row("inline table is closed to keys", "a = {}\na.b = 1", (2, 1, .notATable("a", first: at(1, 1)))),
    Row("inline table inside is closed", "t = {a = {}, a.b = 1}", (1, 14, .notATable("a", first: at(1, 6)))),
    Row("dotted part of an inline table is closed", "t = {a.b = 1}\n[t.a.c]", (2, 2, .notATable("t", first: at(1, 1)))),
    Row("array is no array of tables", "a = []\n[[a]]", (2, 3, .notATable("a", first: at(1, 1)))),
    Row("table is no array of tables", "[a]\n[[a]]", (2, 3, .notATable("a", first: at(1, 2)))),
    Row("implied table is no array of tables", "[a.b]\n[[a]]", (2, 3, .notATable("a", first: at(1, 2)))),
    Row("array of tables is no table", "[[a]]\n[a]", (2, 2, .notATable("a", first: at(1, 3)))),
    Row("dotted into an array of tables", "[[a.b]]\n[a]\nb.c = 1", (3, 1, .notATable("b", first: at(1, 5)))),
  ]

  @Test(arguments: syntax + values + definitions)
  func `what is not TOML is refused with its place and reason`(row: Row) throws {
    let error = try #require(throws: TOMLError.self) { try TOMLTable(parsing: row.input) }
    #expect(error.position == Self.at(row.output.line, row.output.column))
    #expect(error.fault == row.output.fault)
  }

  @Test(arguments: [
    Case("stray byte", Array("a = 1\nb = 'é".utf8) + [0xFF], at(2, 7)), Case("cut short", [0xE2, 0x82], at(1, 1)),
    Case("overlong", Array("# ".utf8) + [0xC0, 0xAF], at(1, 3)), Case("surrogate", [0xED, 0xA0, 0x80], at(1, 1)),
    Case("UTF-16", [0xFF, 0xFE, 0x61, 0x00], at(1, 1)),
  ])
  func `bytes that are not UTF-8 are refused with their place`(row: Case<[UInt8], TOMLPosition>) throws {
    let error = try #require(throws: TOMLError.self) { try TOMLTable(parsing: row.input) }
    #expect(error == TOMLError(position: row.output, fault: .invalidUTF8))
  }

  @Test(arguments: [
    Case(
      "duplicate", "a = 1\na = 2",
      "line 2, column 1: the key a is already set at line 1, column 1; remove one of the two."),
    Case(
      "unseen character", "a = 1 \u{202E}",
      "line 1, column 7: U+202E after the end of an entry; begin a new line, or put # before a remark."),
    Case("line end", "a =\n", "line 1, column 4: the line ends where a value belongs; put text in \"quotes\"."),
  ])
  func `an error is one sentence`(row: Case<String, String>) throws {
    let error = try #require(throws: TOMLError.self) { try TOMLTable(parsing: row.input) }
    #expect(error.description == row.output)
  }

  @Test(arguments: syntax + values + definitions)
  func `every error has words of its own`(row: Row) throws {
    let error = try #require(throws: TOMLError.self) { try TOMLTable(parsing: row.input) }
    #expect(error.description.hasPrefix("line \(row.output.line), column \(row.output.column): "))
    #expect(error.description.hasSuffix(".") && !error.description.hasSuffix(": ."))
    #expect(!error.description.contains { $0.isNewline || $0 == "\0" })
  }

  static func at(_ line: Int, _ column: Int) -> TOMLPosition { TOMLPosition(line: line, column: column) }
}
