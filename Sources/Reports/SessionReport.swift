import Chronology
import RateLimits
import SessionState

/// The report of a whole session as one JSON object, schema 1.
public struct SessionReport {
  let session: Session
  let clock: Timestamp
  let since: Timestamp

  /// A report as of `clock` on what happened from `since` on; counts of lines are those of the whole logs.
  public init(of session: Session, at clock: Timestamp, since: Timestamp = .distantPast) {
    self.session = session
    self.clock = clock
    self.since = since
  }

  /// The object, with a newline after it.
  public func json() -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.integer(1)
      writer.key("profile")
      writer.string(session.prevailingProvider)
      writeSources(&writer)
      writeTotals(&writer)
      writeGroups(&writer)
      writeBlocks(&writer)
      writeScopes(&writer)
      writeOrders(&writer)
    }
    writer.endLine()
    return writer.text
  }
}
