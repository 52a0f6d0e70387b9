import ArgumentParser
import Chronology
import Reports
import SessionState

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a log says: groups, blocks, scopes, orders to verify.")

  @OptionGroup var reading: ReadingOptions

  @Argument(help: "Logs to read; - is standard input.", completion: .file())
  var files: [String]

  func run() throws {
    try reportingFaults {
      let zone = try Zone.named(reading.tz)
      var session = Session(catalog: try Catalogs.load(provider: reading.provider), provider: reading.provider)
      let inputs = try files.map { path throws in try LogInput(path, mayBeMissing: false) }
      try session.load(inputs, zone: zone)
      writeAll(SessionReport(of: session, at: session.last ?? .distantPast).json(), to: 1)
    }
  }
}
