import Chronology
import Glibc
import Simulator

/// The log that the simulated bots write, a line when its time has come.
struct DemoLog: Sendable {
  let path: String
  private let descriptor: Int32

  /// Opens the log to append to; a private one is nobody else's to read and must not exist.
  init(path: String, isPrivate: Bool) throws(Fault) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (isPrivate ? O_EXCL | O_NOFOLLOW : 0)
    descriptor = open(path, flags, isPrivate ? 0o600 : 0o644)
    guard descriptor >= 0 else { throw .outputFailed(path: path, code: errno) }
    self.path = path
  }

  /// Writes the story as the clock goes, until the log cannot be written any more.
  func write(_ simulation: Simulation, clock: SessionClock) throws(Fault) {
    var simulation = simulation
    while true {
      let line = simulation.next()
      sleep(clock.real(line.time - clock.now))
      guard writeAll(line.text + "\n", to: descriptor) else { throw .outputFailed(path: path, code: errno) }
    }
  }

  private func sleep(_ span: Duration) {
    guard span > .zero else { return }
    var time = timespec(tv_sec: Int(span.components.seconds), tv_nsec: Int(span.components.attoseconds / 1_000_000_000))
    var rest = timespec()
    while nanosleep(&time, &rest) != 0, errno == EINTR { time = rest }
  }
}
