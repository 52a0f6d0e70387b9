import Chronology
import ErrorCatalog
import LogFormats
import TestSupport
import Testing

@testable import SessionState

/// A session gives the same answers whether its parsers learn shapes or read every line in full.
struct LearnedShapesTests {
  private typealias Chunk = (source: Int, offset: UInt64, bytes: [UInt8])

  @Test(arguments: 0..<40)
  func `all answers about random logs are the same`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var logs = (0..<Int.random(in: 1...3, using: &random)).map {
      RandomLog(seed: seed * 3 + UInt64($0), samples: RandomLog.samples)
    }
    var offsets = Array(repeating: UInt64(0), count: logs.count)
    let chunks = (0..<8).map { _ -> Chunk in
      let source = Int.random(in: logs.indices, using: &random)
      let bytes = Array(logs[source].lines(Int.random(in: 1...90, using: &random)).joined())
      defer { offsets[source] += UInt64(bytes.count) }
      return (source, offsets[source], bytes)
    }
    expectSame(chunks, sources: logs.count, "seed \(seed)")
  }

  @Test func `lines that name nobody follow the majority of those that do`() {
    let named = { (host: String) in #""request":{"host":"\#(host)","path":"/a/b"},"status":"# }
    let hosts = ["api.btse.com", "api.binance.com", "api.btse.com", "", "api.binance.com", "", "api.binance.com"]
    let lines = (0..<400).map { index -> String in
      let host = hosts[index / 9 % hosts.count]
      let status = [200, 200, 429, 200, 503, 101][index % 6]
      let level = status < 400 ? "info" : "error"
      let place = host.isEmpty ? "\"status\":" : named(host)
      return #"{"time":\#(1_772_453_000 + index / 3),"level":"\#(level)",\#(place)\#(status),"msg":"m"}"# + "\n"
    }
    let bytes = lines.map { Array($0.utf8) }
    expectSame([(0, 0, Array(bytes.joined()))], sources: 1, "at once")
    let head = Array(bytes[..<210].joined())
    expectSame([(0, 0, head), (0, UInt64(head.count), Array(bytes[210...].joined()))], sources: 1, "in two")
  }

  @Test func `scopes come in the order of their first lines`() {
    let line = { (account: String, status: Int) in
      #"{"time":1772453000,"level":"\#(status < 400 ? "info" : "error")","logger":"btse","account":"\#(account)","#
        + #""url":"https://api.btse.com/spot/api/v3.3/order","status":\#(status),"msg":"m"}"# + "\n"
    }
    let head = Array(String(repeating: line("mm-0", 200), count: 50).utf8)
    let accounts = ["mm-3", "mm-1", "mm-2"]
    let rest = accounts.flatMap { [line($0, 429), line("\($0)b", 200)] } + accounts.map { line("\($0)b", 429) }
    let tail = Array((rest.joined() + String(repeating: line("mm-0", 200), count: 5)).utf8)
    expectSame([(0, 0, head), (0, UInt64(head.count), tail)], sources: 1, "scopes")
  }

  @Test func `kinds of records tell how orders stand, whatever the method`() {
    let line = { (second: Int, method: String, rest: String) in
      #"{"time":\#(1_772_453_000 + second),"level":"\#(rest.contains("408") ? "error" : "info")","logger":"btse","#
        + #""method":"\#(method)","url":"https://api.btse.com/spot/api/v3.3/order",\#(rest),"msg":"m"}"# + "\n"
    }
    let methods = ["POST", "GET", "DELETE", "none"]
    let lines = (0..<200).flatMap { order -> [String] in
      let doubt = line(2 * order, methods[order % 4], #""status":408,"clOrderID":"c\#(order)","orderID":"o\#(order)""#)
      let state = #""status":200,"response_body":{"status":4,"symbol":"B","orderID":"o\#(order)"}"#
      return order % 3 == 0 ? [doubt] : [doubt, line(2 * order + 1, methods[order / 4 % 4], state)]
    }
    expectSame([(0, 0, Array(lines.joined().utf8))], sources: 1, "orders")
  }

  private func expectSame(
    _ chunks: [Chunk], sources: Int, _ comment: Comment
  ) {
    let learning = session(of: chunks, sources: sources, learnsShapes: true)
    let full = session(of: chunks, sources: sources, learnsShapes: false)
    for (index, (one, other)) in zip(learning, full).enumerated() where one != other {
      let pair = zip(one, other).first { $0 != $1 }
      Issue.record("\(comment), answers \(index): \(pair?.0 ?? "\(one.count)") and \(pair?.1 ?? "\(other.count)")")
    }
  }

  /// What a session of the chunks says, first in the middle, then at the end.
  private func session(
    of chunks: [Chunk], sources: Int, learnsShapes: Bool
  ) -> [[String]] {
    var session = Session(catalog: .embedded)
    var parsers = (0..<sources).map { LineParser(lexicon: $0, zone: .utc) }
    for index in parsers.indices {
      _ = session.addSource(named: "log-\(index)")
      parsers[index].learnsShapes = learnsShapes
    }
    var told: [[String]] = []
    for (index, chunk) in chunks.enumerated() {
      let batch = chunk.bytes.withUnsafeBytes { parsers[chunk.source].parse($0, at: chunk.offset) }
      session.ingest(batch, source: chunk.source)
      guard index == chunks.count / 2 || index == chunks.count - 1 else { continue }
      for source in 0..<sources { session.finish(source: source, time: Timestamp(seconds: 1_772_452_800)) }
      session.settle()
      told.append(answers(of: session))
    }
    return told
  }

  private func answers(of session: Session) -> [String] {
    var answers = ["\(session.totals)", "\(String(describing: session.span))", session.prevailingProvider]
    answers += session.sources.indices.map(session.format(ofSource:)) + session.scopes.map(\.name)
    answers += session.sources.map { "\($0.votes.filter { $0 > 0 })" }
    answers += session.rejects.map { "\($0)" } + session.groups.map { "\($0)" }
    var walk = session.outcomesInTimeOrder()
    let ids = session.events(of: nil, at: .distantFuture)
    answers += ids.map { "\(session.failure($0)) \(String(describing: walk.outcome(of: $0)))" }
    answers += session.failureIDs.map {
      "\(session.failure($0)) \(session.isDuplicate($0)) \(session.scopeName(Int(session.failure($0).scope)))"
    }
    guard let span = session.span else { return answers }
    let length = span.upperBound - span.lowerBound
    return answers + (0...4).flatMap { self.answers(of: session, at: span.lowerBound + length / 4 * $0) }
  }

  private func answers(of session: Session, at clock: Timestamp) -> [String] {
    session.groups(at: clock).map { "\($0) \(session.trend(of: $0.id, at: clock))" }
      + session.scopes(at: clock).map { "\($0)" } + session.blocks(at: clock).map { "\($0)" }
      + session.ordersToVerify(at: clock).map { "\($0)" }
      + ["\(session.recordCount(after: clock - .seconds(60), upTo: clock)) \(session.duplicateCount(at: clock))"]
  }
}
