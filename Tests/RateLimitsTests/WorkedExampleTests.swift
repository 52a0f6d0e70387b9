import Chronology
import Testing

@testable import RateLimits

/// One row: what happened in a scope, the blocks it gave, and what holds at moments after it.
struct Example: Sendable, CustomTestStringConvertible {
  var name: String
  var profile: Profile = .btse
  var events: String
  /// All blocks, the open one included.
  var blocks: [String]
  /// A moment behind the last event, and the scope's state then.
  var later: KeyValuePairs<String, String> = [:]
  /// Limit events, premature ones, re-offences.
  var counts: [Int]

  var testDescription: String { name }
}

@Test(arguments: workedExamples + edges)
func `a session of limit events gives the blocks of the reference`(_ example: Example) {
  let (tracker, transitions) = Script(example.events).run(on: example.profile)
  let open = tracker.block.map { [$0] } ?? []
  #expect((transitions.compactMap(\.closedBlock) + open).map(\.line) == example.blocks)
  #expect([tracker.violations, tracker.premature, tracker.reoffences] == example.counts)
  for (time, state) in example.later {
    #expect(tracker.line(at: time) == state, "at \(time)")
  }
}

/// The reference's own examples, by its numbers; those that concern the spelling of a wait or whole logs stand elsewhere.
let workedExamples: [Example] = [
  Example(
    name: "1", events: "00:00 L 1; 00:05 ok", blocks: ["1 00:00-00:01 served, 1 hit, 0 early"],
    later: ["00:05": "cooling 1 to 13:00:00", "13:00:00": "cooling 1 to 13:00:00", "13:00:01": "clear"],
    counts: [1, 0, 0]),
  Example(
    name: "2", events: "00:00 L 1; 00:03 L 300",
    blocks: ["1 00:00-00:01 served, 1 hit, 0 early", "2 00:03-05:03 open, 1 hit, 0 early, escalated"],
    later: ["05:02.999": "blocked 2 to 05:03", "05:03": "cooling 2 to 13:00:03"], counts: [2, 0, 1]),
  Example(
    name: "3", events: "00:00 L 300; 01:00 L 240; 02:00 L 180", blocks: ["2 00:00-05:00 open, 3 hits, 2 early"],
    later: ["05:00": "cooling 2 to 13:02:00"], counts: [3, 2, 0]),
  Example(
    name: "4", events: "00:00 L 300; 02:00 L 900",
    blocks: ["2 00:00-02:00 superseded, 2 hits, 1 early", "3 02:00-17:00 open, 1 hit, 0 early, escalated"],
    later: ["17:00": "clear"], counts: [2, 1, 0]),
  Example(
    name: "5", events: "00:00 L 900; 15:10 L 1",
    blocks: ["3 00:00-15:00 served, 1 hit, 0 early", "1 15:10-15:11 open, 1 hit, 0 early"], counts: [2, 0, 0]),
  Example(
    name: "6", events: "00:00 L; 00:10 L; 06:40 L",
    blocks: [
      "1? 00:00-00:01 served, 1 hit, 0 early", "2? 00:10-05:10 served, 1 hit, 0 early, escalated",
      "3? 06:40-21:40 open, 1 hit, 0 early, escalated",
    ], later: ["21:40": "cooling 3 to 13:06:40"], counts: [3, 0, 2]),
  Example(
    name: "7", events: "00:00 L 60", blocks: ["≥2 00:00-01:00 open, 1 hit, 0 early, joinedMidBlock"],
    later: ["01:00": "cooling 2 to 13:00:00"], counts: [1, 0, 0]),
  Example(
    name: "8", events: "00:00 L 300; 05:10 L 60",
    blocks: ["2 00:00-05:00 served, 1 hit, 0 early", "≥3 05:10-06:10 open, 1 hit, 0 early, escalated"],
    later: ["06:10": "cooling 3 to 13:05:10", "13:05:10": "cooling 3 to 13:05:10", "13:05:10.001": "clear"],
    counts: [2, 0, 1]),
  Example(
    name: "9", events: "00:00 L 300; 58:20 L",
    blocks: ["2 00:00-05:00 served, 1 hit, 0 early", "3? 58:20-13:13:20 open, 1 hit, 0 early, escalated"],
    counts: [2, 0, 1]),
  Example(
    name: "9, instead at 13:00:01", events: "00:00 L 300; 13:00:01 L",
    blocks: ["2 00:00-05:00 served, 1 hit, 0 early", "1? 13:00:01-13:00:02 open, 1 hit, 0 early"],
    counts: [2, 0, 0]),
  Example(
    name: "10", events: "00:00.00 L 1; 00:00.12 L 1; 00:00.30 L 1; 00:00.90 L 1",
    blocks: ["1 00:00-00:01.9 open, 4 hits, 0 early"], counts: [4, 0, 0]),
  Example(
    name: "11", events: "00:00.0 L 1; 00:00.9 L 1; 00:01.8 L 1; 00:02.7 L 1; 00:03.6 L 1",
    blocks: [
      "1 00:00-00:02.7 superseded, 4 hits, 2 early", "1 00:02.7-00:04.6 open, 2 hits, 0 early, extended",
    ], counts: [5, 2, 0]),
  Example(
    name: "12", events: "00:00 L 300; 00:10 L 1", blocks: ["2 00:00-05:00 open, 2 hits, 1 early, shorterWaitSeen"],
    counts: [2, 1, 0]),
  Example(
    name: "13", events: "00:00 L 0; 00:01 L -5; 00:02 L 1", blocks: ["1 00:02-00:03 open, 1 hit, 0 early"],
    counts: [3, 0, 0]),
  Example(
    name: "14", events: "00:00 L 86400", blocks: ["3+ 00:00-36:00:00 open, 1 hit, 0 early"],
    later: ["36:00:00": "clear"], counts: [1, 0, 0]),
  Example(
    name: "15, same class", events: "00:00 L 300 order; 00:30 ok order",
    blocks: ["2 00:00-00:30 contradicted, 1 hit, 0 early"], later: ["00:30": "cooling 2 to 13:00:00"],
    counts: [1, 0, 0]),
  Example(
    name: "15, another class", events: "00:00 L 300 order; 00:30 ok query",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early"], later: ["00:30": "blocked 2 to 05:00"], counts: [1, 0, 0]),
  Example(
    name: "16", profile: .generic, events: "06:46:59.411 L 720; 06:51:42.796 L 437",
    blocks: ["- 06:46:59.411-06:58:59.796 open, 2 hits, 1 early"],
    later: ["06:58:59.796": "clear"], counts: [2, 1, 0]),
  Example(
    name: "17", events: "00:00 L 300; 06:40 L 1",
    blocks: ["2 00:00-05:00 served, 1 hit, 0 early", "1 06:40-06:41 open, 1 hit, 0 early, mismatch"],
    counts: [2, 0, 1]),
  Example(
    name: "18", events: "00:00 L 1; 00:02 L 300; 05:10 L 900; 20:11 L 1",
    blocks: [
      "1 00:00-00:01 served, 1 hit, 0 early", "2 00:02-05:02 served, 1 hit, 0 early, escalated",
      "3 05:10-20:10 served, 1 hit, 0 early, escalated", "1 20:11-20:12 open, 1 hit, 0 early",
    ], counts: [4, 0, 2]),
]
