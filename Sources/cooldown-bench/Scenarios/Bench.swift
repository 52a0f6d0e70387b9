import Benchmarking

/// What all scenarios share: the program, where logs are put, how they are made, and what was measured so far.
struct Bench {
  let program: Program
  let folder: ScratchFolder
  let timing: TimingOptions
  /// What logs are made of where a scenario does not ask for something else.
  let recipe: LogRecipe
  let size: LogLength
  /// What to time beside the program.
  let tools: [Tool]
  var results = Results()

  /// Without a choice of the user's, `tools` are timed too.
  init(
    _ timing: TimingOptions, _ recipe: LogRecipe = LogRecipe(), _ size: LogLength = .lines(0), tools: [Tool] = []
  ) throws {
    self.tools = try timing.tools() ?? tools
    program = try Program(timing.program)
    folder = try ScratchFolder(in: timing.directory, isKept: timing.keep)
    (self.timing, self.recipe, self.size) = (timing, recipe, size)
  }

  /// Makes a log, hands it over and removes it.
  func withLog<Result>(
    _ recipe: LogRecipe, _ length: LogLength, _ body: (GeneratedLog) throws -> Result
  ) throws -> Result {
    let path = folder.file("\(recipe.fileName)-\(length.fileName).jsonl")
    defer { folder.remove(path) }
    return try body(try GeneratedLog(recipe, length, at: path))
  }

  /// Compares answers on a log of `recipe` short enough for a plain reading.
  func verify(_ recipe: LogRecipe) throws {
    try withLog(recipe, .lines(50_000)) { try program.verify($0.path, recipe.subject, folder) }
  }

  func print() { Swift.print(timing.json ? results.json : results.table, terminator: "") }
}

extension LogRecipe {
  func with(failureShare: Double? = nil, groups: Int? = nil, scopes: Int? = nil) -> LogRecipe {
    LogRecipe(
      failureShare: failureShare ?? self.failureShare, groups: groups ?? self.groups, scopes: scopes ?? self.scopes,
      seed: seed)
  }

  /// As it is named in results.
  var subject: String { "\(percent) % failures, \(groups) groups, \(scopes) scopes" }

  fileprivate var fileName: String { "f\(percent)-g\(groups)-s\(scopes)-\(seed)" }

  private var percent: String {
    let percent = failureShare * 100
    return percent == percent.rounded() ? String(Int(percent)) : String(percent)
  }
}

extension LogLength {
  fileprivate var fileName: String {
    switch self {
    case .bytes(let count): "\(count)b"
    case .lines(let count): "\(count)l"
    }
  }
}
