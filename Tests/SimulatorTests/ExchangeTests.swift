import Chronology
import Simulator
import Testing

struct ExchangeTests {
  /// Requests sent together, and what the last of them is answered.
  struct Step: Sendable {
    let at: Duration
    let count: Int
    let endpoint: Endpoint
    let wait: Duration?

    init(_ seconds: Double, _ count: Int, _ endpoint: Endpoint, _ wait: Int?) {
      at = .seconds(seconds)
      self.count = count
      self.endpoint = endpoint
      self.wait = wait.map { .seconds($0) }
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let steps: [Step]

    init(_ name: String, _ steps: [Step]) {
      testDescription = name
      self.steps = steps
    }
  }

  @Test(arguments: [
    Row("15 queries to one endpoint are served", [Step(0, 15, .price, nil)]),
    Row("the 16th is not", [Step(0, 16, .price, 1)]),
    Row("30 queries to two endpoints are served", [Step(0, 15, .price, nil), Step(0.5, 15, .orderbook, nil)]),
    Row(
      "the 31st is not",
      [Step(0, 15, .price, nil), Step(0.4, 15, .orderbook, nil), Step(0.5, 1, .openOrders, 1)]),
    Row("75 orders are served", [Step(0, 75, .placeOrder, nil)]),
    Row("the 76th is not", [Step(0, 75, .placeOrder, nil), Step(0.9, 1, .cancelOrder, 1)]),
    Row("5 wallet requests are served", [Step(0, 5, .wallet, nil)]), Row("the 6th is not", [Step(0, 6, .wallet, 1)]),
    Row("a second later the count is free again", [Step(0, 15, .price, nil), Step(1, 15, .price, nil)]),
    Row("a block of one second ends", [Step(0, 16, .price, 1), Step(0.9, 1, .price, 1), Step(1, 1, .price, nil)]),
    Row("it holds for every endpoint", [Step(0, 16, .price, 1), Step(0.5, 1, .placeOrder, 1)]),
    Row("the rest of a burst does not climb", [Step(0, 20, .price, 1), Step(1, 1, .price, nil)]),
    Row(
      "the second violation costs five minutes",
      [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(304, 1, .price, 1), Step(305, 1, .price, nil)]),
    Row(
      "requests inside a block neither lengthen it nor climb",
      [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(65, 1, .price, 240), Step(125.5, 1, .price, 180)]),
    Row(
      "the third costs fifteen", [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(400, 16, .price, 900)]),
    Row(
      "a burst inside a block is a violation",
      [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(100, 16, .price, 900)]),
    Row(
      "fifteen minutes is the most",
      [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(100, 16, .price, 900), Step(200, 16, .price, 900)]),
    Row(
      "fifteen minutes served are forgiven",
      [Step(0, 16, .price, 1), Step(5, 16, .price, 300), Step(400, 16, .price, 900), Step(1300, 16, .price, 1)]),
    Row("an hour later the step is remembered", [Step(0, 16, .price, 1), Step(3600, 16, .price, 300)]),
    Row("after more than an hour it is forgotten", [Step(0, 16, .price, 1), Step(3600.5, 16, .price, 1)]),
  ])
  func `the exchange limits as documented`(row: Row) {
    var exchange = SimulatedExchange()
    for step in row.steps {
      var last = SimulatedResponse.success
      for _ in 0..<step.count { last = exchange.answer(step.endpoint, for: "a", at: start + step.at) }
      #expect(last.retryAfter == step.wait, "\(step)")
      #expect(last.status == (step.wait == nil ? 200 : 429) && last.code == (step.wait == nil ? nil : 303), "\(step)")
    }
  }

  @Test func `accounts are limited apart from each other`() {
    var exchange = SimulatedExchange()
    for _ in 0..<16 { _ = exchange.answer(.price, for: "a", at: start) }
    #expect(exchange.answer(.price, for: "a", at: start).status == 429)
    #expect(exchange.answer(.price, for: "b", at: start) == .success)
  }
}
