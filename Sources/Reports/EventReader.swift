import LogFormats
import SessionState

/// Reads failures' lines again, for what a session does not keep of them.
struct EventReader {
  private let read: (Place) -> [UInt8]?
  private var parser: LineParser
  /// The parser's texts by id.
  private var texts = [""]

  init(parser: LineParser, read: @escaping (Place) -> [UInt8]?) {
    self.parser = parser
    self.read = read
  }

  /// What the line says; nil where its log has gone or changed.
  mutating func details(of event: Failure) -> EventDetails? {
    guard let line = read(event.place) else { return nil }
    let batch = line.withUnsafeBytes { parser.parse($0, at: 0) }
    texts += batch.newTexts
    guard let record = batch.records.first(where: { Int($0.element) == event.place.element }),
      let inspection = parser.inspect(line, element: event.place.element)
    else { return nil }
    return EventDetails(record: record, texts: texts, inspection: inspection)
  }
}

/// What a failure's line says beyond what its session keeps. Secrets are not masked, but for API keys as account.
struct EventDetails {
  let level: String?
  let message: String?
  let account: String
  let method: String
  let path: String?
  let symbol: String?
  let requestID: String?
  let format: String

  init(record: Record, texts: [String], inspection: Inspection) {
    level = record.level == .none ? nil : "\(record.level)"
    message = inspection.errorText ?? inspection.message
    account = texts[Int(record.account)]
    method = texts[Int(record.method)]
    path = inspection[.path]?.value
    symbol = inspection[.symbol]?.value
    requestID = inspection[.requestID]?.value
    format = inspection.format
  }
}
