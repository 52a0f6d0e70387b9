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

  /// Takes in what has been written and what is written until `end` on the clock.
  func look(until end: Double) {
    repeat {
      let rest = max(0, end - secondsOnClock())
      image.take(Array(terminal.read(waiting: Int32(rest * 1000))))
    } while secondsOnClock() < end
  }

  /// Seconds that its threads have been on a processor.
  func cpuSeconds() throws -> Double {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      throw Fault.last("the program's CPU time")
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  deinit {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}

extension ScreenImage {
  private func row(_ index: Int) -> String { String(rows[index]) }

  /// Whether `text` stands in a row.
  func shows(_ text: String) -> Bool { rows.contains { String($0).contains(text) } }

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
