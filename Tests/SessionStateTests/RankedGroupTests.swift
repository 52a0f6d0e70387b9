import Chronology
import RateLimits
import Testing
import TestSupport

@testable import SessionState

@Suite struct RankedGroupTests {
  @Test func `groups are ranked by count, and stay as they stand where they are equally frequent`() {
    var random = SplitMix64(seed: 1)
    for bits in [1, 8, 9, 20, 40] {
      let groups = (0..<500).map { RankedGroup(id: $0, count: Int(random.next() >> (64 - bits))) }
      #expect(groups.mostFrequentFirst() == groups.sorted { ($1.count, $0.id) < ($0.count, $1.id) })
    }
    #expect([RankedGroup]().mostFrequentFirst().isEmpty)
  }

  @Test func `counting back from the end and searching find the same, whatever was told twice or is a warning`() {
    var random = SplitMix64(seed: 2)
    let lines = (0..<300).map { second in
      let (code, logger) = (300 + Int(random.next() % 3), random.next() % 2 == 0 ? "bot" : "http")
      return answer(Double(second / 2) + Double(second % 2) * 0.01, status: 400, code: code, logger: logger)
    }
    let session = session(of: [lines])
    #expect(session.duplicateCount(at: moment(200)) > 0)
    for second in Array(stride(from: 0, to: 140, by: 20)) + Array(stride(from: 140, through: 151, by: 0.5)) {
      for since in [Timestamp.distantPast, moment(140)] {
        let counts = session.groups.indices.map { id in
          session.events(of: id, at: moment(second)).count { session.failure($0).time >= since }
        }
        let ranked = session.rankedGroups(at: moment(second), since: since)
        #expect(ranked.map(\.count) == counts.filter { $0 > 0 }.sorted(by: >))
        #expect(ranked.allSatisfy { counts[$0.id] == $0.count })
      }
    }
  }

  @Test func `orders in doubt are counted by the code that left them so`() {
    let lines = [
      answer(0, status: 408, extra: #","clOrderID":"a""#), answer(1, status: 408, extra: #","clOrderID":"b""#),
      answer(2, status: 400, code: -1, extra: #","clOrderID":"c""#),
      answer(3, status: 200, extra: #","response_body":{"status":4,"symbol":"B","clOrderID":"a"}"#),
    ]
    let session = session(of: [lines])
    for second in 0...4 {
      let orders = session.ordersToVerify(at: moment(Double(second)))
      let counts = Dictionary(orders.map { ($0.code, 1) }, uniquingKeysWith: +)
      #expect(session.unverifiedCounts(at: moment(Double(second))) == counts)
    }
    #expect(session.unverifiedCounts(at: moment(4)) == [nil: 1, "-1": 1])
  }
}
