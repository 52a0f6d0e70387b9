import Chronology
import Simulator
import Testing

struct SimulationTests {
  private static let seeds = Array(1...6 as ClosedRange<UInt64>)

  @Test func `the same seed gives the same lines, another seed others`() {
    #expect(lines(seed: 7, for: .seconds(60)) == lines(seed: 7, for: .seconds(60)))
    #expect(lines(seed: 7, for: .seconds(60)) != lines(seed: 8, for: .seconds(60)))
  }

  @Test(arguments: seeds)
  func `lines come in time order, five to twenty a second`(seed: UInt64) {
    let lines = lines(seed: seed, for: .seconds(2000))
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.time <= $1.time })
    for second in stride(from: 10, to: 2000, by: 10) {
      let from = start + .seconds(second - 10)
      let count = lines.count { $0.time >= from && $0.time < from + .seconds(10) }
      #expect((40...200).contains(count), "\(count) lines in ten seconds before second \(second)")
    }
  }

  @Test(
    arguments: seeds,
    [
      "\"retry-after\":\"1\"", "\"retry-after\":\"300\"", "\"code\":303,\"message\":\"Rate limit exceeded\"",
      "\"code\":10002", "Invalid nonce", "\"code\":301", "\"code\":8,", "\"code\":16", "\"status\":408",
      "\"status\":500",
      "ECONNRESET", "order placed", "order book read", "\"request-api\":\"FAKE-KEY",
      "\"request-sign\":\"FAKE-SIGNATURE",
      "\"level\":30", "\"level\":\"info\"",
    ])
  func `the first minute shows`(seed: UInt64, text: String) {
    #expect(lines(seed: seed, for: .seconds(60)).contains { $0.text.contains(text) })
  }

  @Test(arguments: seeds)
  func `the five-minute block stands within twenty seconds and is met early again and again`(seed: UInt64) throws {
    let refused = limits(of: "mm-1", in: lines(seed: seed, for: .seconds(60)))
    let long = refused.filter { $0.wait > 1 }
    let first = try #require(long.first)
    #expect(first.wait == 300 && first.time < start + .seconds(20))
    #expect(refused.contains { $0.wait == 1 && $0.time < first.time })
    #expect(long.count { $0.time >= first.time + .seconds(1) && $0.wait < 300 } >= 5)
  }

  @Test(arguments: seeds)
  func `the block ends, fifteen minutes follow, and then the ladder begins anew`(seed: UInt64) {
    let refused = limits(of: "mm-1", in: lines(seed: seed, for: .seconds(4300)))
    let fresh = refused.filter { [1, 300, 900].contains($0.wait) }.map(\.wait)
    let steps = fresh.reduce(into: [Int64]()) { if $0.last != $1 { $0.append($1) } }
    #expect(steps.filter { $0 > 1 } == [300, 900, 300, 900, 300])
    #expect(steps.first == 1)
  }

  @Test(arguments: seeds)
  func `who obeys meets the first step only, and sends nothing inside a block`(seed: UInt64) throws {
    let refused = limits(of: "mm-2", in: lines(seed: seed, for: .seconds(9000)))
    #expect(!refused.isEmpty && refused.allSatisfy { $0.wait == 1 })
    let first = try #require(refused.first)
    #expect(refused.allSatisfy { $0.time - first.time < .milliseconds(200) || $0.time - first.time > .seconds(3600) })
  }

  @Test(arguments: seeds)
  func `nothing succeeds inside a block that was announced`(seed: UInt64) {
    var until = Timestamp.distantPast
    var begun = Timestamp.distantPast
    for line in lines(seed: seed, for: .seconds(4300)) where line.text.contains("\"account\":\"mm-1\"") {
      if let wait = wait(in: line.text) {
        if line.time >= until { begun = line.time }
        until = max(until, line.time + .seconds(wait))
      } else if line.time > begun + .seconds(1), !line.text.contains("order update"),
        !line.text.contains("\"status\":408")
      {
        #expect(line.time >= until, "\(line.text)")
      }
    }
  }

  @Test(arguments: seeds)
  func `an order that timed out is resolved within the first minute`(seed: UInt64) throws {
    let lines = lines(seed: seed, for: .seconds(60))
    let timedOut = try #require(lines.first { $0.text.contains("\"status\":408") })
    let order = try #require(value(of: "clOrderID", in: timedOut.text))
    let later = lines.filter { $0.time > timedOut.time && value(of: "clOrderID", in: $0.text) == order }
    #expect(later.contains { $0.text.contains("\"msg\":\"order update\",\"status\":") })
  }

  @Test func `all lines but one of the first minute look like JSON`() {
    let odd = lines(seed: 1, for: .seconds(60)).filter { !($0.text.hasPrefix("{") && $0.text.hasSuffix("}")) }
    #expect(odd.count == 1)
    #expect(lines(seed: 1, for: .seconds(600)).allSatisfy { !$0.text.contains("\n") })
  }

  @Test func `a bot's line carries what happened`() throws {
    let lines = lines(seed: 1, for: .seconds(60))
    let limit = try #require(lines.first { $0.text.contains("\"retry-after\":\"300\"") })
    #expect(
      limit.text
        == #"{"level":50,"time":\#(limit.time.nanoseconds / 1_000_000),"pid":4211,"hostname":"bot-1","name":"mm-1","#
        + #""account":"mm-1","msg":"reading order book failed","method":"GET","#
        + #""url":"https://api.btse.com/spot/api/v3.3/orderbook?symbol=\#(try #require(symbol(in: limit.text)))","#
        + #""response":{"status":429,"headers":{"retry-after":"300"},"#
        + #""data":{"status":429,"error":"Too Many Requests","code":303,"message":"Rate limit exceeded"}}}"#)
  }

  private func symbol(in text: String) -> Substring? {
    text.split(separator: "?symbol=").last?.prefix { $0 != "\"" }
  }

  private func lines(seed: UInt64, for span: Duration) -> [SimulatedLine] {
    var simulation = Simulation(seed: seed, start: start)
    var lines: [SimulatedLine] = []
    while true {
      let line = simulation.next()
      if line.time - start >= span { return lines }
      lines.append(line)
    }
  }

  private func limits(of account: String, in lines: [SimulatedLine]) -> [(time: Timestamp, wait: Int64)] {
    lines.filter { $0.text.contains("\"account\":\"\(account)\"") }
      .compactMap { line in wait(in: line.text).map { (line.time, $0) } }
  }

  private func wait(in text: String) -> Int64? { value(of: "retry-after", in: text).flatMap { Int64($0) } }

  /// The text under `key`, as `"key":"text"`.
  private func value(of key: String, in text: String) -> Substring? {
    let mark = "\"\(key)\":\""
    guard text.contains(mark) else { return nil }
    return text.split(separator: mark, maxSplits: 1).last?.prefix { $0 != "\"" }
  }
}
