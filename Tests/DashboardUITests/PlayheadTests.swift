import Chronology
import Screen
import Testing

@testable import DashboardUI

/// Moving in time: what the keys of replay do, and that they never leave the log.
@Suite struct PlayheadTests {
  /// An hour: failures at 0, 60 and 1800 s; blocks from 60 s (1 s), 120 s (escalated, 5 min); the last record at 3600 s.
  private static let log = [
    answer(0, status: 400, code: 301), answer(60, status: 429, code: 303, wait: "1"),
    answer(120, status: 429, code: 303, wait: "300"), answer(1800, status: 400, code: 301),
    answer(3600, status: 200),
  ]

  struct Move: CustomTestStringConvertible {
    let keys: String
    let seconds: Double
    var testDescription: String { "\(keys) → \(seconds) s" }
    init(_ keys: String, _ seconds: Double) { (self.keys, self.seconds) = (keys, seconds) }
  }

  @Test(arguments: [
    Move("", 3600), Move(",", 3540), Move(", .", 3600), Move(".", 3600), Move("{", 3000), Move("{ { }", 3000),
    Move("}", 3600), Move("{*9", 0), Move(",*61", 0), Move("E", 1800), Move("E E", 120), Move("E*9", 0),
    Move("{*9 e", 60), Move("{*9 e*9", 1800), Move("B", 120), Move("B B", 60), Move("{*9 b", 60),
    Move("{*9 b b b", 120),
    Move("X", 120), Move("{*9 x", 120), Move("t \"12:10\" Enter", 600), Move("t \"12:10:30\" Enter", 630),
    Move("t \"-5m\" Enter", 3300), Move("t \"2026-03-02T12:01:00Z\" Enter", 60), Move("t \"13:59\" Enter", 3600),
    Move("t \"11:00\" Enter", 0), Move("t \"12:10\" Esc", 3600), Move("t Enter", 3600),
    Move("t \"tea time\" Enter", 3600),
    Move("t \"12:19\" Backspace \"0\" Enter", 600), Move("t \"nonsense\" ^U \"12:10\" Enter", 600),
  ]) func `keys move the playhead within the log`(move: Move) throws {
    var stage = Stage(replay: Self.log)
    try stage.press(move.keys)
    #expect(stage.clock == moment(move.seconds))
  }

  @Test(arguments: [
    ("t \"tea time\" Enter", "tea time is no time"), ("{*9 E", "no failure before"), ("e", "no failure after"),
    ("b", "no block after"), ("{*9 X", "no escalation before"),
  ]) func `what cannot be done in time is said`(keys: String, says: String) throws {
    var stage = Stage(replay: Self.log)
    try stage.press(keys)
    #expect(stage.footer.contains(says))
  }

  @Test func `keys typed into the prompt do nothing else`() throws {
    var stage = Stage(replay: Self.log)
    #expect(try stage.press("t q 2 Esc").isEmpty)
    #expect(stage.dashboard.view == .failures)
  }

  @Test func `a replay plays at its speed and stops at the end`() throws {
    var stage = Stage(replay: Self.log)
    try stage.press("t \"12:10\" Enter Space ) )")
    #expect(stage.dashboard.playhead.speed == 5 && !stage.dashboard.playhead.isPaused)
    stage.dashboard.playhead.elapsed(.seconds(10), within: stage.session.span)
    #expect(stage.clock == moment(650))
    stage.dashboard.playhead.elapsed(.seconds(10_000), within: stage.session.span)
    #expect(stage.clock == moment(3600) && stage.dashboard.playhead.isPaused)
  }

  @Test func `Space at the end of a replay begins anew`() throws {
    var stage = Stage(replay: Self.log)
    try stage.press("Space")
    #expect(stage.clock == moment(0) && !stage.dashboard.playhead.isPaused)
  }

  @Test func `speeds go from 1 to 1000 and no further`() throws {
    var stage = Stage(replay: Self.log)
    try stage.press(")*30")
    #expect(stage.dashboard.playhead.speed == 1000)
    try stage.press("(*30")
    #expect(stage.dashboard.playhead.speed == 1)
  }

  @Test(arguments: ["t", ",", ".", "{", "}", "e", "E", "b", "B", "x", "X", "(", ")"])
  func `live, time cannot be travelled, and it says so`(key: String) throws {
    var stage = Stage(live: Self.log, at: 3700)
    try stage.press(key)
    #expect(stage.clock == moment(3700) && stage.footer.contains("this is live: Space pauses it"))
  }

  @Test func `a paused live session can go back, loses no line and returns to now`() throws {
    var stage = Stage(live: Self.log, at: 3700)
    try stage.press("Space ,")
    #expect(stage.clock == moment(3600) || stage.clock == moment(3640))
    stage.feed([answer(3701, status: 400, code: 301)], to: "bot.jsonl")
    stage.now = moment(3710)
    #expect(stage.screen[0].contains("PAUSED") && stage.screen[0].contains("+1 new"))
    try stage.press("Space")
    #expect(stage.clock == moment(3710) && stage.screen[0].contains("LIVE"))
  }

  @Test func `a replay seen at T is the live board at T`() throws {
    for seconds in [30.0, 61, 130, 500, 1900] {
      var replay = Stage(replay: Self.log)
      try replay.press("t \"\(moment(seconds).clock(in: .utc))\" Enter")
      let past = Self.log.filter { line in line.contains("\"time\"") && timeOf(line) <= moment(seconds) }
      let live = Stage(live: past, at: seconds)
      // Header, timeline and footer say which of the two it is.
      #expect(Array(replay.screen[1..<21]) == Array(live.screen[1..<21]), "at \(seconds)")
    }
  }

  private func timeOf(_ line: String) -> Timestamp {
    let text = line.split(separator: "\"").first { $0.hasPrefix("2026-") } ?? ""
    return Timestamp(userTime: String(text), relativeTo: moment(0), in: .utc) ?? .distantPast
  }

  @Test func `a replay begins at the time awaited, once the log is known`() {
    var stage = Stage(.replay(speed: 1, isPaused: true, awaited: "12:02:30"))
    stage.feed(Self.log, to: "bot.jsonl")
    stage.finishLoading()
    #expect(stage.clock == moment(150))
  }
}
