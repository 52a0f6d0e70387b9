import Chronology
import LogFormats
import LogSources

/// One source of lines: where it is, and how to read it again.
struct LogInput: Sendable {
  enum Kind: Sendable {
    /// The file as it was found; nil while nothing is there.
    case file(LogFile?)
    case standardInput
  }

  let path: String
  let kind: Kind
  let text: SourceText

  /// Looks at what `path` names; only a missing file may come later.
  init(_ path: String, mayBeMissing: Bool) throws(SourceError) {
    self.path = path
    guard path != "-" else {
      (kind, text) = (.standardInput, SourceText())
      return
    }
    do throws(SourceError) {
      let file = try LogFile(opening: path)
      (kind, text) = (.file(file), SourceText(of: file))
    } catch {
      guard case .missing = error, mayBeMissing else { throw error }
      (kind, text) = (.file(nil), SourceText())
    }
  }

  /// As it is shown.
  var name: String { path == "-" ? "standard input" : path }

  /// When what it holds was last written; nil for a pipe.
  var modified: Timestamp? {
    if case .file(let file?) = kind { file.modified } else { nil }
  }

  /// Reads what it holds, to its end; a pipe is waited for.
  func readAll(_ grammar: Grammar, source: Int, deliver: (RecordBatch) -> Void) throws(SourceError) {
    switch kind {
    case .file(nil): return
    case .file(let file?):
      _ = try loadBatches(of: file, source: source, grammar: grammar, includesUnfinished: true) {
        deliver($0)
        return true
      }
    case .standardInput: try readPipe(ParserBox(grammar.parser(lexicon: Lexicons.following(source: source))), deliver)
    }
  }

  private func readPipe(_ parser: ParserBox, _ deliver: (RecordBatch) -> Void) throws(SourceError) {
    var reader = try pipeReader()
    var failure: SourceError?
    reader.run(until: try WakeSignal(), now: { .sinceBoot }) { events in
      for event in events {
        event.batch(parser).map { deliver($0.batch) }
        if case .unreadable(let error) = event { failure = error }
      }
      return failure == nil
    }
    if let failure { throw failure }
  }

  /// Standard input, kept in an unlinked file of the temporary directory.
  func pipeReader() throws(SourceError) -> PipeReader {
    try PipeReader(descriptor: 0, name: name, spoolDirectory: environment("TMPDIR") ?? "/tmp", text: text)
  }
}

extension FollowEvent {
  /// The lines it brought, parsed; nil where it brought none.
  func batch(_ parser: ParserBox) -> (batch: RecordBatch, generation: Int)? {
    switch self {
    case .lines(let chunk): (chunk.bytes.withUnsafeBytes { parser.parse($0, at: chunk.offset) }, chunk.generation)
    case .overlong(let line, let generation): (RecordBatch(overlong: line), generation)
    default: nil
    }
  }
}
