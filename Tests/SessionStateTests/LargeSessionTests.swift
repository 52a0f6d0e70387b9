import Chronology
import LogFormats
import RateLimits
import Testing
import TestSupport

@testable import SessionState

/// Sessions long enough for what is kept of them to be cut, merged and found by an index, against plain ways to the same.
@Suite struct LargeSessionTests {
  /// A log of `count` random events, jittered, read line by line and settled now and then; and the same read in order.
  private static func sessions(seed: UInt64, count: Int) -> (jittered: Session, ordered: Session) {
    var random = SplitMix64(seed: seed)
    // One event a moment: where two share one, the order in which they are read counts.
    var times: Set<Timestamp> = []
    let log = (0..<count).map { _ in RandomEvent(&random) }.filter { times.insert($0.time).inserted }
    let sorted = log.sorted { $0.time < $1.time }
    let jittered = sorted.enumerated().sorted { one, other in
      (one.offset ^ 5, one.offset) < (other.offset ^ 5, other.offset)
    }.map(\.element.line)
    var fed = Session(catalog: .embedded)
    let source = fed.addSource(named: "log-0")
    var parser = LineParser(lexicon: 0, zone: .utc)
    var offset: UInt64 = 0
    for start in stride(from: 0, to: jittered.count, by: 97) {
      offset = feed(
        Array(jittered[start..<min(jittered.count, start + 97)]), to: &fed, source: source, parser: &parser,
        from: offset)
      fed.settle()
    }
    return (fed, session(of: [sorted.map(\.line)]))
  }

  @Test(arguments: 1...3) func `a jittered log settled often gives what the log in order gives, at every moment`(
    seed: UInt64
  ) {
    let (jittered, ordered) = Self.sessions(seed: seed, count: 3_000)
    for second in stride(from: -5.0, through: 2_005, by: 67) {
      let (one, other) = (Seen(jittered, moment(second)), Seen(ordered, moment(second)))
      #expect(one.blocks == other.blocks)
      #expect(one.scopes == other.scopes)
      #expect(one.groups == other.groups)
    }
  }

  @Test func `a list of events by subscript is the same as in one walk, and as counted`() {
    let session = Self.sessions(seed: 8, count: 4_000).jittered
    #expect(session.duplicateCount(at: moment(2_000)) > 0)
    for second in stride(from: 0.0, through: 2_000, by: 199) {
      for group in [nil] + session.groups.indices.map(Optional.some) {
        let events = session.events(of: group, at: moment(second))
        var walked: [UInt32] = []
        for id in events { walked.append(id) }
        #expect(events.indices.map { events[$0] } == walked)
        #expect(walked.count == session.count(of: group, upTo: moment(second)))
        #expect(walked.allSatisfy { !session.isDuplicate($0) && session.failure($0).isFailure })
        #expect(walked == walked.sorted { session.store.isBefore($0, $1) })
      }
    }
  }

  @Test func `groups ranked by count alone stand as their summaries do`() {
    let session = Self.sessions(seed: 4, count: 2_000).ordered
    for second in stride(from: 0.0, through: 2_000, by: 250) {
      let (ranked, full) = (session.rankedGroups(at: moment(second)), session.groups(at: moment(second)))
      #expect(ranked.map(\.id) == full.map(\.id))
      #expect(ranked.map(\.count) == full.map(\.count))
      let moving = full.first { $0.state == .new || $0.state == .escalating }
      #expect(session.firstMoving(of: ranked, at: moment(second)) == moving)
    }
  }

  @Test func `the times that scopes were blocked are those of the blocks that touch the window`() {
    let session = Self.sessions(seed: 6, count: 2_000).ordered
    for second in stride(from: 0.0, through: 2_000, by: 130) {
      let (clock, since) = (moment(second), moment(second - 300))
      let times = session.blockedTimes(at: clock, since: since).map { "\($0.start) \(String(describing: $0.end))" }
      let blocks = session.blocks(at: clock).filter { $0.block.end ?? clock >= since }
      #expect(times.sorted() == blocks.map { "\($0.block.start) \(String(describing: $0.block.end))" }.sorted())
    }
  }

