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
    let lines = ParallelLines {
      EventLines(
        parser: setup.grammar.parser(lexicon: 0), secrets: setup.secrets, read: SourceTexts(inputs: setup.inputs).line)
    }
    var printed: UInt32 = 0
    while let deliveries = mailbox.waitAndDrain() {
      for delivery in deliveries {
        if case .notice(_, let notice?) = delivery { complain(notice) }
        intake.take(delivery, into: &session, at: .wallClock)
      }
      session.settle()
      let start = try since.map { try setup.moment($0, "--since", session) } ?? .distantPast
      let fresh = printed..<session.failureIDs.upperBound
      guard lines.write(fresh, of: session, since: start, to: { writeAll($0, to: 1) }) else { return }
      printed = fresh.upperBound
      if intake.hasEnded { return }
    }
  }
}
