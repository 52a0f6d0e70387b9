import Benchmarking

/// A whole log through `report --format json`, beside `wc -l` and a plain read of the same file.
struct Load {
  let log: GeneratedLog
  let subject: String
  private var rounds = Rounds()

  init(_ log: GeneratedLog, _ subject: String, by program: Program) {
    (self.log, self.subject) = (log, subject)
    rounds.add("cooldown") { try program.report(log.path).run() }
    rounds.add("wc -l") { try Command("wc", "-l", log.path).run() }
    rounds.add("read") { Usage(wallSeconds: try seconds { try readPlainly(log.path) }) }
  }

  /// Times it, with the file in the page cache.
  mutating func measure(rounds count: Int) throws -> Measurement {
    try readPlainly(log.path)
    try rounds.run(count)
    let wall = rounds.median(\.wallSeconds, of: 0)
    return Measurement(
      "load", subject,
      [
        Figure("wallSeconds", "wall", wall, .seconds),
        Figure("cpuSeconds", "CPU", rounds.median(\.cpuSeconds, of: 0), .seconds),
        Figure("peakBytes", "peak memory", rounds.peakBytes(of: 0), .bytes),
        Figure("bytesPerSecond", "throughput", Double(log.bytes) / wall, .bytesPerSecond),
        Figure("linesPerSecond", "lines", Double(log.lines) / wall, .linesPerSecond),
        Figure("toLineCountRatio", "to wc -l", rounds.ratio(of: 0, to: 1), .ratio),
        Figure("toPlainReadRatio", "to plain read", rounds.ratio(of: 0, to: 2), .ratio),
      ])
  }
}

extension Bench {
  /// Loads at each share of failures.
  mutating func load(shares: [Double], verifyingAll: Bool) throws {
    for share in shares {
      let recipe = recipes.recipe(failureShare: share)
      try verify(recipe)
      results.add(
        try withLog(recipe, size) { log in
          if verifyingAll { try program.verify(log.path, recipe.subject, folder) }
          var load = Load(log, recipe.subject, by: program)
          return try load.measure(rounds: timing.rounds)
        })
    }
  }
}
