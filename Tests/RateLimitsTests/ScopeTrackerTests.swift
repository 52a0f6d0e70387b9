import Chronology
import Testing
import TestSupport

@testable import RateLimits

@Test func `superseding is a hit, then the old block's end, then the new block`() {
  let (_, transitions) = Script("00:00 L 1; 00:00.5 L 300; 00:10 L 900; 15:10 ok").run(on: .btse)
  let words = "opened hit superseded opened early superseded opened served cleared"
  #expect(transitions.map(\.word).joined(separator: " ") == words)
}

@Test func `a block is announced closed only once`() {
  var (tracker, _) = Script("00:00 L 300").run(on: .btse)
  #expect(tracker.elapsed(to: noon(plus: "04:59.999")).isEmpty)
  #expect(tracker.elapsed(to: noon(plus: "05:00")).map(\.word) == ["served"])
  #expect(tracker.elapsed(to: noon(plus: "05:00")).isEmpty)
  #expect(tracker.elapsed(to: noon(plus: "13:00:01")).map(\.word) == ["cleared"])
  #expect(tracker.elapsed(to: .distantFuture).isEmpty)
}

@Test func `time told backwards changes nothing`() {
  var (tracker, _) = Script("00:00 L 300; 06:00 ok").run(on: .btse)
  let before = tracker
  #expect(tracker.elapsed(to: .distantPast).isEmpty)
  #expect(tracker == before)
}

@Test(arguments: [
  ("nothing yet", "", "00:00", 1),
  ("in tier 1", "00:00 L 1", "00:00.5", 300),
  ("cooling after tier 1", "00:00 L 1", "00:02", 300),
  ("in tier 2", "00:00 L 300", "01:00", 900),
  ("in the top tier", "00:00 L 900", "01:00", 900),
  ("after a served top tier", "00:00 L 900", "15:00", 1),
  ("after an estimated top tier", "00:00 L; 00:10 L; 06:40 L", "21:40", 900),
  ("when the tier is forgotten", "00:00 L 300", "13:00:01", 1),
])
func `the next violation costs the next step`(name: String, events: String, time: String, cost: Int) {
  let (tracker, _) = Script(events).run(on: .btse)
  #expect(tracker.nextCost(at: noon(plus: time)) == .seconds(cost))
}

@Test func `without a ladder nobody knows the next cost`() {
  let (tracker, _) = Script("00:00 L 300").run(on: .generic)
  #expect(tracker.nextCost(at: noon) == nil)
}

@Test func `the worst numbers saturate`() {
  var tracker = ScopeTracker(profile: .btse)
  let longest = Wait(.nanoseconds(Int64.max))
  for time in [Timestamp.distantPast, .distantFuture, noon] {
    for wait in [longest, Wait(.nanoseconds(Int64.min)), nil] {
      _ = tracker.violated(at: time, wait: wait, endpointClass: "order")
    }
  }
  #expect(tracker.violations == 9)
}

/// Every moment of the state is a function of what came before it: how often time is told on the way is no matter.
@Test(arguments: 1...20) func `time told often gives what time told once gives`(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  var (busy, idle) = (ScopeTracker(profile: .btse), ScopeTracker(profile: .btse))
  var (busyBlocks, idleBlocks): ([Block], [Block]) = ([], [])
  var time = noon
  for _ in 0..<200 {
    for _ in 0..<3 {
      time = time + .milliseconds(Int64(random.next() % 200_000))
      busyBlocks += busy.elapsed(to: time).compactMap(\.closedBlock)
    }
    let wait = [nil, 0, 1, 60, 300, 900, 4000][Int(random.next() % 7)].map { Wait(.seconds($0)) }
    let fails = random.next() % 3 > 0
    busyBlocks += busy.told(fails, wait, at: time).compactMap(\.closedBlock)
    idleBlocks += idle.told(fails, wait, at: time).compactMap(\.closedBlock)
    #expect(busy == idle)
  }
  #expect(busyBlocks == idleBlocks)
  #expect(busyBlocks.count > 20)
}

extension ScopeTracker {
  fileprivate mutating func told(_ fails: Bool, _ wait: Wait?, at time: Timestamp) -> [Transition] {
    fails ? violated(at: time, wait: wait, endpointClass: "order") : succeeded(at: time, endpointClass: "order")
  }
}
