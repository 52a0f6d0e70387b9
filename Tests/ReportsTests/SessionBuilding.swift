import Chronology
import ErrorCatalog
import LogFormats
import SessionState

@testable import Reports

/// A log held in memory: what a session is fed with and what reports read again.
struct MemoryLog {
  let name: String
  let lines: [String]
  private let bytes: [UInt8]

  init(_ name: String, _ lines: [String]) {
    self.name = name
    self.lines = lines
    bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  func feed(_ session: inout Session) {
    let source = session.addSource(named: name)
    var parser = LineParser(lexicon: source, zone: .utc)
    session.ingest(bytes.withUnsafeBytes { parser.parse($0, at: 0) }, source: source)
    session.finish(source: source, time: Timestamp(seconds: 0))
  }

  func line(at offset: UInt64) -> [UInt8]? {
    Array(bytes.dropFirst(Int(clamping: offset)).prefix { $0 != UInt8(ascii: "\n") })
  }
}

/// A settled session of logs, and the way back to their lines.
struct Told {
  let logs: [MemoryLog]
  let session: Session

  init(_ logs: MemoryLog...) {
    var session = Session(catalog: .embedded)
    for log in logs { log.feed(&session) }
    session.settle()
    self.logs = logs
    self.session = session
  }

  init(_ lines: [String]) { self.init(MemoryLog("bot.jsonl", lines)) }

  func read(_ place: Place) -> [UInt8]? { logs[place.source].line(at: place.offset) }

  var input: ReportInput { ReportInput(session, parser: LineParser(lexicon: 99, zone: .utc), read: read) }

  var end: Timestamp { session.last ?? .distantPast }

  /// The plain text report.
  var text: String { TextReport(of: session, at: end).text }

  var json: String { SessionReport(of: session, at: end).json() }

  func eventLines(masksSecrets: Bool = true) -> [String] {
    var lines = EventLines(
      parser: LineParser(lexicon: 99, zone: .utc), secrets: masksSecrets ? .masked : .bare, read: read)
    var text = ""
    lines.write(session, upTo: end) {
      text += $0
      return true
    }
    return text.split(separator: "\n").map(String.init)
  }
}

/// Seconds after 2026-03-02T12:00:00Z.
func moment(_ seconds: Double) -> Timestamp {
  Timestamp(nanoseconds: 1_772_452_800_000_000_000 + Int64((seconds * 1000).rounded()) * 1_000_000)
}

/// A BTSE answer as a bot logs it, flat.
func answer(
  _ seconds: Double, status: Int, code: Int? = nil, account: String = "mm-1", wait: String? = nil,
  message: String = "message", extra: String = ""
) -> String {
  var line = "{\"time\":\"\(moment(seconds).rfc3339())\",\"level\":\"\(status >= 400 ? "error" : "info")\""
  line += ",\"method\":\"POST\",\"url\":\"https://api.btse.com/api/v3.3/order\",\"account\":\"\(account)\""
  line += ",\"status_code\":\(status)"
  if let code { line += ",\"code\":\(code)" }
  if let wait { line += ",\"retry_after\":\"\(wait)\"" }
  return line + ",\"message\":\"\(message)\"\(extra)}"
}

/// An incident: a block that early calls escalate, one that is open at the end, an order left in doubt, a bad signature.
let incident = Told(
  [
    answer(0, status: 200),
    answer(60, status: 429, code: 303, wait: "300", message: "Rate limit exceeded"),
    answer(120, status: 429, code: 303, wait: "240", message: "Rate limit exceeded"),
    answer(180, status: 429, code: 303, wait: "900", message: "Rate limit exceeded"),
    answer(300, status: 401, code: 10002, account: "mm-2", message: "UNAUTHORIZED: Authentication Failed"),
    "{\"time\":\"2026-03-02T12:06:",
    answer(400, status: 408, account: "mm-2", message: "Request Timeout", extra: ",\"orderID\":\"o-1\""),
    answer(1_200, status: 429, code: 303, account: "mm-2", wait: "300", message: "Rate limit exceeded"),
    answer(1_230, status: 200, account: "mm-3"),
  ])
