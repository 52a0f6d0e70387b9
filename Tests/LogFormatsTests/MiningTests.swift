import Testing

@testable import LogFormats

struct MiningTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    var status: UInt16 = 0
    var code: String?
    var path: String?
    var host: String?
    var text: String?
    var testDescription: String { line }
  }

  static let rows = [
    Row(
      line: #"{"level":"error","message":"429 Client Error: Too Many Requests for url: https://api.btse.com/a/b?c=1"}"#,
      status: 429, path: "/a/b", host: "api.btse.com"),
    Row(
      line: #"{"level":"error","msg":"failed","err":{"message":"UNAUTHORIZED: Authentication Failed (code 10002)"}}"#,
      code: "10002", text: "UNAUTHORIZED: Authentication Failed (code 10002)"),
    Row(
      line: #"{"level":"error","error":"binance 429 Too Many Requests {\"code\":-1003,\"msg\":\"Too much weight\"}"}"#,
      status: 429, code: "-1003", text: "Too much weight"),
    Row(
      line:
        #"{"level":"error","msg":"btse {\"status\":400,\"errorCode\":-2,\"message\":\"Invalid request parameters\"}"}"#,
      status: 400, code: "-2", text: "Invalid request parameters"),
    Row(
      line: #"{"level":"warn","msg":"btse {\"status\":15,\"symbol\":\"BTC-PERP\",\"side\":\"BUY\"} rejected"}"#),
    Row(line: #"{"level":"error","status":400,"msg":"HTTP/1.1 429","code":1}"#, status: 400, code: "1"),
    Row(line: #"{"level":"error","code":"ECONNRESET","msg":"failed (code 10002)"}"#, code: "10002"),
    Row(line: #"{"level":"error","exc_info":"Traceback:\n  x\nHTTPError: 503 Server Error"}"#, status: 503),
    Row(line: #"{"level":"error","error":"broken pipe","msg":"HTTP/1.1 502"}"#, status: 502, text: "broken pipe"),
    Row(line: #"{"message":"failed","exc_info":"Traceback:\n  x\nHTTPError: 503 Server Error"}"#, status: 503),
    Row(line: #"{"message":"failed","exc_info":"KeyError: 'x'"}"#, text: "KeyError: 'x'"),
    // Without a level the text alone can tell; an HTTP client notes any response calmly.
    Row(line: #"{"msg":"429 Client Error: Too Many Requests (code 303)"}"#, status: 429, code: "303"),
    Row(
      line: #"{"level":"info","message":"HTTP Request: POST https://a.b/v1/chat \"HTTP/1.1 429 Too Many Requests\""}"#,
      status: 429, path: "/v1/chat", host: "a.b"),
    Row(
      line: #"{"levelname":"INFO","message":"HTTP Request: GET https://a.b/v1/x \"HTTP/2 200 OK\""}"#, status: 200,
      path: "/v1/x", host: "a.b"),
    Row(
      line:
        #"{"level":"error","msg":"binance POST https://a.b/order 418 I'm a teapot {\"code\":-1003,\"msg\":\"m\"}"}"#,
      status: 418, code: "-1003", path: "/order", host: "a.b", text: "m"),
    Row(line: #"{"level":"error","msg":"APIError(code=-1003): Way too many requests"}"#, code: "-1003"),
    Row(line: #"{"level":"error","msg":"<APIError> code=-2010, msg=Insufficient balance"}"#, code: "-2010"),
    Row(
      line: #"{"level":50,"err":{"message":"Request failed with status code 429","code":"ERR_BAD_REQUEST"}}"#,
      status: 429, code: "ERR_BAD_REQUEST"),
    // Who only talks about a status states none.
    Row(line: #"{"level":"error","msg":"avoid HTTP 429 by batching"}"#),
    Row(line: #"{"level":"error","msg":"order 429 failed, id abc-429-def"}"#),
    // A calm line is not mined.
    Row(line: #"{"level":"info","msg":"429 Client Error: Too Many Requests"}"#),
  ]

  @Test(arguments: rows)
  func `the text of a failure says what its fields do not`(_ row: Row) throws {
    let reading = Reading(row.line)
    let record = try reading.record
    #expect(record.status == row.status)
    #expect(reading.text(record.code) == row.code)
    #expect(reading.text(record.path) == row.path)
    #expect(reading.text(record.host) == row.host)
    if let text = row.text { #expect(reading.text(record.text) == text) }
  }

  @Test func `a wait and an order's state in a body inside of a text are found`() throws {
    let wait = Reading(#"{"level":"error","error":"telegram 429 {\"parameters\":{\"retry_after\":34}}"}"#)
    #expect(wait.waits(try wait.record) == ["body unnamed 34"])
    #expect(try Reading(Self.rows[4].line).record.orderStatus == 15)
  }

  @Test func `a record without a code has a template, one with a code has none`() throws {
    let reading = Reading(#"{"status":404,"message":"Order 17 not found"}"#)
    #expect(reading.text(try reading.record.template) == "Order <*> not found")
    #expect(try Reading(#"{"status":404,"code":16,"message":"Order 17 not found"}"#).record.template == 0)
  }

  @Test func `an inspection says what came from the text`() throws {
    let line = #"{"level":"error","error":"binance 429 Too Many Requests {\"code\":-1003}"}"#
    let inspection = try #require(LineParser(lexicon: 1, zone: .utc).inspect(Array(line.utf8)))
    #expect(inspection[.status]?.path == "(text)")
    #expect(inspection[.code]?.path == "(text).code")
  }
}
