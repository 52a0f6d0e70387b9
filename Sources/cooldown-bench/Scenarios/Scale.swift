import Benchmarking

extension Bench {
  /// The cost of a line at growing sizes, numbers of groups and of scopes; flat is what it should be.
  mutating func scale() throws {
    var bytes = 10_000_000
    while bytes < largest {
      try scale(recipe, .bytes(bytes), "\(bytes / 1_000_000) MB")
      bytes *= 10
    }
    try scale(recipe, size, "whole size")
    let part = LogLength.bytes(min(largest, 100_000_000))
    for groups in [1, 100, 10_000] { try scale(recipe.with(groups: groups), part, "\(groups) groups") }
    for scopes in [1, 12, 1_000] { try scale(recipe.with(scopes: scopes), part, "\(scopes) scopes") }
  }

  private var largest: Int {
    switch size {
    case .bytes(let count): count
    case .lines(let count): count * 300
    }
  }

  private mutating func scale(_ recipe: LogRecipe, _ length: LogLength, _ subject: String) throws {
    try verify(recipe)
    results.add(
      try withLog(recipe, length) { log in
        try readPlainly(log.path)
        let runs = try (0..<timing.rounds).map { _ in try program.report(log.path).run() }
        let wall = Samples(runs.map(\.wallSeconds)).median
        return Measurement(
          "scale", subject,
          [
            Figure("lineNanoseconds", "a line", wall / Double(log.lines) * 1e9, .nanoseconds),
            Figure("wallSeconds", "wall", wall, .seconds),
            Figure("peakBytes", "peak memory", Double(runs.map(\.peakBytes).max() ?? 0), .bytes),
          ])
      })
  }
}
