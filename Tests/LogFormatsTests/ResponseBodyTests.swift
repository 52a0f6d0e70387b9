import Testing

@testable import LogFormats

/// A response says the same, whichever logger wrote it and under whichever key its body stands.
struct ResponseBodyTests {
  /// What a response's body holds, and what must be read from it.
  struct Shape: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    var status: UInt16 = 0
    var code: String?
    var order: Int32?
    var success: Bool?
    var text: String?
    var wait: String?
    var testDescription: String { name }
  }

  static let shapes = [
    Shape(
      name: "documented envelope",
      body: #"{"status":400,"error":"Bad Request","code":301,"message":"Invalid order size"}"#, status: 400,
      code: "301", text: "Invalid order size"),
    Shape(
      name: "legacy envelope",
      body: #"{"status":400,"errorCode":-2,"message":"Invalid request parameters","extraData":null}"#, status: 400,
      code: "-2", text: "Invalid request parameters"),
    Shape(
      name: "unified envelope",
      body:
        #"{"code":10002,"msg":"UNAUTHORIZED: Authentication Failed","time":1770477230034,"data":null,"success":false}"#,
      status: 401, code: "10002", success: false, text: "UNAUTHORIZED: Authentication Failed"),
    Shape(
      name: "unified success", body: #"{"code":1,"msg":"OK","time":1770477230034,"data":{},"success":true}"#,
      status: 200, code: "1", success: true),
    Shape(
      name: "order row", body: #"{"status":15,"symbol":"BTC-PERP","orderID":"o1","side":"BUY"}"#, status: 200, order: 15
    ),
    Shape(
      name: "order rows",
      body: #"[{"status":2,"symbol":"B","orderID":"o1"},{"status":15,"symbol":"B","orderID":"o2"}]"#, status: 200,
      order: 15),
    Shape(name: "push", body: #"{"code":64,"symbol":"BTC-PERP"}"#, code: "64"),
    Shape(
      name: "nested error", body: #"{"error":{"message":"bad thing","code":"E1-7"},"retry_after":2.5}"#, status: 503,
      code: "E1-7", text: "bad thing", wait: " unnamed 2.5"),
    Shape(
      name: "code in text", body: #"{"status":429,"error":"Too Many Requests","code":" 0303 ","message":"m"}"#,
      status: 429, code: "303", text: "m"),
    Shape(name: "long code", body: #"{"code":33001003,"msg":"m"}"#, status: 400, code: "33001003", text: "m"),
  ]

  /// A logger's line around a response's body.
  struct Wrapping: CustomTestStringConvertible, Sendable {
    let name: String
    let line: @Sendable (_ status: String, _ body: String) -> String
    var testDescription: String { name }
  }

  /// Keys of bodies, beside a status.
  static let keys = [
    "body", "response_body", "responseBody", "resp_body", "raw_response", "response", "data", "response.data",
    "response.body", "res.data", "res.body", "resp.body", "err.response.data", "error.response.data",
    "error.response.body", "http.response.body.content", "fields.response_body", "context.body", "extra.responseBody",
  ].map { key in
    Wrapping(name: key) { #"{"level":"error","message":"request","http_status":\#($0),"\#(key)":\#($1)}"# }
  }

  static let loggers = [
    Wrapping(name: "pino") {
      #"{"level":50,"time":1772452800000,"msg":"request","err":{"type":"AxiosError","message":"Request failed","code":"ERR_BAD_REQUEST","response":{"status":\#($0),"headers":{},"data":\#($1)}}}"#
    },
    Wrapping(name: "bunyan") {
      #"{"name":"bot","level":50,"msg":"request","time":"2026-03-02T12:00:00Z","v":0,"res":{"statusCode":\#($0)},"body":\#($1)}"#
    },
    Wrapping(name: "winston") {
      #"{"level":"error","message":"request","code":"ERR_BAD_REQUEST","response":{"status":\#($0),"data":\#($1)}}"#
    },
    Wrapping(name: "zap") {
      #"{"level":"error","ts":1772452800.5,"caller":"a.go:1","msg":"request","status":\#($0),"response_body":\#($1)}"#
    },
    Wrapping(name: "tracing") {
      #"{"level":"ERROR","fields":{"message":"request","http_status":\#($0),"response_body":\#($1)},"target":"bot"}"#
    },
    Wrapping(name: "loguru") {
      #"{"text":"x","record":{"level":{"name":"ERROR","no":40},"message":"request","extra":{"status_code":\#($0),"body":\#($1)}}}"#
    },
    Wrapping(name: "serilog") {
      #"{"Level":"Error","MessageTemplate":"request","Properties":{"StatusCode":\#($0),"Body":\#($1)}}"#
    },
    Wrapping(name: "log4j2") {
      #"{"instant":{"epochSecond":1772452800},"level":"ERROR","message":"request","contextMap":{"statusCode":\#($0),"body":\#($1)}}"#
    },
    Wrapping(name: "ecs") {
      #"{"log.level":"error","message":"request","http":{"response":{"status_code":\#($0),"body":{"content":\#($1)}}}}"#
    },
    Wrapping(name: "gcp") {
      #"{"severity":"ERROR","jsonPayload":{"message":"request","status":\#($0),"responseBody":\#($1)}}"#
    },
    Wrapping(name: "gelf") { #"{"short_message":"request","level":3,"_status_code":\#($0),"_body":\#($1)}"# },
  ]

  @Test(arguments: shapes, keys + loggers)
  func `a body reads alike as an object and as text, wherever it stands`(_ shape: Shape, _ wrapping: Wrapping) throws {
    let status = shape.status == 0 ? "null" : "\(shape.status)"
    for body in [shape.body, Self.quoted(shape.body)] { try check(wrapping.line(status, body), shape) }
  }

  static let texts = [
    Wrapping(name: "message") { #"{"level":"error","http_status":\#($0),"message":\#($1)}"# },
    Wrapping(name: "error") { #"{"level":"error","msg":"request","http_status":\#($0),"error":\#($1)}"# },
    Wrapping(name: "err.message") { #"{"level":50,"msg":"x","http_status":\#($0),"err":{"message":\#($1)}}"# },
    Wrapping(name: "body.stringValue") {
      #"{"severityNumber":17,"attributes":[{"key":"http.status_code","value":{"intValue":"\#($0)"}}],"body":{"stringValue":\#($1)}}"#
    },
  ]

  @Test(arguments: shapes, texts)
  func `a text that is a body is read as one`(_ shape: Shape, _ wrapping: Wrapping) throws {
    let status = shape.status == 0 ? "null" : "\(shape.status)"
    try check(wrapping.line(status, Self.quoted(shape.body)), shape)
  }

  private func check(_ line: String, _ shape: Shape) throws {
    var parser = LineParser(lexicon: 1, zone: .utc)
    parser.watchedOrderStates = [15]
    let batch = Array(line.utf8).withUnsafeBytes { parser.parse($0, at: 0) }
    let reading = Reading(batch: batch)
    let record = try reading.record
    #expect(record.status == shape.status, "\(line)")
    #expect((record.codeIsTransport ? nil : reading.text(record.code)) == shape.code, "\(line)")
    #expect(record.orderStatus == shape.order, "\(line)")
    #expect(record.success == shape.success, "\(line)")
    if let text = shape.text { #expect(reading.text(record.text) == text, "\(line)") }
    if let wait = shape.wait { #expect(reading.waits(record).map { $0.hasSuffix(wait) } == [true], "\(line)") }
  }

  /// A JSON text as a JSON string.
  private static func quoted(_ json: String) -> String {
    "\"" + json.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
  }
}
