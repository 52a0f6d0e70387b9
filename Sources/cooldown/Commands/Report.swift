import ArgumentParser
import Chronology
import Glibc
import LogSources
import Reports
import SessionState

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what logs say: groups, blocks, scopes, orders to verify.",
    discussion: "A log without a failure is no error: the exit code is 0 whatever the log says.")

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp(formatHelp, valueName: "format"), completion: .list(ReportFormat.all.map(\.name)))
  var format: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out what came before this time.", valueName: "time"))
  var since: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Report as of this time instead of the end of the logs.", valueName: "time"))
  var until: String?

  @Flag(help: "Go on: print a JSON line for each failure as soon as its line is complete.")
  var follow = false

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Argument(help: "Logs to read; - is standard input.", completion: .file())
  var files: [String] = []

  private static var formatHelp: String {
    ReportFormat.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ") + "."
  }

  func validate() throws {
    if files.isEmpty, isatty(STDIN_FILENO) != 0 { throw ValidationError("Name a log, or - for standard input.") }
    if let format, ReportFormat.named(format) == nil {
      throw ValidationError("--format takes \(ReportFormat.all.map(\.name).joined(separator: ", ")).")
    }
    if follow, format ?? "ndjson" != "ndjson" || until != nil || output != nil {
      throw ValidationError("--follow prints ndjson to standard output, without --until.")
    }
  }

  func run() throws {
    try reportingFaults {
      let paths = files.isEmpty ? ["-"] : files
      let setup = try Setup(paths, reading, mayBeMissing: follow)
      if follow {
        try FollowingReport(setup, since: since).run()
      } else {
        try write(setup)
      }
    }
  }

  private func write(_ setup: Setup) throws {
    let session = try setup.readAll()
    var input = ReportInput(
      session, parser: setup.grammar.parser(lexicon: 0), read: SourceTexts(inputs: setup.inputs).line)
    input.zone = setup.zone
    if let since { input.since = try setup.moment(since, "--since", session) }
    if let until { input.clock = min(input.clock, try setup.moment(until, "--until", session)) }
    let file = try OutputFile(output, sparing: setup.inputs.map(\.path))
    let format = format.flatMap(ReportFormat.named) ?? ReportFormat.all[0]
    format.write(input) { file.write($0) }
    try file.finish()
  }
}
