import ArgumentParser
import ErrorCatalog
import Reports

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the remedy for a code, an HTTP status or an error message.",
    discussion: "cooldown explain 303 · cooldown explain -2 · cooldown explain \"Authentication Failed\"")

  @Option(help: ArgumentHelp("Only this provider.", valueName: "name"))
  var provider: String?

  @Argument(parsing: .allUnrecognized, help: "A code, a status, or the words of an error.")
  var query: [String] = []

  func validate() throws {
    if query.isEmpty { throw ValidationError("Say what to explain: a code, an HTTP status, or the words of an error.") }
  }

  func run() throws {
    try reportingFaults {
      let catalog = try Catalogs.load(provider: provider)
      let report = ExplainReport(query: query.joined(separator: " "), catalog: catalog, provider: provider)
      writeAll(report.text, to: 1)
      if !report.found { throw ExitCode(1) }
    }
  }
}
