import Benchmarking
import Glibc

/// `report --follow` on a log to which lines are appended.
struct Follow {
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

  /// Appends pieces, one each `interval` seconds, and a failure at the end; waits until that is told of.
  mutating func append(_ pieces: [AppendedPiece], every interval: Double) throws {
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

  private static var failure: AppendedPiece {
    var generator = LogGenerator(LogRecipe(failureShare: 1, groups: 1))
    return AppendedPiece(&generator, lines: 1)
  }
}
