import Glibc
import LogFormats
import LogSources

/// Parses what a file has on all cores and delivers the batches in order, with the place behind each.
///
/// The parsing comes after the work of other threads: the one that takes the batches in has all others waiting for it, and
/// keys are answered meanwhile.
func loadBatches(
  of file: LogFile, source: Int, grammar: Grammar, includesUnfinished: Bool, deliver: (RecordBatch) -> Bool
) throws(SourceError) -> LoadEnd {
  var loader = FileLoader(workers: min(32, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  loader.includesUnfinished = includesUnfinished
  return try loader.load(file, range: 0..<file.size) { worker in
    comeAfterOthers()
    let parser = ParserBox(grammar.parser(lexicon: Lexicons.loading(source: source, worker: worker)))
    return { bytes, offset in parser.parse(bytes, at: offset) }
  } deliver: { piece in
    switch piece {
    case .lines(let batch, _): deliver(batch)
    case .overlong(let line): deliver(RecordBatch(overlong: line))
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

/// On Linux it is the calling thread whose priority this lowers.
private func comeAfterOthers() { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5) }
