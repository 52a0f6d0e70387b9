import Benchmarking

extension Bench {
  /// What the dashboard takes of a core when nothing comes: a still screen, and one with a countdown.
  mutating func idle() throws {
    let path = folder.file("idle.jsonl")
    defer { folder.remove(path) }
    for (subject, line) in [("nothing new", LiveLine.success), ("countdown", LiveLine.limit(account: "mm-1"))] {
      try FileWriter(path).write(line)
      let watching = try Watching(program, path)
      try watching.wait(for: "the whole log") { $0.showsWholeLog }
      watching.look(until: secondsOnClock() + 1)
      let (before, span) = (try watching.cpuSeconds(), 10.0)
      watching.look(until: secondsOnClock() + span)
      let share = (try watching.cpuSeconds() - before) / span
      results.add(Measurement("idle", subject, [Figure("coreShare", "of a core", share, .share)]))
    }
  }
}
