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
  /// Nothing more will come from a source, which is said of it from then on.
  case ended(source: Int, String)
  /// What is to be said of a source; nil when all is well again.
  case notice(source: Int, String?)
}

/// Reads one source on a thread of its own: what is there first, then what comes.
struct LogReader: Sendable {
  let input: LogInput
  let source: Int
  let grammar: Grammar
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
      tell(.loaded(source: source, modified: nil))
      follow(FileFollower(path: input.path, text: input.text))
    case .standardInput: readPipe()
    }
  }

  private func readFile(_ file: LogFile) {
    tell(.loading(source: source, bytes: Int(clamping: file.size)))
    do throws(SourceError) {
      let end = try loadBatches(
        of: file, source: source, grammar: grammar, includesUnfinished: !follows
      ) { batch in
        tell(.batch(batch, source: source, generation: 0))
      }
      tell(.loaded(source: source, modified: file.modified))
      if follows { follow(FileFollower(continuing: file, from: end, text: input.text)) }
    } catch {
      say("\(error)")
      tell(.loaded(source: source, modified: file.modified))
    }
  }

  private func follow(_ follower: consuming FileFollower) {
    let parser = ParserBox(grammar.parser(lexicon: Lexicons.following(source: source)))
    follower.run(until: stop, now: { .sinceBoot }) { events in events.allSatisfy { take($0, parser) } }
  }

  private func readPipe() {
    let parser = ParserBox(grammar.parser(lexicon: Lexicons.following(source: source)))
    do throws(SourceError) {
      var reader = try input.pipeReader()
      // To a replay all that comes through a pipe is there from the first.
      if follows { tell(.loaded(source: source, modified: nil)) }
      reader.run(until: stop, now: { .sinceBoot }) { events in events.allSatisfy { take($0, parser) } }
    } catch {
      say("\(error)")
      tell(.ended(source: source, "\(error)"))
    }
    tell(.loaded(source: source, modified: nil))
  }

  private func take(_ event: FollowEvent, _ parser: ParserBox) -> Bool {
    if let (batch, generation) = event.batch(parser) {
      return tell(.batch(batch, source: source, generation: generation))
    }
    switch event {
    case .missing:
      let isNew = input.text.isEmpty
      return say(
        isNew ? "\(input.name): waiting for it to appear" : "\(input.name) is gone: waiting for it to come back")
    case .unreadable(let error): return say("\(error)")
    case .appeared, .rotated, .truncated: return say(nil)
    case .ended: return tell(.ended(source: source, "\(input.name) has ended"))
    case .partial, .lines, .overlong: return true
    }
  }

  @discardableResult
  private func say(_ notice: String?) -> Bool { tell(.notice(source: source, notice)) }

  @discardableResult
  private func tell(_ delivery: Delivery) -> Bool { mailbox.put(delivery) }
}
