import Testing

@testable import LogFormats

struct InspectionTests {
  private func inspect(_ line: String, element: Int = 0) throws -> Inspection {
    try #require(LineParser(lexicon: 1, zone: .utc).inspect(Array(line.utf8), element: element))
  }

  static let rows: [(line: String, field: Field, path: String, value: String)] = [
    (#"{"level":50}"#, .level, "level", "50"),
    (#"{"err":{"response":{"status":429}}}"#, .status, "err.response.status", "429"),
    (#"{"err":{"response.status":429}}"#, .status, "err.response.status", "429"),
    (#"{"status":429,"message":"x"}"#, .status, "status", "429"),
    (#"{"fields":{"retry_after":5}}"#, .wait, "fields.retry_after", "5"),
    (#"{"headers":[["Retry-After","5"]]}"#, .wait, "headers.Retry-After", "5"),
    (#"{"body":"{\"code\":303}"}"#, .code, "body.code", "303"),
    (#"{"symbol":"BTC-PERP","status":15}"#, .orderState, "status", "15"),
    (#"{"symbol":"BTC-PERP","status":"FILLED"}"#, .orderState, "status", "FILLED"),
    (#"{"request":{"body":{"size":0.5,"price":"1.25","side":"BUY"}}}"#, .size, "request.body.size", "0.5"),
    (
      #"{"config":{"headers":{"request-nonce":"1772453071250"}}}"#, .nonce, "config.headers.request-nonce",
      "1772453071250"
    ),
    (#"{"url":"https://api.btse.com/a?b=1"}"#, .path, "url", "/a"),
    (#"{"url":"https://api.btse.com/a?b=1"}"#, .host, "url", "api.btse.com"),
    (#"{"hostname":"bot-1"}"#, .botHost, "hostname", "bot-1"),
    (#"{"responseTime":12}"#, .latency, "responseTime", "12"),
    (#"{"response":{"data":{"a":[1]}}}"#, .responseBody, "response.data", #"{"a":[1]}"#),
    (#"{"config":{"headers":{"BTSE-API-KEY":"k"}}}"#, .requestHeaders, "config.headers", #"{"BTSE-API-KEY":"k"}"#),
  ]

  @Test(arguments: rows)
  func `an inspection names the keys and the value`(
    _ row: (line: String, field: Field, path: String, value: String)
  ) throws {
    let finding = try #require(try inspect(row.line)[row.field])
    #expect(finding.path == row.path)
    #expect(finding.value == row.value)
  }

  @Test func `message and error text are given in full`() throws {
    let long = String(repeating: "long ", count: 40_000)
    let inspection = try inspect(#"{"msg":"line\n\#(long)","error":"\#(long)","level":"error"}"#)
    #expect(inspection.message == "line\n" + long)
    #expect(inspection.errorText == long)
  }

  @Test func `the element asked for is inspected`() throws {
    #expect(try inspect(#"[{"status":400},7,{"status":500}]"#, element: 2)[.status]?.value == "500")
  }

  @Test(arguments: ["", "nope", #"{"a":"#, "[1]"])
  func `a line that cannot be read has no inspection`(_ line: String) {
    #expect(LineParser(lexicon: 1, zone: .utc).inspect(Array(line.utf8)) == nil)
  }

  @Test(arguments: FormatTests.rows)
  func `an inspection agrees with the record`(_ row: FormatTests.Row) throws {
    let reading = Reading(row.sample.line)
    let record = try reading.record
    let inspection = try inspect(row.sample.line)
    #expect(inspection.format == row.format.name)
    #expect(inspection[.status]?.value == (record.status == 0 ? nil : "\(record.status)"))
    #expect(inspection[.code]?.value == reading.text(record.code))
    #expect((inspection[.time] != nil) == (record.time != nil))
    if let text = row.sample.text { #expect(inspection.errorText ?? inspection.message == text) }
  }
}
