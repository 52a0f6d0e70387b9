import Chronology
import LogSources
import Reports
import SessionState

/// The report that goes on: a JSON line for each failure, in reading order, as soon as its log line is complete.
struct FollowingReport {
  private let setup: Setup
  private let since: String?
  private let mailbox = Mailbox<Delivery>(capacity: 16)

  init(_ setup: Setup, since: String?) {
    self.setup = setup
    self.since = since
  }

  /// Prints until nobody reads it any more, or every source has ended.
  func run() throws {
    _ = try since.map { try setup.moment($0, "--since", setup.emptySession()) }
    let stop = try WakeSignal()
    for (source, input) in setup.inputs.enumerated() {
      let reader = LogReader(
        input: input, source: source, grammar: setup.grammar, mailbox: mailbox, stop: stop, follows: true)
      _ = try reader.start()
    }
    try printAll()
  }

  private func printAll() throws {
    var session = setup.emptySession()
    var intake = SessionIntake(sourceCount: setup.inputs.count, follows: true)
    var lines = EventLines(
      parser: setup.grammar.parser(lexicon: 0), secrets: setup.secrets,
      read: SourceTexts(inputs: setup.inputs).line)
    var printed: UInt32 = 0
    while let deliveries = mailbox.waitAndDrain() {
      for delivery in deliveries {
        if case .notice(_, let notice?) = delivery { complain(notice) }
        intake.take(delivery, into: &session, at: .wallClock)
      }
      session.settle()
      let start = try since.map { try setup.moment($0, "--since", session) } ?? .distantPast
      while printed < session.failureIDs.upperBound {
        guard print(printed, session, &lines, since: start) else { return }
        printed += 1
      }
      if intake.hasEnded { return }
    }
  }

  /// Prints one event; false when nobody takes it.
  private func print(_ id: UInt32, _ session: Session, _ lines: inout EventLines, since: Timestamp) -> Bool {
    let failure = session.failure(id)
    guard failure.isFailure, failure.time >= since, let line = lines.line(for: id, in: session) else { return true }
    return writeAll(line, to: 1)
  }
}
