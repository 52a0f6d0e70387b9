import Chronology
import LogFormats
import LogText
import RateLimits
import SessionState

/// Failures as JSON objects, one a line, with their keys in one order; what is not known is left out.
public struct EventLines {
  private let secrets: SecretPolicy
  private var reader: EventReader
  private var writer = JSONWriter()

  /// What is handed over at once.
  private static let chunkSize = 1 << 16

  /// Lines of failures whose own lines `read` gives again (nil where their log has gone) and `parser`, set up as for
  /// reading the logs, understands.
  public init(parser: LineParser, secrets: SecretPolicy = .masked, read: @escaping (Place) -> [UInt8]?) {
    self.secrets = secrets
    reader = EventReader(parser: parser, read: read)
  }

  /// Hands the lines of a settled session's failures with these ids, from `since` on, to `output`, in reading order and in
  /// large pieces; false when `output` takes no more. What another logger told before is left out.
  public mutating func write(
    _ ids: Range<UInt32>, of session: Session, since: Timestamp = .distantPast, to output: (String) -> Bool
  ) -> Bool {
    var outcomes = session.outcomesInTimeOrder()
    for id in ids where session.isReported(id, since: since) {
      write(id, outcomes.outcome(of: id) ?? session.outcome(of: id), session)
      if writer.bytes.count >= Self.chunkSize, !output(writer.take()) { return false }
    }
    return writer.bytes.isEmpty || output(writer.take())
  }

  /// Hands the lines of a settled session's failures from `since` up to `clock` to `output`, in time order and in large
  /// pieces, until there are no more or `output` returns false.
  public mutating func write(
    _ session: Session, since: Timestamp = .distantPast, upTo clock: Timestamp, to output: (String) -> Bool
  ) {
    var outcomes = session.outcomesInTimeOrder()
    for id in session.events(of: nil, at: clock) where session.failure(id).time >= since {
      write(id, outcomes.outcome(of: id), session)
      if writer.bytes.count >= Self.chunkSize, !output(writer.take()) { return }
    }
    if !writer.bytes.isEmpty { _ = output(writer.take()) }
  }

  private mutating func write(_ id: UInt32, _ outcome: EventOutcome?, _ session: Session) {
    let event = session.failure(id)
    let line = EventLine(
      event: event, group: session.groups[Int(event.group)], outcome: outcome, details: reader.details(of: event),
      secrets: secrets)
    line.write(to: &writer, session)
  }
}

extension Session {
  fileprivate func isReported(_ id: UInt32, since: Timestamp) -> Bool {
    let failure = failure(id)
    return failure.isFailure && failure.time >= since && !isDuplicate(id)
  }
}

/// One failure's object.
private struct EventLine {
  let event: Failure
  let group: Group
  let outcome: EventOutcome?
  let details: EventDetails?
  let secrets: SecretPolicy

  func write(to writer: inout JSONWriter, _ session: Session) {
    writer.object { writer in
      writer.member("time", event.time)
      writer.knownMember("level", details?.level)
      writeError(&writer)
      writeLimit(&writer)
      writer.member("scope", session.scopeName(Int(event.scope)))
      writeRequest(&writer)
      writeGroup(&writer)
      writer.member("source", session.sources[event.place.source].name)
      writer.member("line", Int(event.line))
      writer.knownMember("format", details?.format)
      writer.knownMember("time_note", timeNote)
    }
    writer.endLine()
  }

  private func writeError(_ writer: inout JSONWriter) {
    if !group.isOverflow { writer.member("provider", group.providerID) }
    writer.knownMember("status", group.status)
    writer.knownMember("code", group.code)
    writer.knownMember("message", shown(details?.message))
    writer.knownMember("wait", event.waitAsked?.duration)
  }

  private func writeLimit(_ writer: inout JSONWriter) {
    writer.knownMember("until", outcome?.until)
    writer.member("limit", event.isLimit)
    guard let outcome else { return }
    writer.member("block", outcome.effect.rawValue)
    writer.knownMember("tier", outcome.tier)
    writer.knownMember("confidence", outcome.lastBlock?.confidence.rawValue)
  }

  private func writeRequest(_ writer: inout JSONWriter) {
    writer.knownMember("account", shown(details?.account))
    writer.knownMember("method", shown(details?.method))
    writer.knownMember("path", shown(details?.path))
    writer.knownMember("symbol", shown(details?.symbol))
    writer.knownMember("request_id", shown(details?.requestID))
  }

  private func writeGroup(_ writer: inout JSONWriter) {
    writer.member("group", group.isOverflow ? "other" : group.label)
    writer.knownMember("remedy", group.match.remedy?.id)
    writer.member("retry", group.verdict.rawValue)
  }

  private var timeNote: String? {
    event.hasBorrowedTime ? "borrowed" : event.hasAssumedZone ? "assumed-zone" : nil
  }

  private func shown(_ text: String?) -> String? { text.map(secrets.applied) }
}

extension EventOutcome {
  /// The tier of the open block, or the remembered one.
  fileprivate var tier: Int? {
    switch state {
    case .clear: nil
    case .blocked(let block): block.tier
    case .cooling(let tier): tier
    }
  }
}
