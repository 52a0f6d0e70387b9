import Testing

@testable import LogFormats

struct OutcomeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    var status: UInt16 = 0
    var code: String?
    var order: Int32?
    var success: Bool?
    var text: String?
    var testDescription: String { line }
  }

  /// The five shapes of responses at BTSE, bare and as bots log them.
  static let shapes = [
    Row(
      line: #"{"status":400,"error":"Bad Request","code":301,"message":"Invalid order size"}"#, status: 400,
      code: "301",
      text: "Invalid order size"),
    Row(
      line: #"{"status":400,"errorCode":-2,"message":"Invalid request parameters","extraData":null}"#, status: 400,
      code: "-2", text: "Invalid request parameters"),
    Row(
      line:
        #"{"code":10002,"msg":"UNAUTHORIZED: Authentication Failed","time":1770477230034,"data":null,"success":false}"#,
      code: "10002", success: false, text: "UNAUTHORIZED: Authentication Failed"),
    Row(line: #"{"code":1,"msg":"OK","success":true}"#, code: "1", success: true, text: "OK"),
    Row(
      line:
        #"{"response":{"status":200,"data":{"status":15,"symbol":"BTC-PERP","orderID":"o1","message":"rejected"}}}"#,
      status: 200, order: 15, text: "rejected"),
    Row(
      line: #"{"response":{"status":200,"data":[{"status":15,"symbol":"BTC-PERP","side":"BUY"}]}}"#, status: 200,
      order: 15),
    Row(line: #"{"status":15,"symbol":"BTC-PERP","side":"BUY","message":"rejected"}"#, order: 15, text: "rejected"),
    Row(line: #"{"event":"order","body":"{\"status\":28,\"orderID\":\"o1\"}"}"#, order: 28, text: "order"),
    Row(line: #"{"topic":"order","data":{"code":17,"message":"REQUEST_FAILED"}}"#, code: "17", text: "REQUEST_FAILED"),
    Row(
      line: #"{"msg":"{\"status\":400,\"errorCode\":8,\"message\":\"Insufficient balance\"}"}"#, status: 400, code: "8",
      text: "Insufficient balance"),
    Row(
      line: #"{"symbol":"BTC-PERP","side":"BUY","status":400,"error":"Bad Request","code":302}"#, status: 400,
      code: "302",
      text: "Bad Request"),
  ]

  static let statuses = [
    Row(line: #"{"status":"429"}"#, status: 429),
    Row(line: #"{"status":"ERROR","message":"down"}"#, text: "down"),
    Row(line: #"{"status":"FILLED"}"#),
    Row(line: #"{"status":600}"#),
    Row(line: #"{"status":99}"#),
    Row(line: #"{"code":303}"#, code: "303"),
    Row(line: #"{"code":429}"#, code: "429"),
    Row(line: #"{"status":418,"res":{"statusCode":429}}"#, status: 429),
    Row(line: #"{"err":{"status":401,"code":"ERR_BAD_REQUEST"}}"#, status: 401, code: "ERR_BAD_REQUEST"),
    Row(line: #"{"http.response.status_code":503}"#, status: 503),
    Row(line: #"{"http":{"response.status_code":"503"}}"#, status: 503),
    Row(line: #"{"fields":{"status":500},"labels":{"status":501}}"#, status: 500),
    Row(line: #"{"labels":{"status":501},"fields":{"status":500}}"#, status: 500),
    Row(line: #"{"ctx":{"ctx":{"status":501}}}"#, status: 501),
    Row(line: #"{"_status":501,"status":500}"#, status: 500),
    Row(line: #"{"STATUS-CODE":500}"#, status: 500),
    Row(line: #"{"attributes":[{"key":"http.status_code","value":{"intValue":"429"}}]}"#, status: 429),
    Row(line: #"{"attributes":[{"value":{"intValue":"429"},"key":"http.status_code"}]}"#, status: 429),
    Row(line: #"{"fields":[["status",429]]}"#, status: 429),
    Row(line: #"{"log":"{\"status\":404,\"level\":30}\n","status":200}"#, status: 404),
    Row(line: #"{"status":404,"status":500}"#, status: 500),
    Row(line: #"{"status":404,"status":null,"status":""}"#, status: 404),
    Row(line: #"{"status":404,"status":"FAILED"}"#, status: 404),
    Row(line: #"{"status":"FAILED","_status":404}"#, status: 404),
    Row(line: #"{"status":4.04e2,"statusCode":429.0}"#, status: 429),
  ]

  static let codes = [
    Row(line: #"{"code":"0303"}"#, code: "303"),
    Row(line: #"{"code":"+5"}"#, code: "5"),
    Row(line: #"{"code":"-0"}"#, code: "0"),
    Row(line: #"{"code":303.0}"#, code: "303"),
    Row(line: #"{"code":" -1003 "}"#, code: "-1003"),
    Row(line: #"{"code":33001003}"#, code: "33001003"),
    Row(line: #"{"code":"123456789012345678901234567890"}"#, code: "123456789012345678901234567890"),
    Row(line: #"{"code":1e400}"#),
    Row(line: #"{"code":303.5}"#),
    Row(line: #"{"code":true}"#),
    Row(line: #"{"code":"not a code"}"#),
    Row(line: #"{"code":"rate_limit_exceeded"}"#, code: "rate_limit_exceeded"),
    Row(line: #"{"code":"Error"}"#),
    Row(line: #"{"code":"TypeError"}"#),
    Row(line: #"{"code":"builtins.ValueError"}"#),
    Row(line: #"{"err":{"type":"AxiosError","name":"AxiosError","message":"x"}}"#),
    Row(line: #"{"error":{"name":"OrderNotFound","message":"x"}}"#, code: "OrderNotFound", text: "x"),
    Row(line: #"{"level":"error","error":{"type":"error","message":"x"}}"#, text: "x"),
    Row(line: #"{"error":{"type":"rate_limit_error","message":"x"}}"#, code: "rate_limit_error"),
    Row(line: #"{"code":"ECONNRESET"}"#, code: "ECONNRESET"),
    Row(line: #"{"code":"ECONNRESET","response":{"data":{"code":303}}}"#, code: "303"),
    Row(line: #"{"response":{"data":{"code":303}},"code":"ETIMEDOUT"}"#, code: "303"),
    Row(line: #"{"code":301,"response":{"data":{"code":303}}}"#, code: "303"),
    Row(line: #"{"errors":[{"code":11},{"code":12}]}"#, code: "11"),
    Row(line: #"{"code":303,"code":""}"#, code: "303"),
    Row(line: #"{"code":301,"code":303}"#, code: "303"),
  ]

  @Test(arguments: shapes + statuses + codes)
  func `status, code and outcome are picked`(_ row: Row) throws {
    let reading = Reading(row.line)
    let record = try reading.record
    #expect(record.status == row.status)
    #expect(reading.text(record.code) == row.code)
    #expect(record.orderStatus == row.order)
    #expect(record.success == row.success)
    if let text = row.text { #expect(reading.text(record.text) == text) }
  }

  @Test(arguments: [#"{"code":"ECONNRESET"}"#: true, #"{"code":"ENOTFOUND","errorCode":1}"#: false])
  func `a transport's code is marked as one`(_ line: String, _ isTransport: Bool) throws {
    #expect(try Reading(line).record.codeIsTransport == isTransport)
  }

  @Test(arguments: [
    #"{"status":"FILLED","symbol":"BTC-PERP"}"#: true, #"{"orderState":"STATUS_ACTIVE"}"#: true,
    #"{"status":"FILLED"}"#: false, #"{"status":"error","orderID":"o1"}"#: false,
  ])
  func `an order's state in words is noticed beside an order's fields`(_ line: String, _ isState: Bool) throws {
    #expect(try Reading(line).record.hasOrderState == isState)
  }

  @Test func `of several order rows a watched state wins`() throws {
    let line = Array(#"{"data":[{"status":2,"side":"BUY"},{"status":15,"side":"BUY"},{"status":4,"side":"BUY"}]}"#.utf8)
    var parser = LineParser(lexicon: 1, zone: .utc)
    #expect(line.withUnsafeBytes { parser.parse($0, at: 0) }.records.first?.orderStatus == 2)
    parser.watchedOrderStates = [15, 17, 28]
    #expect(line.withUnsafeBytes { parser.parse($0, at: 0) }.records.first?.orderStatus == 15)
  }

  @Test func `a watched state stays when the text is read once more`() throws {
    let line = Array(
      #"{"level":"error","status_code":200,"body":"[{\"status\":2,\"side\":\"BUY\"},{\"status\":15,\"side\":\"BUY\"}]"}"#
        .utf8)
    var parser = LineParser(lexicon: 1, zone: .utc)
    parser.watchedOrderStates = [15]
    #expect(line.withUnsafeBytes { parser.parse($0, at: 0) }.records.first?.orderStatus == 15)
  }

  @Test(arguments: [
    (#"{"msg":"x","exc_info":"Traceback:\n  y\nKeyError: 'x'"}"#, Level.error), (#"{"error":"broken pipe"}"#, .error),
    (#"{"err":{"message":"m"}}"#, .error), (#"{"status":503}"#, .error), (#"{"status":404,"message":"m"}"#, .warn),
    (#"{"level":"info","error":"m"}"#, .info), (#"{"message":"order sent","reason":"by hand"}"#, .none),
    (#"{"topic":"t","data":{"message":"subscribed"}}"#, .none), (#"{"body":{"message":"welcome"}}"#, .none),
  ])
  func `without a level, status and exception say how bad it is`(_ line: String, _ level: Level) throws {
    #expect(try Reading(line).record.severity == level)
  }
}
