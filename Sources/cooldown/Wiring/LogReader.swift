import Chronology
import LogFormats
import LogSources

/// What reader threads tell the main one.
enum Delivery: Sendable {
  case batch(RecordBatch, source: Int, generation: Int)
  /// A file begins to load.
  case loading(source: Int, bytes: Int)
  /// What a source held when it was opened has been read; its last change was at `modified`.
  case loaded(source: Int, modified: Timestamp?)
  /// What is to be said of a source; nil when all is well again.
  case notice(source: Int, String?)
}

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
}

/// Reads one source on a thread of its own: what is there first, then what comes.
struct LogReader: Sendable {
  let input: LogInput
  let source: Int
  let zone: Zone
  let mailbox: Mailbox<Delivery>
  let stop: WakeSignal
  /// Whether to go on after the end of what is there.
  let follows: Bool

  /// Starts the thread.
  func start() throws(SourceError) -> RunningThread { try startThread(name: "reader-\(source)") { run() } }

  private func run() {
    switch input.kind {
    case .file(let file?): readFile(file)
    case .file(nil):
      say("\(input.name): waiting for it to appear")
      tell(.loaded(source: source, modified: nil))
      follow(FileFollower(path: input.path, text: input.text))
    case .standardInput: readPipe()
    }
  }

  private func readFile(_ file: LogFile) {
    tell(.loading(source: source, bytes: Int(clamping: file.size)))
    do throws(SourceError) {
      let end = try loadBatches(of: file, source: source, zone: zone, includesUnfinished: !follows) { batch, _ in
        mailbox.put(.batch(batch, source: source, generation: 0))
      }
      tell(.loaded(source: source, modified: file.modified))
      if follows { follow(FileFollower(continuing: file, from: end, text: input.text)) }
    } catch {
      say("\(error)")
      tell(.loaded(source: source, modified: file.modified))
    }
  }

  private func follow(_ follower: consuming FileFollower) {
    let parser = ParserBox(lexicon: Lexicons.following(source: source), zone: zone)
    follower.run(until: stop, now: { .sinceBoot }) { events in events.allSatisfy { take($0, parser) } }
  }

  private func readPipe() {
    let parser = ParserBox(lexicon: Lexicons.following(source: source), zone: zone)
    do throws(SourceError) {
      var reader = try PipeReader(
        descriptor: 0, name: input.name, spoolDirectory: environment("TMPDIR") ?? "/tmp")
      tell(.loaded(source: source, modified: nil))
      reader.run(until: stop, now: { .sinceBoot }) { events in events.allSatisfy { take($0, parser) } }
    } catch {
      say("\(error)")
    }
  }

  private func take(_ event: FollowEvent, _ parser: ParserBox) -> Bool {
    switch event {
    case .lines(let chunk):
      let batch = chunk.bytes.withUnsafeBytes { parser.parse($0, at: chunk.offset) }
      return tell(.batch(batch, source: source, generation: chunk.generation))
    case .overlong(let line, let generation):
      return tell(.batch(RecordBatch(overlong: line), source: source, generation: generation))
    case .missing: return say("\(input.name) is gone: waiting for it to come back")
    case .unreadable(let error): return say("\(error)")
    case .appeared, .rotated, .truncated: return say(nil)
    case .ended: return say("\(input.name) has ended")
    case .partial: return true
    }
  }

  @discardableResult
  private func say(_ notice: String?) -> Bool { tell(.notice(source: source, notice)) }

  @discardableResult
  private func tell(_ delivery: Delivery) -> Bool { mailbox.put(delivery) }
}
