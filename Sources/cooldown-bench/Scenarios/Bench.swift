import Benchmarking

/// What all scenarios share: the program, where logs are put, how they are made, and what was measured so far.
struct Bench {
  let program: Program
  let folder: ScratchFolder
  let timing: TimingOptions
  let size: LogLength
  /// Makes the recipe for a share of failures.
  let recipes: RecipeOptions
  var results = Results()

  init(_ timing: TimingOptions, _ recipes: RecipeOptions) throws {
    program = try Program(timing.program)
    folder = try ScratchFolder(in: timing.directory, isKept: timing.keep)
    (self.timing, self.recipes, size) = (timing, recipes, recipes.size)
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
