import Benchmarking

extension Bench {
  /// From a key to the screen that it asks for, while a log loads and after.
  mutating func keyToFrame() throws {
    try withLog(recipe, size) { log in
      try readPlainly(log.path)
      var (loading, loaded): ([Double], [Double]) = ([], [])
      for _ in 0..<timing.rounds {
        let watching = try Watching(program, log.path)
        try watching.wait(for: "the log") { $0.showsReading || $0.showsWholeLog }
        while watching.image.showsReading { loading += try turnPages(watching) }
        for _ in 0..<20 { loaded += try turnPages(watching) }
      }
      if !loading.isEmpty { results.add(Measurement("key", "while loading", Samples(loading).spread)) }
      results.add(Measurement("key", "loaded", Samples(loaded).spread))
    }
  }

  /// Opens the page of keys and goes home again: seconds that each took.
  private func turnPages(_ watching: Watching) throws -> [Double] {
    let there = try press("?", watching) { $0.showsHelp }
    let back = try press("1", watching) { $0.showsHome }
    return [there, back]
  }

  private func press(_ key: String, _ watching: Watching, _ isMet: (ScreenImage) -> Bool) throws -> Double {
    let start = secondsOnClock()
    watching.type(key)
    let end = try watching.wait(for: "the answer to \(key)", isMet)
    // Out of step with the frames that loading draws.
    watching.look(until: end + 0.007)
    return end - start
  }
}
