/// A way to write a session down.
public struct ReportFormat: Sendable {
  /// As `--format` takes it.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Hands the report to the output in pieces, until all is written or the output returns false.
  public let write: @Sendable (_ input: ReportInput, _ output: (String) -> Bool) -> Void

  init(
    name: String, summary: String,
    write: @escaping @Sendable (_ input: ReportInput, _ output: (String) -> Bool) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.write = write
  }

  /// All formats, the default first.
  public static let all: [ReportFormat] = [text, json, ndjson]

  /// The format of a name.
  public static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}
