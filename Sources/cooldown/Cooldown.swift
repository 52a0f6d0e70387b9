import ArgumentParser
import Glibc
import Screen

@main
struct Cooldown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cooldown",
    abstract: "Rate limits and errors of API bots, live in the terminal.",
    discussion: """
      Follows a bot's JSON log, groups failures by code, counts down the blocks of 429 answers with their escalation \
      tier, and opens the remedy for the selected row. It reads logs and never sends a request.
      """,
    version: "0.1.0",
    subcommands: [Watch.self, Replay.self, Report.self, Explain.self, Demo.self],
    defaultSubcommand: Watch.self)

  /// Runs the command that the arguments name. What the argument parser says of wrong ones repeats them: it is made safe to show.
  static func main() {
    occupyStandardDescriptors()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      guard !code.isSuccess else { exit(withError: error) }
      let message = Sanitizer.visible(fullMessage(for: error), keepingNewlines: true)
      if !message.isEmpty { writeAll(message + "\n", to: STDERR_FILENO) }
      Glibc.exit(code.rawValue)
    }
  }
}
