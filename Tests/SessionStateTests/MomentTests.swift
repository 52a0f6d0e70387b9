import Chronology
import LogFormats
import Testing
import TestSupport

@testable import SessionState

/// The promise everything rests on: what is seen at T is what feeding up to T gives.
@Suite struct MomentTests {
  @Test(arguments: 0..<30) func `a session fed line by line up to T equals the session of the whole log seen at T`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let log = (0..<240).map { _ in RandomEvent(&random) }
    let whole = session(of: [log.map(\.line)])
    for _ in 0..<12 {
      let clock = moment(Double.random(in: -5...2_000, using: &random))
      var fed = Session(catalog: .embedded)
      let source = fed.addSource(named: "log-0")
      var parser = LineParser(lexicon: 9, zone: .utc)
      var offset: UInt64 = 0
      for event in log {
        let isPast = event.time <= clock
        if isPast { offset = feed([event.line], to: &fed, source: source, parser: &parser, from: offset) }
        if isPast, Int.random(in: 0..<4, using: &random) == 0 { fed.settle() }
        if !isPast { offset += UInt64(event.line.utf8.count + 1) }
      }
      fed.settle()
      #expect(Seen(fed, clock) == Seen(whole, clock), "seed \(seed) at \(clock.rfc3339())")
    }
  }

  @Test func `reading in another order changes nothing once all is read`() {
    var random = SplitMix64(seed: 77)
    let log = (0..<300).map { _ in RandomEvent(&random) }
    let sorted = session(of: [log.sorted { $0.time < $1.time }.map(\.line)])
    let shuffled = session(of: [log.map(\.line)])
    let clock = moment(2_000)
    #expect(Seen(sorted, clock).scopes == Seen(shuffled, clock).scopes)
    #expect(Seen(sorted, clock).blocks == Seen(shuffled, clock).blocks)
    #expect(Seen(sorted, clock).groups == Seen(shuffled, clock).groups)
  }
}

/// Everything a view can ask of a moment, comparable: groups by what they are, not by the order of their making.
struct Seen: Equatable {
  var groups: [String]
  var scopes: [String]
  var blocks: [String]
  var orders: [UnverifiedOrder]
  var duplicates: Int
  var failures: Int

  init(_ session: Session, _ clock: Timestamp) {
    groups = session.groups(at: clock).map {
      "\(session.groups[$0.id].label) \($0.count) \($0.perMinute) \($0.first) \($0.last) \($0.state)"
    }.sorted()
    scopes = session.scopes(at: clock).map {
      "\($0.name) \($0.state) \(String(describing: $0.until)) \($0.violations) \($0.premature) \($0.reoffences) \($0.blocked)"
    }
    blocks = session.blocks(at: clock).map { "\($0.name) \($0.block)" }
    orders = session.ordersToVerify(at: clock)
    duplicates = session.duplicateCount(at: clock)
    failures = session.count(upTo: clock)
  }
}

/// A line of a random log: limits, successes, other failures, time-outs, in no order of time, some told twice.
struct RandomEvent {
  let time: Timestamp
  let line: String

  init(_ random: inout SplitMix64) {
    let seconds = Double(Int.random(in: 0..<1_900_000, using: &random)) / 1000
    let account = "mm-\(Int.random(in: 1...3, using: &random))"
    let path = ["/api/v3.3/order", "/api/v3.3/user/wallet", "/api/v3.3/price"].randomElement(using: &random) ?? ""
    let logger = ["bot", "ccxt"].randomElement(using: &random)
    let wait = ["1", "300", "900", "60", "0", "240", nil].randomElement(using: &random) ?? nil
    time = moment(seconds)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      line = answer(seconds, status: 429, code: 303, account: account, wait: wait, path: path, logger: logger)
    case 3..<7: line = answer(seconds, status: 200, account: account, path: path)
    case 7: line = answer(seconds, status: 408, account: account, path: path, extra: ",\"orderID\":\"o-\(account)\"")
    case 8:
      line = answer(
        seconds, status: 200, account: account, path: path,
        extra: ",\"body\":[{\"status\":4,\"symbol\":\"BTC-USD\",\"orderID\":\"o-\(account)\"}]")
    default: line = answer(seconds, status: 400, code: 301, account: account, path: path, logger: logger)
    }
  }
}
