import ArgumentParser
import Benchmarking

/// What a generated log is made of, but for its share of failures.
struct RecipeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Length of a log: 300M, 1G, or in lines 50000L.", valueName: "length"))
  var size = LogLength.bytes(100_000_000)

  @Option(help: ArgumentHelp("Kinds of failure, 1 to 10000.", valueName: "count"))
  var groups = 100

  @Option(help: ArgumentHelp("Accounts, each a scope.", valueName: "count"))
  var scopes = 12

  @Option(help: ArgumentHelp("The same seed gives the same log.", valueName: "number"))
  var seed: UInt64 = 1

  func recipe(failureShare: Double) -> LogRecipe {
    LogRecipe(failureShare: failureShare, groups: groups, scopes: scopes, seed: seed)
  }

  func validate() throws {
    guard 1...10_000 ~= groups, scopes > 0 else {
      throw ValidationError("--groups takes 1 to 10000, --scopes 1 or more.")
    }
  }
}

/// How to measure, and what with.
struct TimingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Times that everything is measured.", valueName: "count"))
  var rounds = 5

  @Option(help: ArgumentHelp("The program to measure; without it, the one beside this.", valueName: "path"))
  var program: String?

  @Option(help: ArgumentHelp("Where logs are put, each removed after use.", valueName: "folder"))
  var directory: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Tools to time beside it where they are installed: duckdb, polars, lnav, jq.", valueName: "names"))
  var against: String?

  @Flag(help: "Keep the logs.")
  var keep = false

  @Flag(help: "Print JSON: schema 1, and measurements with scenario, subject and figures, named by what and unit.")
  var json = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes 1 or more.") }
    _ = try tools()
  }

  /// The tools that are named; nil where none was asked for.
  func tools() throws -> [Tool]? {
    try against?.split(separator: ",").map { name in
      guard let tool = Tool(rawValue: String(name)) else {
        throw ValidationError("There is no tool \(name) to compare with.")
      }
      return tool
    }
  }
}

extension LogLength: ExpressibleByArgument {
  /// A number of bytes with k, M or G for a thousand, a million or a milliard, or of lines with L.
  public init?(argument: String) {
    let units: [Character: Int] = ["k": 1_000, "M": 1_000_000, "G": 1_000_000_000, "L": 1]
    let unit = argument.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), number > 0 else { return nil }
    let (value, overflows) = number.multipliedReportingOverflow(by: unit ?? 1)
    if overflows { return nil }
    self = argument.last == "L" ? .lines(value) : .bytes(value)
  }

  public var defaultValueDescription: String {
    switch self {
    case .bytes(let count): "\(count / 1_000_000)M"
    case .lines(let count): "\(count)L"
    }
  }
}
