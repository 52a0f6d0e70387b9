import Benchmarking
import Glibc

/// The program on a terminal of its own, and what is seen there.
final class Watching {
  private(set) var image: ScreenImage
  /// When it was started, on the clock.
  let start: Double
  private let terminal: PseudoTerminal
  private let id: pid_t

  init(_ program: Program, _ log: String, width: Int = 100, height: Int = 30) throws {
    terminal = try PseudoTerminal(width: width, height: height)
    image = ScreenImage(width: width, height: height)
    start = secondsOnClock()
    id = try Command(program.path, log)
      .start(input: terminal.path, output: terminal.path, errors: terminal.path, leadsSession: true)
  }

  /// Types `text`.
  func type(_ text: String) { terminal.type(text) }

  /// Waits until the screen is as awaited; returns when the bytes that made it so had come.
  @discardableResult
  func wait(for what: String, _ isMet: (ScreenImage) -> Bool) throws -> Double {
    let deadline = secondsOnClock() + 60
    while true {
      let bytes = terminal.read(waiting: 100)
      let now = secondsOnClock()
      image.take(Array(bytes))
      if isMet(image) { return now }
      if now > deadline { throw Fault.tookTooLong(what) }
    }
  }

  /// Takes in what is written during some seconds.
  func look(seconds: Double) {
    let end = secondsOnClock() + seconds
    while case let rest = end - secondsOnClock(), rest > 0 {
      image.take(Array(terminal.read(waiting: Int32(rest * 1000) + 1)))
    }
  }

  /// Seconds that all its threads have been on a processor.
  func cpuSeconds() throws -> Double {
    let fields = String(decoding: try contents(of: "/proc/\(id)/stat"), as: UTF8.self).split(separator: ")").last
    let numbers = (fields ?? "").split(separator: " ").compactMap { Double($0) }
    // The 11th and 12th field behind the state.
    guard numbers.count > 11 else { throw Fault.tookTooLong("the program's CPU time") }
    return (numbers[10] + numbers[11]) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  deinit {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}

extension ScreenImage {
  private func row(_ index: Int) -> String { String(rows[index]) }

  /// The first frame, whatever it says.
  var showsDashboard: Bool { row(0).contains("cooldown") }

  /// Whether a part of the log is still being read.
  var showsReading: Bool { row(0).contains("reading ") }

  /// Whether all that the log held is on the screen.
  var showsWholeLog: Bool { showsDashboard && !showsReading && !row(1).contains("nothing read yet") }

  /// Whether the page of keys is there, down to its last row.
  var showsHelp: Bool { row(1).contains("Keys") && row(rows.count - 1).contains("Esc back") }

  /// Whether the home screen is there again, down to its last row.
  var showsHome: Bool { !row(1).contains("Keys") && !row(rows.count - 1).contains("Esc back") }
}
