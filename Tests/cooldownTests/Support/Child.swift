import Glibc
import Synchronization
import Testing

/// A run of the program.
final class Child {
  let id: pid_t
  private var ending: Ending?
  /// Held while a child is made, so that it inherits no descriptor that another test is just making.
  static let birth = Mutex(())

  /// What one of its first three descriptors is.
  enum Source {
    case copy(PipeEnd)
    case open(String, Int32 = O_RDWR)
    case closed
  }

  /// Starts the program; as the leader of a session, the first terminal that it opens controls it.
  init(
    _ arguments: [String], _ environment: [String: String], descriptors: [Source], leadsSession: Bool = false
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, source) in descriptors.enumerated() {
      switch source {
      case .copy(let end): posix_spawn_file_actions_adddup2(&actions, end.number, Int32(number))
      case .closed: posix_spawn_file_actions_addclose(&actions, Int32(number))
      case .open(let path, let flags): posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
      }
    }
    var attributes = Self.attributes(leadsSession: leadsSession)
    defer { posix_spawnattr_destroy(&attributes) }
    var id = pid_t()
    let failure = withCStrings([Program.path] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        Self.birth.withLock { _ in posix_spawn(&id, Program.path, &actions, &attributes, arguments, environment) }
      }
    }
    try #require(failure == 0, "\(Program.path) cannot be started: errno \(failure)")
    self.id = id
  }

  /// All signals as a shell leaves them.
  private static func attributes(leadsSession: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let session = leadsSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which Swift does not see.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | Int32(session)))
    return attributes
  }

  func send(_ signal: Int32) { if ending == nil { kill(id, signal) } }

  /// How it ended; nil while it runs.
  func endingSoFar() -> Ending? {
    var status: Int32 = 0
    if ending == nil, waitpid(id, &status, WNOHANG) == id { ending = Ending(status: status) }
    return ending
  }

  func waitForEnd() throws -> Ending {
    try wait(until: "the program ends") { endingSoFar() != nil }
    return try #require(ending)
  }

  /// The most memory that it had at once so far, in bytes; only while it runs.
  var peakMemory: Int? {
    let status = contents(of: "/proc/\(id)/status").split(separator: "\n")
    let field = status.first { $0.hasPrefix("VmHWM:") }
    return field?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
  }

  deinit {
    guard endingSoFar() == nil else { return }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
