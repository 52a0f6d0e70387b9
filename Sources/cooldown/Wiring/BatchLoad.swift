import Chronology
import Glibc
import LogFormats
import LogSources
import SessionState

extension Session {
  /// Reads whole files into the session, one after the other, each on all cores.
  mutating func load(_ inputs: [LogInput], zone: Zone) throws(SourceError) {
    for input in inputs {
      let source = addSource(named: input.name)
      guard case .file(let file?) = input.kind else { continue }
      _ = try loadBatches(of: file, source: source, zone: zone, includesUnfinished: true) { batch, _ in
        ingest(batch, source: source)
        return true
      }
      finish(source: source, time: file.modified ?? Timestamp(seconds: 0))
    }
    settle()
  }
}

/// Parses what a file has on all cores and delivers the batches in order, with the place behind each.
func loadBatches(
  of file: LogFile, source: Int, zone: Zone, includesUnfinished: Bool, deliver: (RecordBatch, UInt64) -> Bool
) throws(SourceError) -> LoadEnd {
  var loader = FileLoader(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  loader.includesUnfinished = includesUnfinished
  return try loader.load(file, range: 0..<file.size) { worker in
    let parser = ParserBox(lexicon: Lexicons.loading(source: source, worker: worker), zone: zone)
    return { bytes, offset in parser.parse(bytes, at: offset) }
  } deliver: { piece in
    switch piece {
    case .lines(let batch, let range): deliver(batch, range.upperBound)
    case .overlong(let line): deliver(RecordBatch(overlong: line), line.offset + line.length)
    }
  }
}

extension RecordBatch {
  /// A batch that holds nothing but a line too long to be read.
  init(overlong line: OverlongLine) {
    self.init(lexicon: -1)
    lines = 1
    bytes = Int(clamping: line.length) + 1
    rejects = [Reject(offset: line.offset, length: UInt32(clamping: line.length), line: 0, reason: .tooLong)]
  }
}
