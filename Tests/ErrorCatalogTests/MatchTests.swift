import ErrorCatalog
import Testing

/// An event, and the row it leads to.
struct MatchCase: CustomTestStringConvertible, Sendable {
  let code: String?
  let status: Int?
  let message: String
  let remedy: String?
  let matched: String
  var testDescription: String { "\(code ?? "-")/\(status.map { String($0) } ?? "-") \(message)" }

  init(_ code: String?, _ status: Int?, _ message: String, _ remedy: String?, _ matched: String) {
    self.code = code
    self.status = status
    self.message = message
    self.remedy = remedy
    self.matched = matched
  }
}

private let orderOfEvidence: [MatchCase] = [
  MatchCase("303", 429, "Rate limit exceeded", "303", "code+status"),
  MatchCase("303", 429, "", "303", "code+status"),
  MatchCase("16", 404, "no such thing", "16", "code+status"),
  MatchCase("303", nil, "", "303", "code"),
  MatchCase("303", 400, "", "303", "code"),
  MatchCase("13", 400, "whatever", "13", "code"),
  MatchCase("-1", nil, "", "-1", "code"),
  MatchCase(nil, 401, "api parameter is mandatory", "api-parameter-is-mandatory", "message"),
  MatchCase("777", 400, "Invalid order size", "301", "message"),
  MatchCase(nil, 401, "Invalid nonce", "invalid-nonce", "message"),
  MatchCase(nil, 401, "nonce reuse", "invalid-nonce", "message"),
  MatchCase(nil, 401, " Signature verification failed\n", "signature-verification-failed", "message"),
  MatchCase(nil, 400, "INVALID ORDER SIZE!", "301", "message~"),
  MatchCase(nil, 401, "UNAUTHORIZED: Authentication Failed", "10002", "message~"),
  MatchCase(nil, 401, "Authentication Failed (code 10002)", "10002", "message~"),
  MatchCase(nil, 401, "Api Parameter β is mandatory.", "api-parameter-is-mandatory", "message~"),
  MatchCase(nil, 400, "INSUFFICIENT_BALANCE", "8", "message~"),
  MatchCase(nil, 400, "Invalid leverage value", "13", "message"),
  MatchCase(nil, 404, "the order was not found", "16", "fuzzy:0.99"),
  MatchCase(nil, 403, "nothing like any row", "403", "status"),
  MatchCase("777", 400, "nothing like any row", "400", "status"),
  MatchCase("305", nil, "nothing like any row", nil, "none"),
  MatchCase("304", nil, "", "304", "code"),
  MatchCase("99999", nil, "", nil, "none"),
  MatchCase(nil, nil, "Too Many Requests", "429", "message"),
  MatchCase(nil, nil, "banana", nil, "none"),
  MatchCase(nil, nil, "", nil, "none"),
]

private let textAgainstCode: [MatchCase] = [
  MatchCase("-1", 429, "Order not found", "16", "message"),
  MatchCase("-1", 429, "order not found.", "16", "message~"),
  MatchCase("15", 200, "Insufficient balance", "8", "message"),
  MatchCase("-2", 400, "Invalid order size", "-2", "code+status"),
  MatchCase("-1", 429, "could not find the order", "-1", "code"),
  MatchCase("16", nil, "Order not found", "16", "code"),
]

private let beyondTheReference: [MatchCase] = [
  MatchCase(nil, 502, "<html>502 Bad Gateway</html>", "502", "status"),
  MatchCase(nil, 503, "", "503", "status"),
  MatchCase("ECONNRESET", nil, "read ECONNRESET", "ECONNRESET", "code"),
  MatchCase(nil, nil, "socket hang up", "ECONNRESET", "message"),
  MatchCase(nil, 599, "odd", nil, "none"),
  MatchCase("999", 200, "something else", nil, "none"),
]

@Suite struct `An event of BTSE` {
  @Test(arguments: orderOfEvidence) func `leads to its row by the most specific evidence`(_ expected: MatchCase) {
    expect(expected)
  }

  @Test(arguments: textAgainstCode) func `whose text is another row's string leads there unless code and status agree`(
    _ expected: MatchCase
  ) { expect(expected) }

  @Test(arguments: beyondTheReference) func `that the reference does not have leads to what HTTP itself says`(
    _ expected: MatchCase
  ) { expect(expected) }

  private func expect(_ expected: MatchCase) {
    let match = btse.match(code: expected.code, status: expected.status, message: expected.message)
    #expect(match.remedy?.id == expected.remedy)
    #expect(match.matched.text == expected.matched)
  }

  @Test func `notes that code and text disagree`() {
    let match = btse.match(code: "-1", status: 429, message: "Order not found")
    #expect(match.note == "code -1 and text disagree: the code is TIMEOUT, the text is that of ORDER_NOTFOUND")
    #expect(btse.match(code: "16", status: 404, message: "Order not found").note == nil)
  }

