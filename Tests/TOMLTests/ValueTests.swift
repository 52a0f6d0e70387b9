import TOML
import Testing

struct ValueTests {
  @Test(arguments: [
    Case("decimal", "99", 99), Case("plus", "+99", 99), Case("minus", "-17", -17), Case("zero", "0", 0),
    Case("signed zero", "-0", 0), Case("underscores", "5_349_221", 5_349_221),
    Case("each digit apart", "1_2_3", 123),
    Case("hexadecimal", "0xDEADbeef", 0xDEAD_BEEF), Case("hexadecimal with zeros", "0x00_ff", 255),
    Case("octal", "0o755", 0o755), Case("binary", "0b1101_0110", 0b1101_0110),
    Case("largest", "9223372036854775807", Int64.max), Case("smallest", "-9223372036854775808", Int64.min),
  ])
  func `an integer is read`(row: Case<String, Int64>) throws {
    #expect(try value(row.input) == .integer(row.output))
  }

  @Test(arguments: [
    Case("fraction", "3.1415", 3.1415), Case("plus", "+1.0", 1), Case("minus", "-0.01", -0.01),
    Case("exponent", "5e+22", 5e22), Case("large E", "1E06", 1e6), Case("negative exponent", "-2E-2", -0.02),
    Case("both", "6.626e-34", 6.626e-34), Case("underscores", "224_617.445_991_228", 224617.445991228),
    Case("infinity", "inf", .infinity), Case("negative infinity", "-inf", -.infinity),
    Case("exponent of zero digits in front", "1e00", 1),
  ])
  func `a float is read`(row: Case<String, Double>) throws {
    #expect(try value(row.input) == .float(row.output))
  }

  @Test(arguments: ["nan", "+nan", "-nan"])
  func `a float that is no number is read`(text: String) throws {
    guard case .float(let number) = try value(text) else { throw Unexpected() }
    #expect(number.isNaN)
  }

  @Test(arguments: [
    Case("UTC", "1979-05-27T07:32:00Z", TOMLValue.offsetDateTime("1979-05-27T07:32:00Z")),
    Case("offset", "1979-05-27T00:32:00.999999-07:00", .offsetDateTime("1979-05-27T00:32:00.999999-07:00")),
    Case("space between", "1979-05-27 07:32:00Z", .offsetDateTime("1979-05-27 07:32:00Z")),
    Case("small letters", "1979-05-27t07:32:00z", .offsetDateTime("1979-05-27t07:32:00z")),
    Case("leap second", "2016-12-31T23:59:60Z", .offsetDateTime("2016-12-31T23:59:60Z")),
    Case("local", "1979-05-27T07:32:00.5", .localDateTime("1979-05-27T07:32:00.5")),
    Case("date", "1979-05-27", .localDate("1979-05-27")),
    Case("date, space, remark", "1979-05-27 # born", .localDate("1979-05-27")),
    Case("leap day", "2000-02-29", .localDate("2000-02-29")),
    Case("time", "07:32:00", .localTime("07:32:00")),
    Case("time with fraction", "00:32:00.999999", .localTime("00:32:00.999999")),
    Case("true", "true", .boolean(true)), Case("false", "false", .boolean(false)),
  ])
  func `a date, a time or a truth value is read`(row: Case<String, TOMLValue>) throws {
    #expect(try value(row.input) == row.output)
  }

  @Test(arguments: [
    Case("basic", #""a b""#, "a b"), Case("empty", #""""#, ""), Case("literal", #"'C:\n "x"'"#, #"C:\n "x""#),
    Case("escapes", #""\b\t\n\f\r\"\\""#, "\u{8}\t\n\u{c}\r\"\\"),
    Case("scalars", #""\u00E9\U0001F600""#, "é😀"), Case("tab", "\"a\tb\"", "a\tb"),
    Case("not ASCII", "\"é😀\"", "é😀"), Case("hash", "\"a # b\"", "a # b"),
    Case("many lines", "\"\"\"\nRoses\nViolets\"\"\"", "Roses\nViolets"),
    Case("many lines, Windows", "\"\"\"\r\nRoses\r\nViolets\"\"\"", "Roses\nViolets"),
    Case("second line end stays", "\"\"\"\n\na\"\"\"", "\na"),
    Case("folded lines", "\"\"\"The \\\n\n   quick \\   \n  fox\"\"\"", "The quick fox"),
    Case("two quotes inside", #""""a "" b""""#, #"a "" b"#),
    Case("quotes before the end", "\"\"\"a\"\"\"\"\"", "a\"\""), Case("only quotes", "\"\"\"\"\"\"\"\"", "\"\""),
    Case("escaped quotes", #""""a\"""b""""#, #"a"""b"#),
    Case("literal lines", "'''\nI \\d{2}\n'x' '''", "I \\d{2}\n'x' "),
    Case("apostrophes before the end", "'''a'''''", "a''"),
  ])
  func `a string is read`(row: Case<String, String>) throws {
    #expect(try value(row.input) == .string(row.output))
  }

  @Test(arguments: [
    Case("empty", "[]", []), Case("one", "[1]", [1]), Case("comma at the end", "[1, 2,]", [1, 2]),
    Case("lines and remarks", "[ # first\n  1, # one\n\n  2 # two\n  , # three\r\n  3\n]", [1, 2, 3]),
  ])
  func `an array is read`(row: Case<String, [Int64]>) throws {
    #expect(try TOMLTable(parsing: "k = " + row.input).integers("k") == row.output)
  }

  @Test func `an array may mix types`() throws {
    let elements = try TOMLTable(parsing: "k = [1, \"a\", [true], {b = 2}]").required("k").array()
    #expect(elements.map(\.value.type) == [.integer, .string, .array, .table])
  }

  private func value(_ text: String) throws -> TOMLValue {
    try TOMLTable(parsing: "k = " + text + "\n").required("k").value
  }
}

struct Unexpected: Error {}
