import Chronology
import ErrorCatalog
import LogFormats

@testable import SessionState

/// A session of JSON lines, each source's in reading order.
func session(of sources: [[String]], provider: String? = nil) -> Session {
  var session = Session(catalog: .embedded, provider: provider)
  for (index, lines) in sources.enumerated() {
    let source = session.addSource(named: "log-\(index)")
    var parser = LineParser(lexicon: index, zone: .utc)
    feed(lines, to: &session, source: source, parser: &parser)
    session.finish(source: source, time: Timestamp(seconds: 0))
  }
  session.settle()
  return session
}

/// Feeds lines to a session, a batch each, as a live log does; returns the place behind them.
@discardableResult
func feed(
  _ lines: [String], to session: inout Session, source: Int, parser: inout LineParser, from start: UInt64 = 0
) -> UInt64 {
  var offset = start
  for line in lines {
    let bytes = Array((line + "\n").utf8)
    session.ingest(bytes.withUnsafeBytes { parser.parse($0, at: offset) }, source: source)
    offset += UInt64(bytes.count)
  }
  return offset
}

/// Seconds after 2026-03-02T12:00:00Z.
func moment(_ seconds: Double) -> Timestamp {
  Timestamp(nanoseconds: 1_772_452_800_000_000_000 + Int64((seconds * 1000).rounded()) * 1_000_000)
}

/// A BTSE answer as a bot logs it, flat.
func answer(
  _ seconds: Double, status: Int, code: Int? = nil, account: String = "mm-1", wait: String? = nil,
  path: String = "/api/v3.3/order", message: String = "message", logger: String? = nil, extra: String = ""
) -> String {
  var line = "{\"time\":\"\(moment(seconds).rfc3339())\",\"level\":\"\(status >= 400 ? "error" : "info")\""
  line += ",\"host\":\"x\",\"url\":\"https://api.btse.com\(path)\",\"account\":\"\(account)\",\"status_code\":\(status)"
  if let code { line += ",\"code\":\(code)" }
  if let wait { line += ",\"retry_after\":\"\(wait)\"" }
  if let logger { line += ",\"logger\":\"\(logger)\"" }
  return line + ",\"message\":\"\(message)\"\(extra)}"
}
