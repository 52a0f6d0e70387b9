import Benchmarking
import Glibc

/// `report --follow` on a log to which lines are appended.
private struct Follow {
  private let file: FileWriter
  private let pipe: NamedPipe
  private let id: pid_t
  private var ledger = AppendLedger()
  private var numbers = LineNumbers()

  init(_ program: Program, _ folder: ScratchFolder) throws {
    let log = folder.file("live.jsonl")
    file = try FileWriter(log)
    pipe = try NamedPipe(folder.file("live.pipe"))
    id = try Command(program.path, "report", "--follow", log).start(output: pipe.path)
  }

  /// Appends a failure and waits until it is told: from then on the program follows.
  mutating func begin() throws { try append([Self.failure], every: 0) }

  /// Appends pieces, one each `interval` seconds, and a failure at the end; waits until that is told of. Returns the seconds it all took.
  mutating func append(_ pieces: [Piece], every interval: Double) throws {
    let start = secondsOnClock()
    for (index, piece) in (pieces + [Self.failure]).enumerated() {
      let due = start + Double(index) * interval
      repeat { look(until: due) } while secondsOnClock() < due
      try file.write(piece.bytes)
      ledger.appended(piece.lines, at: secondsOnClock())
    }
    let deadline = secondsOnClock() + 60
    while ledger.lastTold < ledger.lines {
      look(until: deadline)
      if secondsOnClock() > deadline { throw Fault.tookTooLong("the last appended line") }
    }
  }

  /// Seconds that each piece took to be told of in full.
  var lags: [Double] { ledger.lags }

  private mutating func look(until end: Double) {
    let rest = max(0, end - secondsOnClock())
    let found = numbers.read(pipe.read(waiting: Int32(min(rest * 1000, 1000))))
    let now = secondsOnClock()
    for number in found { ledger.told(number, at: now) }
  }

  func end() {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  struct Piece {
    var bytes: [UInt8] = []
    var lines: Int
    init(_ generator: inout LogGenerator, lines: Int) {
      self.lines = generator.fill(&bytes, bytes: .max, lines: lines)
    }
  }

  private static var failure: Piece {
    var generator = LogGenerator(LogRecipe(failureShare: 1, groups: 1))
    return Piece(&generator, lines: 1)
  }
}

extension Bench {
  /// Appends lines at a rate, and as fast as they are taken.
  mutating func live() throws {
    var generator = LogGenerator(recipe)
    let pieces = (0..<200).map { _ in Follow.Piece(&generator, lines: 2_000) }
    let paced = try follow(pieces, every: 0.01)
    results.add(Measurement("live", "lag at 200,000 lines/s", Samples(paced.lags).spread))
    let burst = try follow(pieces, every: 0)
    let lines = Double(pieces.reduce(0) { $0 + $1.lines })
    results.add(
      Measurement("live", "as fast as taken", [Figure("linesPerSecond", "lines", lines / burst.span, .linesPerSecond)]))
  }

  private func follow(_ pieces: [Follow.Piece], every interval: Double) throws -> (lags: [Double], span: Double) {
    var follow = try Follow(program, folder)
    defer { follow.end() }
    try follow.begin()
    let span = try seconds { try follow.append(pieces, every: interval) }
    return (Array(follow.lags.dropFirst(2)), span)
  }
}
