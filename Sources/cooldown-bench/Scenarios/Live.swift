import Benchmarking

/// Lines that are appended to a log at once.
struct AppendedPiece {
  private(set) var bytes: [UInt8] = []
  let lines: Int

  init(_ generator: inout LogGenerator, lines: Int) { self.lines = generator.fill(&bytes, bytes: .max, lines: lines) }
}

extension Bench {
  /// Appends lines at a rate, and as fast as they can be written: to the dashboard's log, then to that of a report that follows.
  mutating func live() throws {
    var generator = LogGenerator(recipe)
    let pieces = (0..<200).map { _ in AppendedPiece(&generator, lines: 2_000) }
    let (paced, burst) = (try show(pieces, every: 0.01), try show(pieces, every: 0))
    results.add(Measurement("live", "dashboard, 200,000 lines/s", [Figure("lagSeconds", "lag", paced.lag, .seconds)]))
    results.add(rate(of: pieces, burst.span, "dashboard, as fast as taken"))
    let told = try follow(pieces, every: 0.01)
    results.add(Measurement("live", "report --follow, 200,000 lines/s", Samples(told.lags).spread))
    results.add(rate(of: pieces, try follow(pieces, every: 0).span, "report --follow, as fast as taken"))
  }

  private func rate(of pieces: [AppendedPiece], _ span: Double, _ subject: String) -> Measurement {
    let lines = Double(pieces.reduce(0) { $0 + $1.lines })
    return Measurement("live", subject, [Figure("linesPerSecond", "lines", lines / span, .linesPerSecond)])
  }

  private func follow(_ pieces: [AppendedPiece], every interval: Double) throws -> (lags: [Double], span: Double) {
    var follow = try Follow(program, folder)
    defer { follow.end() }
    try follow.begin()
    let span = try seconds { try follow.append(pieces, every: interval) }
    return (Array(follow.lags.dropFirst()), span)
  }

  /// A block that opens with the last line must be on the screen: how long that took, and everything together.
  private func show(_ pieces: [AppendedPiece], every interval: Double) throws -> (lag: Double, span: Double) {
    let log = folder.file("live.jsonl")
    let file = try FileWriter(log)
    let watching = try Watching(program, log)
    try file.write(LiveLine.limit(account: "first"))
    try watching.wait(for: "the first line") { $0.shows("btse/first") }
    let start = secondsOnClock()
    for (index, piece) in pieces.enumerated() {
      watching.look(until: start + Double(index) * interval)
      try file.write(piece.bytes)
    }
    let written = secondsOnClock()
    try file.write(LiveLine.limit(account: "last"))
    let end = try watching.wait(for: "the last line") { $0.shows("btse/last") }
    return (end - written, end - start)
  }
}
