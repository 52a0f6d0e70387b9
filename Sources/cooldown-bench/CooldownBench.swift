import ArgumentParser

@main
struct CooldownBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cooldown-bench",
    abstract: "Measure how fast cooldown is, on logs that it generates.",
    discussion: """
      Before anything is timed, cooldown's report of such a log is compared with that of a plain reading; a difference \
      ends the run with exit code 1. Timed things take turns in rounds, the file in the page cache; ratios are medians \
      of the rounds' ratios.
      """,
    subcommands: [Measure.self, Compare.self, Verify.self, Generate.self],
    defaultSubcommand: Measure.self)
}
