import ArgumentParser

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
}
