import Chronology
import Simulator
import Testing

struct FirstMinuteTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]
  private static let minutes = seeds.map { lines(seed: $0, for: .seconds(60)) }

  @Test(arguments: [
    "\"retry-after\":\"1\"", "\"retry-after\":\"300\"", "\"code\":303,\"message\":\"Rate limit exceeded\"",
    "\"code\":10002", "Invalid nonce", "\"code\":301", "\"code\":8,", "\"code\":16,", "\"status\":408",
    "\"status\":500", "\"code\":\"ECONNRESET\"", "order placed", "order book read", "\"request-api\":\"FAKE-KEY",
    "\"request-sign\":\"FAKE-SIGNATURE", "\"level\":30", "\"level\":\"info\"",
  ])
  func `the first minute shows`(text: String) {
    for lines in Self.minutes { #expect(lines.contains { $0.has(text) }) }
  }

  @Test(arguments: minutes)
  func `the five-minute block stands within twenty seconds and is met early again and again`(
    minute: [SimulatedLine]
  ) throws {
    let refused = refusals(of: "mm-1", in: minute)
    let first = try #require(refused.first { $0.wait > 1 })
    #expect(first.wait == 300 && first.time < start + .seconds(20))
    #expect(refused.contains { $0.wait == 1 && $0.time < first.time })
    #expect(refused.count { $0.time >= first.time + .seconds(1) && $0.wait < 300 } >= 5)
  }

  @Test(arguments: minutes)
  func `an order that timed out is resolved, another is not yet`(minute: [SimulatedLine]) {
    let timedOut = minute.filter { $0.has("\"status\":408") }.map { $0.value(of: "clOrderID") }
    let resolved = minute.filter { $0.has("\"msg\":\"order update\",\"status\":") }.map { $0.value(of: "clOrderID") }
    #expect(timedOut.count == 2 && resolved == [timedOut[0]])
  }

  @Test(arguments: minutes)
  func `all lines but one look like JSON`(minute: [SimulatedLine]) {
    #expect(minute.count { !($0.text.hasPrefix("{") && $0.text.hasSuffix("}")) } == 1)
    #expect(minute.allSatisfy { !$0.has("\n") })
  }

  @Test func `pino's lines carry what happened`() throws {
    let line = try #require(Self.minutes[0].first { $0.wait == 300 })
    let time = line.time.nanoseconds / 1_000_000
    let symbol = line.has("ETH-USD") ? "ETH-USD" : "BTC-USD"
    #expect(
      line.text == """
        {"level":50,"time":\(time),"pid":4211,"hostname":"bot-1","name":"mm-1","account":"mm-1",\
        "msg":"reading order book failed","method":"GET",\
        "url":"https://api.btse.com/spot/api/v3.3/orderbook?symbol=\(symbol)",\
        "response":{"status":429,"headers":{"retry-after":"300"},\
        "data":{"status":429,"error":"Too Many Requests","code":303,"message":"Rate limit exceeded"}}}
        """)
  }

  @Test func `structlog's lines carry what happened`() throws {
    let line = try #require(Self.minutes[0].first { $0.has("\"code\":16,") })
    let order = try #require(line.value(of: "clOrderID"))
    let opening = #"{"event":"cancel failed","level":"error","timestamp":17724528"#
    #expect(line.text.hasPrefix(opening))
    #expect(line.has(#""method":"DELETE","url":"https://api.btse.com/spot/api/v3.3/order?symbol="#))
    #expect(line.has("&clOrderID=\(order)\""))
    let body = #"{"status":404,"error":"Not Found","code":16,"message":"Order not found"}"#
    #expect(line.text.hasSuffix(#""status_code":404,"headers":{},"body":\#(body)}"#))
  }
}
