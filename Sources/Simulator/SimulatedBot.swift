import Chronology

/// A trading bot: it wakes, sends one or more requests, and says what it logs.
struct SimulatedBot: Sendable {
  /// What a bot does when it is told to wait.
  enum Temper: Sendable {
    /// Tries again every few seconds.
    case impatient
    /// Sends nothing before the time is over.
    case obedient
  }

  struct Traits: Sendable {
    let account: String
    let temper: Temper
    let shape: LogShape
    /// Milliseconds between two everyday requests.
    let pace: ClosedRange<Int>
  }

  private let traits: Traits
  private let start: Timestamp
  private var story: Story
  private var random: SeededGenerator
  private var orders = 0
  /// The end of the block that the exchange announced last.
  private var blockedUntil = Timestamp.distantPast
  /// When it acts next.
  private(set) var nextWake: Timestamp

  init(_ traits: Traits, story: [Story.Scene], seed: UInt64, start: Timestamp) {
    self.traits = traits
    self.start = start
    self.story = Story(story, start: start)
    random = SeededGenerator(seed: seed)
    nextWake = start + random.milliseconds(traits.pace)
  }

  /// Does what it wakes for; the lines may lie ahead of its next waking, and are in no order.
  mutating func act(on exchange: inout SimulatedExchange) -> [SimulatedLine] {
    let lines = perform(story.takeIncident(at: nextWake), on: &exchange)
    sleep()
    return lines
  }

  private mutating func perform(
    _ incident: Story.Incident?, on exchange: inout SimulatedExchange
  ) -> [SimulatedLine] {
    switch incident {
    case .remark(let text): return [SimulatedLine(time: nextWake, text: text)]
    case .fault(let fault): return send(fault.endpoint, fault, to: &exchange)
    case .burst(let endpoint, let count): return burst(endpoint, count, to: &exchange)
    case nil: return sendEveryday(to: &exchange)
    }
  }
}

extension SimulatedBot {
  /// Chooses when to act next.
  private mutating func sleep() {
    nextWake = min(nextWake + random.milliseconds(traits.pace), max(story.nextTime, nextWake + .milliseconds(5)))
    guard nextWake < blockedUntil else { return }
    switch traits.temper {
    case .obedient: nextWake = blockedUntil + random.milliseconds(50...150)
    case .impatient: nextWake = nextTry
    }
  }

  /// Two to six seconds on, but not in the last two of a block: there the exchange may be open before its rounded
  /// announcement says so.
  private var nextTry: Timestamp {
    mutating get {
      let next = min(nextWake + random.milliseconds(2000...6000), max(story.nextTime, nextWake))
      return next > blockedUntil - .seconds(2) ? blockedUntil + .milliseconds(80) : next
    }
  }

  private mutating func sendEveryday(to exchange: inout SimulatedExchange) -> [SimulatedLine] {
    if isStormy, random.isOnce(in: 60), let fault = Fault.allCases.randomElement(using: &random) {
      return send(fault.endpoint, fault, to: &exchange)
    }
    let usual: [Endpoint] = [.placeOrder, .placeOrder, .cancelOrder, .openOrders, .orderbook, .price, .price]
    let endpoint = random.isOnce(in: 40) ? .wallet : usual.randomElement(using: &random) ?? .price
    return send(endpoint, nil, to: &exchange)
  }

  /// Whether things go wrong by chance: not in the first minute, which is told scene by scene, nor in the calm
  /// second half of every ten minutes.
  private var isStormy: Bool {
    let age = (nextWake - start).components.seconds
    return age >= 60 && age % 600 < 300
  }

  private mutating func burst(
    _ endpoint: Endpoint, _ count: Int, to exchange: inout SimulatedExchange
  ) -> [SimulatedLine] {
    var lines: [SimulatedLine] = []
    for _ in 0..<count {
      lines += send(endpoint, nil, to: &exchange)
      nextWake = nextWake + random.milliseconds(8...14)
    }
    return lines
  }
}

extension SimulatedBot {
  /// Sends one request and tells of it; a limit comes before any other failure.
  private mutating func send(
    _ endpoint: Endpoint, _ fault: Fault?, to exchange: inout SimulatedExchange
  ) -> [SimulatedLine] {
    let answer = exchange.answer(endpoint, for: traits.account, at: nextWake)
    let fault = answer == .success ? fault : nil
    let latency = fault?.latency ?? random.milliseconds(answer == .success ? 18...60 : 4...9)
    let call = Call(
      endpoint: endpoint, order: makeOrder(), sent: nextWake, answered: nextWake + latency, fault: fault,
      response: fault.map { $0.response } ?? answer)
    if let wait = answer.retryAfter { blockedUntil = max(blockedUntil, call.answered + wait) }
    return [SimulatedLine(time: call.answered, text: traits.shape.line(for: call, of: traits.account))]
      + sequel(to: call)
  }

  /// What becomes known later of an order whose request timed out.
  private mutating func sequel(to call: Call) -> [SimulatedLine] {
    guard call.fault == .timeout else { return [] }
    let isFirst = call.sent - start < .seconds(15)
    let time = call.answered + (isFirst ? random.milliseconds(6000...9000) : random.milliseconds(40_000...180_000))
    let status = random.isOnce(in: 3) ? 6 : 4
    let text = traits.shape.line(for: call.order, status: status, at: time, of: traits.account)
    return [SimulatedLine(time: time, text: text)]
  }

  private mutating func makeOrder() -> Order {
    orders += 1
    let isBitcoin = !random.isOnce(in: 3)
    let whole =
      isBitcoin ? Int.random(in: 64_000...66_000, using: &random) : Int.random(in: 3_100...3_300, using: &random)
    return Order(
      clientID: "\(traits.account)-\(100_000 + orders)",
      id: random.uuid(),
      symbol: isBitcoin ? "BTC-USD" : "ETH-USD", side: random.isOnce(in: 2) ? "BUY" : "SELL",
      size: "0.\(Int.random(in: 1...9, using: &random))", price: "\(whole).\(random.isOnce(in: 2) ? 0 : 5)")
  }
}