  @Test func `landmarks are the starts of the blocks`() {
    let session = Self.sessions(seed: 2, count: 2_000).jittered
    let blocks = Array(session.blocks(at: moment(2_000)))
    let (starts, steps) = (
      blocks.map(\.block.start), blocks.filter { $0.block.flags.contains(.escalated) }.map(\.block.start)
    )
    for second in stride(from: -1.0, through: 2_001, by: 41) {
      #expect(session.next(.block, after: moment(second)) == starts.first { $0 > moment(second) })
      #expect(session.previous(.block, before: moment(second)) == starts.last { $0 < moment(second) })
      #expect(session.next(.escalation, after: moment(second)) == steps.first { $0 > moment(second) })
    }
  }
}

/// Successes are let go of without changing what is asked for.
@Suite struct SuccessesTests {
  @Test func `the first success after each grace is kept, and the latest`() {
    var all = Successes(classCount: 2)
    var cut = Successes(classCount: 2)
    let graces = stride(from: Int64(500), to: 90_000, by: 7_000).map { $0 }
    cut.question(in: 1)
    for time in Int64(0)..<10_000 {
      let success = Successes.Success(
        EventKey(nanoseconds: time * 10, place: Place(source: 0, generation: 0, offset: UInt64(time), element: 0)))
      all.append(success, in: 1)
      cut.append(success, in: 1)
      guard time % 300 == 0 else { continue }
      _ = all.settle()
      _ = cut.settle()
      cut.forgetIdle(bound: 100) { endpointClass, since, wants in
        #expect(endpointClass == 1)
        for end in graces where end >= since && !wants(end) { return }
      }
    }
    _ = all.settle()
    _ = cut.settle()
    for end in graces + stride(from: Int64(99_000), to: 100_100, by: 50) {
      #expect(cut.first(in: 1, after: end)?.nanoseconds == all.first(in: 1, after: end)?.nanoseconds)
    }
    #expect(cut.first(in: 1, after: 20_000)?.nanoseconds ?? 0 > 20_010)
  }

  @Test func `where nothing new may be asked for, nobody is asked`() {
    var successes = Successes(classCount: 1)
    var askedAt: [Int64] = []
    for time in Int64(0)..<2_000 {
      let key = EventKey(nanoseconds: time, place: Place(source: 0, generation: 0, offset: 0, element: 0))
      successes.append(Successes.Success(key), in: 0)
      if time == 1_000 { successes.question(in: 0) }
      guard time % 50 == 0 else { continue }
      _ = successes.settle()
      successes.forgetIdle(bound: 100) { _, _, wants in
        askedAt.append(time)
        _ = wants(1_020)
      }
    }
    // From when it is told of the question until the answer is no more among the latest hundred.
    #expect(askedAt.first == 1_000 && askedAt.last == 1_150)
    #expect(successes.first(in: 0, after: 1_020)?.nanoseconds == 1_021)
    #expect(successes.first(in: 0, after: 1_021)?.nanoseconds ?? 0 > 1_800)
  }
}

/// Orders' states found by their ids.
@Suite struct RecentStatesTests {
  @Test func `the latest 10,000 are found by either id, and no others`() {
    var random = SplitMix64(seed: 3)
    var states = RecentStates()
    var shown: [(ids: (UInt64, UInt64), key: EventKey)] = []
    for time in 0..<25_000 {
      let ids = (UInt64.random(in: 0..<4_000, using: &random), UInt64.random(in: 0..<4_000, using: &random))
      let key = EventKey(nanoseconds: Int64(time), place: Place(source: 0, generation: 0, offset: 0, element: 0))
      states.append(ids, at: key)
      shown.append((ids, key))
    }
    let latest = shown.suffix(10_000)
    for id in UInt64(1)..<60 {
      let times = latest.filter { $0.ids.0 == id || $0.ids.1 == id }.map(\.key.nanoseconds)
      #expect(states.times(of: (id, 0)).map(\.nanoseconds).sorted() == times)
      #expect(states.times(of: (0, id)).map(\.nanoseconds).sorted() == times)
    }
  }
}
