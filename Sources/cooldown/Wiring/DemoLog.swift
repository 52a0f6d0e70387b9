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

  /// A new log in the state folder, where logs of demos that were killed are removed.
  static func privateLog() throws(Fault) -> DemoLog {
    let folder = try StateFolder.make()
    for name in UserFiles.names(in: folder) where isLeftover(name) { unlink(folder + "/" + name) }
    return try DemoLog(path: folder + "/demo-\(getpid()).jsonl", isPrivate: true)
  }

  /// Whether a demo's log is that of a process that is gone.
  private static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix("demo-"), name.hasSuffix(".jsonl"), let id = pid_t(name.dropFirst(5).dropLast(6)) else {
      return false
    }
    return id == getpid() || id > 0 && kill(id, 0) != 0 && errno == ESRCH
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
