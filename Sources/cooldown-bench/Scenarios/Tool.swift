/// Another tool that can answer the question: failures by status and code, with count, first and last time, of the five shapes.
enum Tool: String, CaseIterable {
  case duckdb, polars, lnav, jq

  /// The command that answers for `log`; nil where the tool is not installed.
  func command(for log: String) -> Command? {
    switch self {
    case .duckdb where Command.isInstalled("duckdb"): Command("duckdb", "-c", Query.duckDB(log))
    case .duckdb: Command.python("duckdb", Query.duckDBInPython, log)
    case .polars: Command.python("polars", Query.polars, log)
    case .lnav: Command.isInstalled("lnav") ? Command("lnav", "-n", "-c", ";" + Query.lnav, log) : nil
    case .jq: Command.isInstalled("jq") ? Command("jq", "-nR", Query.jq, log) : nil
    }
  }
}

extension Command {
  fileprivate static func isInstalled(_ name: String) -> Bool {
    (try? Command("sh", "-c", "command -v " + name).run()) != nil
  }

  /// A Python program that gets the log's path, where Python has `module`.
  fileprivate static func python(_ module: String, _ program: String, _ log: String) -> Command? {
    guard (try? Command("python3", "-c", "import " + module).run()) != nil else { return nil }
    return Command("python3", "-c", program, log)
  }
}
