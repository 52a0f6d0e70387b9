import ArgumentParser
import DashboardUI
import Glibc

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow logs on the dashboard; this is what cooldown FILE… does.")

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: "Logs to follow; - is standard input. A missing one is waited for.", completion: .file())
  var files: [String] = []

  func run() throws {
    guard !paths.isEmpty else {
      writeAll(Self.examples, to: STDERR_FILENO)
      throw ExitCode(EX_USAGE)
    }
    try reportingFaults {
      let setup = try Setup(paths, reading, mayBeMissing: true)
      var screen = try LiveScreen(setup, drawing, dashboard: Dashboard(playhead: .live), clock: SessionClock())
      try screen.run(follows: true)
    }
  }

  /// What to read: without names, what is piped in.
  private var paths: [String] { files.isEmpty && isatty(STDIN_FILENO) == 0 ? ["-"] : files }

  private static let examples = """
    cooldown demo              a simulated bot in trouble, to see what this is
    cooldown bot.jsonl         follow a bot's log
    cooldown report bot.jsonl  what a log says, as text

    """
}
