import Chronology
import ErrorCatalog
import LogFormats
import Screen
import SessionState

@testable import DashboardUI

/// A dashboard with logs in memory: lines, keys and moments go in, screens come out.
struct Stage {
  var session = Session(catalog: .embedded)
  var dashboard: Dashboard
  var size = Size(width: 80, height: 24)
  var glyphs = Glyphs.unicode
  var zone = Zone.utc
  var intake = Intake()
  /// What the wall clock says.
  var now = moment(0)
  private var texts = MemoryTexts()
  private var parsers: [LineParser] = []

  init(_ playhead: Playhead = .live) { dashboard = Dashboard(playhead: playhead) }

  /// A live stage that has read `lines`, at a moment seconds after noon.
  init(live lines: [String], at seconds: Double) {
    self.init()
    feed(lines, to: "bot.jsonl")
    now = moment(seconds)
  }

  /// A replay of `lines`, paused at its end.
  init(replay lines: [String]) {
    self.init(.replay(speed: 1, isPaused: true))
    feed(lines, to: "bot.jsonl")
  }

  /// Adds lines to a log, which is new when its name is.
  mutating func feed(_ lines: [String], to name: String) {
    let source = session.sources.firstIndex { $0.name == name } ?? addSource(name)
    let bytes = lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    feed(bytes: bytes, to: source)
  }

  mutating func feed(bytes: [UInt8], to source: Int) {
    let offset = UInt64(texts.logs[source].count)
    let batch = bytes.withUnsafeBytes { parsers[source].parse($0, at: offset) }
    texts.logs[source] += bytes
    session.ingest(batch, source: source)
    session.settle()
  }

  mutating func addSource(_ name: String) -> Int {
    texts.logs.append([])
    parsers.append(LineParser(lexicon: parsers.count, zone: .utc))
    return session.addSource(named: name)
  }

  var clock: Timestamp { dashboard.clock(now: now, session: session) }

  var scene: Scene {
    Scene(
      session: session, clock: clock, isReplay: dashboard.playhead.isReplay, zone: zone, glyphs: glyphs,
      intake: intake, texts: texts, inspector: LineParser(lexicon: 1_000, zone: .utc))
  }

  mutating func finishLoading() { dashboard.finishedLoading(scene) }

  @discardableResult
  mutating func draw() -> CellBuffer { dashboard.draw(size, scene) }

  /// Presses keys, a frame after each, and returns what they asked of the program.
  @discardableResult
  mutating func press(_ script: String) throws -> [Effect] {
    draw()
    return try KeyScript(script).keys.flatMap { key in
      let effects = dashboard.press(key, scene)
      draw()
      return effects
    }
  }

  /// The screen's rows as text.
  var screen: [String] {
    var copy = self
    return copy.draw().rows
  }

  /// The last row.
  var footer: String { screen.last ?? "" }

  /// The text of the selected row.
  var selectedRow: String? {
    var copy = self
    let buffer = copy.draw()
    let row = (0..<size.height).first { y in buffer.row(y).contains { $0.marks.contains(.selected) } }
    return row.map { buffer.rows[$0] }
  }
}

/// Logs held in memory.
struct MemoryTexts: LineTexts {
  var logs: [[UInt8]] = []

  func line(at place: Place, atMost bound: Int) -> [UInt8]? {
    guard logs.indices.contains(place.source), place.offset <= UInt64(logs[place.source].count) else { return nil }
    let rest = logs[place.source].dropFirst(Int(place.offset))
    return Array(rest.prefix(bound).prefix { $0 != UInt8(ascii: "\n") })
  }
}

/// Seconds after 2026-03-02T12:00:00Z.
func moment(_ seconds: Double) -> Timestamp {
  Timestamp(nanoseconds: 1_772_452_800_000_000_000 + Int64((seconds * 1000).rounded()) * 1_000_000)
}

/// A BTSE answer as a bot logs it.
func answer(
  _ seconds: Double, status: Int, code: Int? = nil, account: String = "mm-1", wait: String? = nil,
  path: String = "/api/v3.3/order", message: String = "message", extra: String = ""
) -> String {
  var line = "{\"time\":\"\(moment(seconds).rfc3339())\",\"level\":\"\(status >= 400 ? "error" : "info")\""
  line += ",\"url\":\"https://api.btse.com\(path)\",\"account\":\"\(account)\",\"status_code\":\(status)"
  if let code { line += ",\"code\":\(code)" }
  if let wait { line += ",\"retry_after\":\"\(wait)\"" }
  return line + ",\"message\":\"\(message)\"\(extra)}"
}
