import Chronology
import DashboardUI
import ErrorCatalog
import LogFormats
import SessionState
import Simulator

/// What the demo's bots write in their first minutes, and what a session makes of it.
struct DemoLog: LineTexts {
  let session: Session
  /// The moment up to which the bots wrote.
  let end: Timestamp
  /// Lines written in the last second.
  let linesPerSecond: Double
  private let bytes: [UInt8]

  private static let start = Timestamp(seconds: 1_772_452_800)

  /// The log after `span`, always the same.
  init(after span: Duration) {
    end = Self.start + span
    let lines = Self.lines(until: end)
    linesPerSecond = Double(lines.count { $0.time > Self.start + span - .seconds(1) })
    bytes = Array(lines.map { $0.text + "\n" }.joined().utf8)
    session = Self.session(of: bytes, catalog: .embedded)
  }

  func line(at place: Place, atMost bound: Int) -> [UInt8]? {
    Array(bytes.dropFirst(Int(clamping: place.offset)).prefix(bound).prefix { $0 != UInt8(ascii: "\n") })
  }

  private static func lines(until end: Timestamp) -> [SimulatedLine] {
    var simulation = Simulation(seed: 1, start: start)
    var lines: [SimulatedLine] = []
    while true {
      let line = simulation.next()
      if line.time > end { return lines }
      lines.append(line)
    }
  }

  private static func session(of bytes: [UInt8], catalog: Catalog) -> Session {
    var session = Session(catalog: catalog)
    let source = session.addSource(named: "bots.jsonl")
    var parser = LineParser(lexicon: 0, zone: .utc)
    session.ingest(bytes.withUnsafeBytes { parser.parse($0, at: 0) }, source: source)
    session.settle()
    return session
  }
}
