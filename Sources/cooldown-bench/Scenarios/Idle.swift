import Benchmarking
import Glibc

extension Bench {
  /// What the dashboard takes of a core when nothing comes: a still screen, and one with a countdown.
  mutating func idle() throws {
    let path = folder.file("idle.jsonl")
    defer { folder.remove(path) }
    for (subject, line) in [("nothing new", Self.success), ("countdown", Self.limit)] {
      try FileWriter(path).write(Array(line.utf8))
      let watching = try Watching(program, path)
      try watching.wait(for: "the whole log") { $0.showsWholeLog }
      watching.look(seconds: 1)
      let (before, span) = (try watching.cpuSeconds(), 10.0)
      watching.look(seconds: span)
      let share = (try watching.cpuSeconds() - before) / span
      results.add(Measurement("idle", subject, [Figure("coreRatio", "of a core", share, .ratio)]))
    }
  }

  private static var success: String { #"{"ts":\#(milliseconds),"status":200,"account":"mm-1","message":"ok"}\#n"# }

  /// Blocks for a quarter of an hour from now.
  private static var limit: String {
    #"{"ts":\#(milliseconds),"status":429,"code":303,"account":"mm-1","exchange":"btse","retry_after":900}"# + "\n"
  }

  /// Now, in milliseconds of the epoch.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
