import Glibc
import LogSources

/// A folder of this run's own, removed with all that is in it at the end, however it comes, unless it is to be kept.
final class ScratchFolder {
  let path: String
  private let isKept: Bool

  /// Makes it in `parent`, else in the system's temporary directory.
  init(in parent: String?, isKept: Bool) throws {
    let parent = parent ?? variable("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/cooldown-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Fault.last(parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.isKept = isKept
    if !isKept { try removeOnInterruption() }
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// Makes a folder in it, in one that is there; returns its path.
  func folder(_ name: String) -> String {
    mkdir(file(name), 0o700)
    return file(name)
  }

  /// Removes a file, unless all are kept.
  func remove(_ file: String) { if !isKept { unlink(file) } }

  /// The user's ^C waits for a thread that tidies up; children get their own signals back (`Command.start`).
  private func removeOnInterruption() throws {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let (path, awaited) = (path, signals)
    _ = try startThread(name: "interruption") {
      var (awaited, signal) = (awaited, Int32(0))
      sigwait(&awaited, &signal)
      removeFolder(path)
      exit(128 + signal)
    }
  }

  deinit { if isKept { complain("the logs are in \(path).") } else { removeFolder(path) } }
}

/// Removes a folder with all that is in it.
private func removeFolder(_ path: String) {
  guard let folder = opendir(path) else { return }
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != "..", unlink(path + "/" + name) != 0 { removeFolder(path + "/" + name) }
  }
  closedir(folder)
  rmdir(path)
}

/// Says something on standard error.
func complain(_ sentence: String) {
  let line = Array("cooldown-bench: \(sentence)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// A variable of the environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
