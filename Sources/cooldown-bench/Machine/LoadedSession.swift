import Benchmarking
import Chronology
import ErrorCatalog
import Glibc
import LogFormats
import LogSources
import SessionState

/// A log read into a session of this process.
struct LoadedSession {
  let session: Session
  let span: ClosedRange<Timestamp>

  init(_ log: GeneratedLog) throws {
    var session = Session(catalog: .embedded)
    let source = session.addSource(named: log.path)
    let file = try LogFile(opening: log.path)
    var loader = FileLoader(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    loader.includesUnfinished = true
    _ = try loader.load(file, range: 0..<file.size) { worker in
      var reading = LineParser(lexicon: worker, zone: .utc)
      reading.learnsShapes = true
      let parser = OwnedParser(reading)
      return { bytes, offset in parser.parse(bytes, at: offset) }
    } deliver: { piece in
      if case .lines(let batch, _) = piece { session.ingest(batch, source: source) }
      return true
    }
    session.settle()
    guard let span = session.span else { throw Fault.unreadableReport("\(log.path) has no times") }
    (self.session, self.span) = (session, span)
  }
}

/// A parser that one thread owns and its closure keeps.
private final class OwnedParser {
  private var parser: LineParser

  init(_ parser: LineParser) { self.parser = parser }

  func parse(_ bytes: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch { parser.parse(bytes, at: offset) }
}
