/// Another tool that can answer the question: failures by status and code, with count, first and last time.
enum Tool: String, CaseIterable {
  case duckdb, polars, lnav, jq

  /// The command that answers for `log`, with what it needs in `folder`; nil where the tool is not installed.
  func command(for log: String, _ folder: ScratchFolder) throws -> Command? {
    switch self {
    case .duckdb where Command.isInstalled("duckdb"): Command("duckdb", "-c", Query.duckDB(log))
    case .duckdb: Command.python("duckdb", Query.duckDBInPython, log)
    case .polars: Command.python("polars", Query.polars, log)
    case .lnav: Command.isInstalled("lnav") ? try Command.lnav(log, folder) : nil
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

  fileprivate static func lnav(_ log: String, _ folder: ScratchFolder) throws -> Command {
    let settings = folder.folder("lnav")
    for name in ["lnav/formats", "lnav/formats/bots"] { _ = folder.folder(name) }
    try FileWriter(folder.file("lnav/formats/bots/format.json")).write(Array(Query.lnavFormat.utf8))
    return Command("lnav", "-I", settings, "-n", "-c", ";" + Query.lnav, log)
  }
}
