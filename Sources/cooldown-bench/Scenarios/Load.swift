import Benchmarking

/// A whole log through `report --format json`, beside `wc -l`, a plain read of the same file, and other tools.
struct Load {
  private let log: GeneratedLog
  private let subject: String
  private var rounds = Rounds()
  private static let (ours, lineCount, plainRead) = (0, 1, 2)

  init(_ log: GeneratedLog, _ subject: String, by program: Program) {
    (self.log, self.subject) = (log, subject)
    rounds.add(subject) { try program.report(log.path).run() }
    rounds.add("wc -l") { try Command("wc", "-l", log.path).run() }
    rounds.add("read") { Usage(wallSeconds: try seconds { try readPlainly(log.path) }) }
  }

  /// Times a tool too, if it is installed.
  mutating func add(_ tool: Tool, _ folder: ScratchFolder) throws {
    guard let command = try tool.command(for: log.path, folder) else {
      return complain("\(tool.rawValue) is not installed, and left out.")
    }
    rounds.add("  " + tool.rawValue) { try command.run() }
  }

  /// Times it, with the file in the page cache: a measurement of the program, then one of each tool.
  mutating func measure(rounds count: Int) throws -> [Measurement] {
    try readPlainly(log.path)
    try rounds.run(count)
    let tools = rounds.names.indices.dropFirst(Self.plainRead + 1)
    return ([Self.ours] + tools).map { index in
      Measurement("load", rounds.names[index], figures(of: index) + (tools.isEmpty ? [] : [ratioOfOurs(to: index)]))
    }
  }

  private func figures(of index: Int) -> [Figure] {
    let wall = rounds.median(\.wallSeconds, of: index)
    return [
      Figure("wallSeconds", "wall", wall, .seconds),
      Figure("cpuSeconds", "CPU", rounds.median(\.cpuSeconds, of: index), .seconds),
      Figure("peakBytes", "peak memory", rounds.peakBytes(of: index), .bytes),
      Figure("bytesPerSecond", "throughput", Double(log.bytes) / wall, .bytesPerSecond),
      Figure("linesPerSecond", "lines", Double(log.lines) / wall, .linesPerSecond),
      Figure("lineCountRatio", "to wc -l", rounds.ratio(of: index, to: Self.lineCount), .ratio),
      Figure("plainReadRatio", "to plain read", rounds.ratio(of: index, to: Self.plainRead), .ratio),
    ]
  }

  private func ratioOfOurs(to index: Int) -> Figure {
    Figure("cooldownRatio", "cooldown to it", rounds.ratio(of: Self.ours, to: index), .ratio)
  }
}

extension Bench {
  /// Loads at each share of failures.
  mutating func load(shares: [Double], verifyingAll: Bool) throws {
    for share in shares {
      let recipe = recipe.with(failureShare: share)
      try verify(recipe)
      try withLog(recipe, size) { log in
        if verifyingAll { try program.verify(log.path, recipe.subject, folder) }
        try load(log, recipe.subject)
      }
    }
  }

  /// Loads a log that is there.
  mutating func load(_ log: GeneratedLog, _ subject: String) throws {
    var load = Load(log, subject, by: program)
    for tool in tools { try load.add(tool, folder) }
    for measurement in try load.measure(rounds: timing.rounds) { results.add(measurement) }
  }
}