  @Test func `notes a text under a status that is not its own`() {
    #expect(btse.match(code: nil, status: 400, message: "nonce reuse").note == "this text comes with HTTP 401, not 400")
  }

  @Test func `is offered the nearest rows as guesses when only its status matched`() {
    let match = btse.match(code: nil, status: 401, message: "symbol parameter is mandatory")
    #expect(match.remedy?.id == "401")
    #expect(match.guesses.first?.remedy.id == "api-parameter-is-mandatory")
    #expect(match.guesses.allSatisfy { 0.5..<0.72 ~= $0.score })
  }

  @Test func `that two rows are equally near to is given neither`() {
    let match = btse.match(code: nil, status: nil, message: "invalid order")
    #expect(match.matched == .none)
    #expect(Set(match.guesses.prefix(2).map(\.remedy.id)) == ["301", "302"])
  }

  @Test func `is never led to a row that is no error`() {
    #expect(btse.match(code: nil, status: nil, message: "Order cancelled successfully").remedy == nil)
    #expect(btse.match(code: nil, status: 200, message: "Success").remedy == nil)
  }

  @Test func `scores lower under a status that contradicts the row`() {
    let agreeing = btse.match(code: nil, status: 404, message: "the order was not found")
    let contradicting = btse.match(code: nil, status: 403, message: "the order was not found")
    guard case .fuzzy(let high) = agreeing.matched, case .fuzzy(let low) = contradicting.matched else {
      Issue.record("both are reworded strings")
      return
    }
    #expect(low < high)
  }
}

@Suite struct `An event of an unknown API` {
  @Test(arguments: [
    MatchCase("301", 400, "Invalid order size", "400", "status"), MatchCase(nil, 418, "teapot", "418", "status"),
    MatchCase("ECONNREFUSED", nil, "connect ECONNREFUSED 127.0.0.1:80", "ECONNREFUSED", "code"),
    MatchCase(nil, nil, "Connection reset by peer", "ECONNRESET", "message"), MatchCase(nil, 302, "", nil, "none"),
  ]) func `leads to what HTTP and the transport say, never to another API's rows`(_ expected: MatchCase) {
    let match = generic.match(code: expected.code, status: expected.status, message: expected.message)
    #expect(match.remedy?.id == expected.remedy)
    #expect(match.matched.text == expected.matched)
  }
}

@Suite struct `What to do next` {
  @Test(
    arguments: [
      ("303", 429, .wait), ("303", nil, .wait), (nil, 429, .wait), ("-1", nil, .verify), ("-1", 429, .verify),
      ("17", 200, .verify), (nil, 408, .once), ("1", nil, .backoff), (nil, 500, .backoff), (nil, 502, .backoff),
      (nil, 599, .backoff), ("301", 400, .fix), (nil, 400, .fix), (nil, 418, .fix), (nil, 422, .fix),
      ("64", 400, .until),
      ("1003", nil, .until), ("1004", 400, .until), (nil, 451, .never), (nil, 200, .unknown), (nil, nil, .unknown),
      ("99999", 200, .unknown), ("99999", 400, .fix), ("ECONNRESET", nil, .unknown), ("6", nil, .unknown),
    ] as [(String?, Int?, RetryVerdict)]) func `follows from code and status`(
      _ code: String?, _ status: Int?, _ verdict: RetryVerdict
    )
  {
    #expect(btse.verdict(code: code, status: status) == verdict)
    #expect(
      btse.verdict(code: code, status: status, remedy: btse.match(code: code, status: status, message: "").remedy)
        == verdict)
  }

  @Test func `follows from the code where code and text disagree`() {
    let match = btse.match(code: "-1", status: 429, message: "Order not found")
    #expect(btse.verdict(code: "-1", status: 429, remedy: match.remedy) == .verify)
  }

  @Test func `follows from the text where there is no code`() {
    let match = btse.match(code: nil, status: nil, message: "Rate limit exceeded")
    #expect(btse.verdict(code: nil, status: nil, remedy: match.remedy) == .wait)
  }
}

@Suite struct `The name of a group` {
  @Test(
    arguments: [
      ("303", 429, "Rate limit exceeded", "RATE_LIMITS_EXCEEDED"),
      ("10002", 401, "UNAUTHORIZED: …", "Authentication Failed"),
      ("-1", 429, "Order not found", "TIMEOUT"), (nil, 401, "api parameter is mandatory", "api parameter is mandatory"),
      (nil, 403, "you may not", "Forbidden"), (nil, 502, "<html>", "Bad Gateway"),
      ("99999", nil, "lot <*> is odd", "lot <*> is odd"), (nil, nil, "lot <*> is odd", "lot <*> is odd"),
      ("ECONNREFUSED", nil, "connect ECONNREFUSED <*>", "Connection refused"),
    ] as [(String?, Int?, String, String)]) func `is the constant, else the title, else the template`(
      _ code: String?, _ status: Int?, _ template: String, _ name: String
    )
  {
    #expect(btse.name(code: code, status: status, template: template) == name)
  }
}
