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
    var text = ""
    write { piece in
      text += piece
      return true
    }
    return text
  }

  /// Writes the object in pieces, so that it need not be there as a whole; ends early where `output` returns false.
  public func write(to output: (String) -> Bool) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.integer(1)
      writer.key("profile")
      writer.string(session.prevailingProvider)
      writeSources(&writer)
      writeTotals(&writer)
      writeGroups(&writer, output)
      writeBlocks(&writer, output)
      writeScopes(&writer)
      writeOrders(&writer)
    }
    writer.endLine()
    _ = output(writer.take())
  }
}

extension JSONWriter {
  /// Writes an array whose elements may be very many, in pieces; the rest is left out once `output` returns false.
  mutating func longArray<Elements: Sequence>(
    _ elements: Elements, _ output: (String) -> Bool, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    var isWanted = true
    array(elements) { writer, element in
      guard isWanted else { return }
      body(&writer, element)
      if writer.bytes.count >= 1 << 16 { isWanted = output(writer.take()) }
    }
  }
}
