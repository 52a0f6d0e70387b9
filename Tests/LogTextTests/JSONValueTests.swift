import LogText
import Testing

private let values: [(text: String, value: JSONValue)] = [
  ("null", .null),
  (" true\r\n", .bool(true)),
  ("-0.50e+400", .number("-0.50e+400")),
  ("9223372036854775808", .number("9223372036854775808")),
  (#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#, .string("a\"\\/\u{8}\u{c}\n\r\té😀")),
  (#""\ud83d-\udead""#, .string("\u{FFFD}-\u{FFFD}")),
  ("[1,[],{}]", .array([.number("1"), .array([]), .object([])])),
  (
    #"{ "b":1, "a" : 2 ,"b":null}"#,
    .object([
      .init(name: "b", value: .number("1")), .init(name: "a", value: .number("2")), .init(name: "b", value: .null),
    ])
  ),
]

@Test(arguments: values) func `JSON is read as written`(_ row: (text: String, value: JSONValue)) throws {
  #expect(try JSONValue.parse(row.text) == row.value)
}

private let errors: [(text: String, error: JSONError)] = [
  ("", .endsEarly), (" ", .endsEarly), ("{", .endsEarly), ("[1", .endsEarly), ("\"a", .endsEarly), ("tru", .endsEarly),
  ("\"\\", .endsEarly), ("\"\\u00", .endsEarly), ("{\"a\"", .endsEarly),
  ("x", .unexpectedByte(at: 0)), ("[1 2]", .unexpectedByte(at: 3)), ("[1,]", .unexpectedByte(at: 3)),
  ("{a:1}", .unexpectedByte(at: 1)), ("{\"a\" 1}", .unexpectedByte(at: 5)), ("null?", .textAfterEnd(at: 4)),
  ("'a'", .unexpectedByte(at: 0)), ("NaN", .unexpectedByte(at: 0)), ("+1", .unexpectedByte(at: 0)),
  ("-", .malformedNumber(at: 0)), ("[01]", .malformedNumber(at: 1)), ("1.", .malformedNumber(at: 0)),
  ("1e", .malformedNumber(at: 0)), ("1e+", .malformedNumber(at: 0)), ("1.e5", .malformedNumber(at: 0)),
  ("\"\\x\"", .malformedEscape(at: 1)), ("\"\\u00g0\"", .malformedEscape(at: 1)),
  ("\"a\tb\"", .controlByte(at: 2)),
  ("1 2", .textAfterEnd(at: 2)), ("{} {}", .textAfterEnd(at: 3)),
  (String(repeating: "[", count: 1_025), .tooDeep(at: 1_024)),
]

@Test(arguments: errors) func `what is no JSON is refused at its place`(_ row: (text: String, error: JSONError)) {
  #expect(throws: row.error) { try JSONValue.parse(row.text) }
}

@Test func `1,024 levels are read and laid out`() throws {
  let deep = String(repeating: "[", count: 1_024) + String(repeating: "]", count: 1_024)
  let value = try JSONValue.parse(deep)
  #expect(value.prettyLines(indent: 0).count == 2_047)
  #expect(value.redacted() == value)
}

@Test func `a member is found by its first name`() throws {
  let value = try JSONValue.parse(#"{"a":1,"a":2}"#)
  #expect(value["a"] == .number("1"))
  #expect(value["b"] == nil)
}

private func layout(_ text: String) throws -> String {
  try JSONValue.parse(text).prettyLines().map(\.text).joined(separator: "\n")
}

@Test func `a tree is laid out line by line`() throws {
  #expect(
    try layout(#"{"a":[1,"x\n\u0001",true],"b":{},"c":{"d":null},"e":[]}"#) == """
      {
        "a": [
          1,
          "x\\n\\u0001",
          true
        ],
        "b": {},
        "c": {
          "d": null
        },
        "e": []
      }
      """)
}

@Test func `a line knows its parts and their kinds`() throws {
  let lines = try JSONValue.parse(#"{"a":-1,"b":"c"}"#).prettyLines(indent: 4)
  #expect(lines[1].indent == 4)
  #expect(lines[1].key == "a")
  #expect(lines[1].tokens.map(\.kind) == [.key, .punctuation, .number, .punctuation])
  #expect(lines[1].tokens.map(\.text) == ["\"a\"", ": ", "-1", ","])
  #expect(lines[2].tokens.map(\.kind) == [.key, .punctuation, .string])
  #expect(lines[3].key == nil)
}

@Test func `JSON in a string is unfolded and marked`() throws {
  let lines = try JSONValue.parse(#"{"body":"{\"code\":10002}","no":"{oops"}"#).prettyLines()
  #expect(lines.map(\.text) == ["{", "  \"body\": {", "    \"code\": 10002", "  },", "  \"no\": \"{oops\"", "}"])
  #expect(lines.map(\.isFromString) == [false, true, false, false, false, false])
}

@Test func `strings are unfolded four deep`() throws {
  var text = "[1]"
  for _ in 0..<6 {
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    text = "[\"\(escaped)\"]"
  }
  let lines = try JSONValue.parse(text).prettyLines(indent: 1)
  #expect(lines.count { $0.isFromString } == 4)
}

private let redacted: [(text: String, masked: String)] = [
  (#"{"a":{"request-sign":"ab"}}"#, #"{"a":{"request-sign":"****"}}"#),
  (#"{"headers.cookie":"a=b"}"#, #"{"headers.cookie":"****"}"#),
  (#"{"cookies":{"id":"ab","n":12345,"ok":true}}"#, #"{"cookies":{"id":"****","n":"****","ok":true}}"#),
  (#"{"value":"ab","name":"request-sign"}"#, #"{"value":"****","name":"request-sign"}"#),
  (#"{"args":["4f3c",12345,"ab"],"op":"auth"}"#, #"{"args":["****","****","****"],"op":"auth"}"#),
  (#"{"args":["trades"],"op":"subscribe"}"#, #"{"args":["trades"],"op":"subscribe"}"#),
  (#"[["request-sign","ab"],["accept","x"]]"#, #"[["request-sign","****"],["accept","x"]]"#),
  (#"["cookie","x-api-key","authorization"]"#, #"["cookie","x-api-key","authorization"]"#),
  (#"{"nonce":1700000000000,"h":{"sign":"abc"}}"#, #"{"nonce":"****","h":{"sign":"****"}}"#),
  (#"{"nonce":1700000000000,"h":{"sig":1}}"#, #"{"nonce":"****","h":{"sig":1}}"#),
  (#"{"nonce":1700000000000}"#, #"{"nonce":1700000000000}"#),
  (#"{"Authorization":"Basic dTpw","token":"SOL"}"#, #"{"Authorization":"Basic ****","token":"SOL"}"#),
  (
    #"{"msg":"token=ab","error_code":10002,"author":"Bob"}"#, #"{"msg":"token=****","error_code":10002,"author":"Bob"}"#
  ),
  (#"{"password":1,"secret":"","passphrase":null}"#, #"{"password":"****","secret":"","passphrase":null}"#),
]

@Test(arguments: redacted) func `a tree loses its secrets`(_ row: (text: String, masked: String)) throws {
  let masked = try JSONValue.parse(row.text).redacted()
  #expect(try masked == JSONValue.parse(row.masked))
  #expect(masked.redacted() == masked)
}

@Test func `a tree shows API keys as fingerprints`() throws {
  let masked = try JSONValue.parse(#"{"apiKey":"4f3c9d8e7b6a5f4e"}"#).redacted()
  #expect(masked["apiKey"] == .string(Redactor.fingerprint(ofKey: "4f3c9d8e7b6a5f4e")))
  #expect(masked.redacted() == masked)
}

@Test func `any bytes are read or refused, and what is read is laid out as JSON again`() throws {
  let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"token\":", "1", "-", "1e5", "\\u00e9", "true", "null", " ", "\\",
  ]
  for text in randomTexts(40_000, seed: 4, pieces: pieces) {
    guard let value = try? JSONValue.parse(text.span) else { continue }
    let lines = value.prettyLines()
    if lines.contains(where: \.isFromString) { continue }
    #expect(try JSONValue.parse(lines.map(\.text).joined(separator: "\n")) == value)
    #expect(value.redacted().redacted() == value.redacted())
  }
}
