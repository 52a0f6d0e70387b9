import Testing

@testable import LogFormats

struct LineTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let reason: Reject.Reason?
    var testDescription: String { String(line.prefix(40)) }
  }

  static let rows = [
    Row(line: #"{"a":1}"#, reason: nil),
    Row(line: "{}", reason: nil),
    Row(line: #" { "a" : [ 1 , 2.5e-3 , -0 , true , false , null , "x" ] } "#, reason: nil),
    Row(line: #"{"a":NaN,"b":Infinity,"c":-Infinity}"#, reason: nil),
    Row(line: #"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}"#, reason: nil),
    Row(line: "{\"a\":1}\r", reason: nil),
    Row(line: "\0\0{\"a\":1}", reason: nil),
    Row(line: "{\"a\":1}\0\0", reason: nil),
    Row(line: #"{"a":01}"#, reason: .damaged),
    Row(line: #"{"a":1.}"#, reason: .damaged),
    Row(line: #"{"a":.5}"#, reason: .damaged),
    Row(line: #"{"a":+1}"#, reason: .damaged),
    Row(line: #"{"a":1e}"#, reason: .damaged),
    Row(line: #"{"a":nul}"#, reason: .damaged),
    Row(line: #"{"a":"\x"}             "#, reason: .damaged),
    Row(line: #"{"a":"\u12g4"}         "#, reason: .damaged),
    Row(line: "{\"a\":\"tab\there\"}", reason: .damaged),
    Row(line: #"{"a":1,}"#, reason: .damaged),
    Row(line: #"{"a":[1,]}"#, reason: .damaged),
    Row(line: #"{"a" 1}"#, reason: .damaged),
    Row(line: #"{a:1}"#, reason: .damaged),
    Row(line: #"{"a":[1}}"#, reason: .damaged),
    Row(line: #"{"a":1} x"#, reason: .damaged),
    Row(line: #"{"a":1}{"b":2}"#, reason: .damaged),
    Row(line: #"{"a":1"#, reason: .cutShort),
    Row(line: #"{"a":"half"#, reason: .cutShort),
    Row(line: #"{"a":"half\"#, reason: .cutShort),
    Row(line: #"{"a":tr"#, reason: .cutShort),
    Row(line: "{", reason: .cutShort),
    Row(line: #"[{"a":1}"#, reason: .cutShort),
    Row(line: "12", reason: .noObject),
    Row(line: #""text""#, reason: .noObject),
    Row(line: "null", reason: .noObject),
    Row(line: "[]", reason: .noObject),
    Row(line: "[1,[{}]]", reason: .noObject),
    Row(line: "2026-03-02 12:00:00 started", reason: .notJSON),
    Row(line: "[bot] started", reason: .notJSON),
    Row(line: "level=error msg=x", reason: .notJSON),
    Row(line: "}", reason: .notJSON),
    Row(line: String(repeating: "[", count: 1025) + String(repeating: "]", count: 1025), reason: .tooDeep),
    Row(line: #"{"data":"# + String(repeating: #"{"data":"#, count: 1100) + "1", reason: .tooDeep),
    Row(line: #"{"a":"# + String(repeating: "[", count: 1023) + String(repeating: "]", count: 1023) + "}", reason: nil),
  ]

  @Test(arguments: rows)
  func `a line is understood or rejected for the right reason`(_ row: Row) {
    for text in [row.line, row.line + "\n"] {
      let batch = Reading(text).batch
      #expect(batch.lines == 1)
      #expect(batch.rejects.map(\.reason) == (row.reason.map { [$0] } ?? []))
      #expect(batch.understood == (row.reason == nil ? 1 : 0))
    }
  }

  @Test func `lines are counted, and found again by their places`() {
    let batch = Reading("{\"a\":1}\r\n\n \t\0\r\nnope\n{\"b\":2}", offset: 1000).batch
    #expect(batch.lines == 5)
    #expect(batch.blank == 2)
    #expect(batch.understood == 2)
    #expect(batch.bytes == 27)
    #expect(batch.records.map(\.offset) == [1000, 1020])
    #expect(batch.records.map(\.length) == [8, 7])
    #expect(batch.records.map(\.line) == [0, 4])
    #expect(batch.rejects.map(\.offset) == [1015])
    #expect(batch.rejects.map(\.line) == [3])
  }

  @Test func `a byte order mark counts only at the beginning of a source`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("{}".utf8)
    #expect(Reading(bytes).batch.understood == 1)
    #expect(Reading(bytes, offset: 10).batch.rejects.map(\.reason) == [.notJSON])
  }

  @Test func `damaged UTF-8 is accepted and mended`() throws {
    let bytes = Array(#"{"level":"error","status":400,"message":"bad "#.utf8) + [0xFF, 0xC3] + Array(#""}"#.utf8)
    let reading = Reading(bytes)
    #expect(reading.text(try reading.record.text) == "bad \u{FFFD}\u{FFFD}")
  }

  @Test func `each object of an array is a record`() {
    let reading = Reading(#"[{"status":400},7,{"status":500}]"# + "\n" + #"{"status":404}"#)
    #expect(reading.records.map(\.status) == [400, 500, 404])
    #expect(reading.records.map(\.element) == [0, 2, 0])
    #expect(reading.records.map(\.line) == [0, 0, 1])
    #expect(reading.batch.understood == 2)
  }

  @Test func `every record of an OTLP line is a record`() {
    let record = #"{"timeUnixNano":"1772453071250000000","severityNumber":13}"#
    let scope = #"{"logRecords":[\#(record),\#(record)]}"#
    let reading = Reading(#"{"resourceLogs":[{"scopeLogs":[\#(scope),\#(scope)]},{"scopeLogs":[\#(scope)]}]}"#)
    #expect(reading.records.map(\.element) == [0, 1, 2, 3, 4, 5])
    #expect(reading.records.allSatisfy { $0.level == .warn && $0.line == 0 })
    #expect(reading.batch.understood == 1)
  }

  @Test func `a line of ten megabytes is read`() throws {
    let reading = Reading(#"{"a":""# + String(repeating: "x", count: 10 << 20) + #"","status":503}"#)
    #expect(try reading.record.status == 503)
  }
}
