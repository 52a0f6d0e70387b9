import Testing

@testable import SessionState

/// What single lines are taken for: failures, limits, or nothing of the kind.
struct JudgementTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    /// The group's code and status; nil where the line is no failure.
    var group: String?
    var isLimit = false
    var wait: Int?
    var testDescription: String { line }
  }

  static let rows = [
    Row(
      line: #""level":"error","response":{"status":429,"data":{"code":303,"message":"m"}}"#, group: "303/429",
      isLimit: true),
    Row(line: #""level":"error","message":"{\"code\":303,\"msg\":\"m\"}""#, group: "303/null", isLimit: true),
    Row(line: #""level":"info","code":303,"message":"m""#, group: "303/null", isLimit: true),
    Row(line: #""level":"error","code":429"#, group: "null/429", isLimit: true),
    Row(line: #""level":"info","body":{"code":1,"msg":"","data":{},"success":true},"status_code":200"#),
    Row(line: #""level":"info","body":{"code":1,"msg":"","success":false},"status_code":200"#, group: "1/200"),
    Row(line: #""level":"info","status_code":200,"body":[{"status":2,"symbol":"B","side":"BUY"}]"#),
    Row(line: #""level":"info","status_code":200,"body":[{"status":15,"symbol":"B","side":"BUY"}]"#, group: "15/200"),
    Row(line: #""level":"error","status":301,"symbol":"B","side":"BUY""#, group: "301/null"),
    Row(line: #""level":"error","status":400,"code":"-2","symbol":"B""#, group: "-2/400"),
    Row(line: #""level":"error","status":500,"code":33001003,"message":"m""#, group: "33001003/500"),
    Row(line: #""level":"error","status":204"#, group: "null/204"),
    Row(line: #""level":"info","status":101"#),
    Row(line: #""message":"m","exc_info":"Traceback:\n  x\nKeyError: 'x'""#, group: "null/null"),
    Row(line: #""message":"order sent","reason":"by hand""#),
    // A limit status with another code and no wait is something else; an error's name is no code of the API.
    Row(line: #""level":"error","status":429,"errorCode":-1,"message":"Order not found""#, group: "-1/429"),
    Row(
      line: #""level":"error","response":{"status":429,"data":"{\"errorCode\":-1,\"message\":\"Order not found\"}"}"#,
      group: "-1/429"),
    Row(
      line: #""level":"error","status":429,"errorCode":-1,"message":"Order not found","retry_after":5"#,
      group: "-1/429",
      isLimit: true, wait: 5),
    Row(
      line: #""level":"error","err":{"name":"RateLimitExceeded","message":"m","response":{"status":429}}"#,
      group: "RateLimitExceeded/429", isLimit: true),
    Row(
      line: #""level":"error","err":{"code":"ERR_BAD_REQUEST","message":"Request failed with status code 429"}"#,
      group: "ERR_BAD_REQUEST/429", isLimit: true),
    Row(
      line: #""level":"error","status":429,"message":"Too many requests, try again in 300s""#, group: "null/429",
      isLimit: true, wait: 300),
    Row(
      line:
        #""level":"error","http_status":429,"message":"request","response_body":"{\"msg\":\"Retry in 4 seconds\"}""#,
      group: "null/429", isLimit: true, wait: 4),
    Row(line: #""level":"error","status":403,"message":"Exceeding rate limit""#, group: "null/403", isLimit: true),
    Row(line: #""level":"error","message":"RATE_LIMITS_EXCEEDED""#, group: "null/null", isLimit: true),
    Row(line: #""level":"error","status":400,"message":"m","retry_after":30"#, group: "null/400", wait: 30),
    // A bot's own words are no server's.
    Row(line: #""level":"warn","message":"Rate limit reached, retrying in 5 s""#),
    Row(line: #""level":"warn","message":"Backing off for 30 s after rate limit","backoff":30"#),
    Row(line: #""level":"error","message":"separate limits for order 429""#, group: "null/null"),
    Row(
      line: #""level":"error","status":429,"message":"retrying in 5 s","backoff":5"#, group: "null/429", isLimit: true),
  ]

  @Test(arguments: rows)
  func `a line at BTSE is taken for what it is`(_ row: Row) {
    let session = session(of: [["{\"time\":\"2026-03-02T12:00:00Z\",\(row.line)}"]], provider: "btse")
    #expect(session.groups.map(\.label) == (row.group.map { [$0] } ?? []))
    let failures = session.failureIDs.map { session.failure($0) }
    #expect(failures.map(\.isLimit) == (row.group == nil ? [] : [row.isLimit]))
    #expect(failures.compactMap(\.asked) == (row.wait.map { [.seconds($0)] } ?? []))
  }

  @Test func `what was told twice moves neither the first nor the last time of its group`() throws {
    let session = session(of: [
      [
        answer(0, status: 400, code: 301, logger: "bot"), answer(0.04, status: 400, code: 301, logger: "http"),
        answer(400, status: 400, code: 301, logger: "bot"), answer(400.04, status: 400, code: 301, logger: "http"),
      ]
    ])
    let all = try #require(session.groups(at: moment(500)).first)
    #expect(all.count == 2 && all.first == moment(0) && all.last == moment(400))
    let later = try #require(session.groups(at: moment(500), since: moment(0.02)).first)
    #expect(later.count == 1 && later.first == moment(400) && later.last == moment(400))
  }

  @Test func `of two lines of one moment the later in the log tells how an order stands`() {
    let doubt = answer(0, status: 408, extra: #","clOrderID":"c1","orderID":"o1""#)
    let state = answer(0, status: 200, extra: #","response_body":{"status":4,"symbol":"B","clOrderID":"c1"}"#)
    #expect(session(of: [[state, doubt]]).ordersToVerify(at: moment(1)).map(\.order) == ["o1"])
    #expect(session(of: [[doubt, state]]).ordersToVerify(at: moment(1)).isEmpty)
  }

  @Test func `an order in doubt is known by every id that it was named with`() {
    let lines = [
      answer(0, status: 408, extra: #","clOrderID":"c1""#),
      answer(1, status: 408, extra: #","clOrderID":"c1","orderID":"o1""#),
      answer(2, status: 200, extra: #","response_body":{"status":4,"symbol":"B","orderID":"o1"}"#),
    ]
    #expect(session(of: [lines]).ordersToVerify(at: moment(1)).map(\.since) == [moment(0)])
    #expect(session(of: [lines]).ordersToVerify(at: moment(3)).isEmpty)
  }
}
