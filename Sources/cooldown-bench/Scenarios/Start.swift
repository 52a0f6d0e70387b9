import Benchmarking
import Glibc

extension Bench {
  /// From nothing to the version, to the first frame with the log in memory and not, and to the whole log on the screen.
  mutating func start() throws {
    try withLog(recipe, size) { log in
      try readPlainly(log.path)
      results.add(try repeated("--version") { try Command(program.path, "--version").run().wallSeconds })
      results.add(try repeated("first frame") { try opening(log).first })
      results.add(try repeated("whole log") { try opening(log).whole })
      let cold = try repeated("first frame, cold cache") {
        try evict(log.path)
        return try opening(log).first
      }
      results.add(cold)
    }
  }

  private func repeated(_ subject: String, _ body: () throws -> Double) throws -> Measurement {
    let times = try (0..<max(5, timing.rounds)).map { _ in try body() }
    return Measurement("start", subject, Samples(times).spread)
  }

  /// Seconds to the first frame and to the whole log.
  private func opening(_ log: GeneratedLog) throws -> (first: Double, whole: Double) {
    let watching = try Watching(program, log.path)
    let first = try watching.wait(for: "the first frame") { $0.showsDashboard }
    let whole = try watching.wait(for: "the whole log") { $0.showsWholeLog }
    return (first - watching.start, whole - watching.start)
  }

  /// Puts the file out of the page cache.
  private func evict(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault.last(path) }
    defer { close(descriptor) }
    fsync(descriptor)
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }
}
