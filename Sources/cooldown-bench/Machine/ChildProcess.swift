import Glibc

/// A program with its arguments, looked up in `PATH` unless its name has a slash.
struct Command: Sendable {
  let arguments: [String]

  init(_ arguments: String...) { self.arguments = arguments }

  init(_ arguments: [String]) { self.arguments = arguments }

  var text: String { arguments.joined(separator: " ") }
}

/// What a finished process took.
struct Usage: Sendable {
  /// From before its birth to after its end.
  var wallSeconds: Double
  /// Of user and system together; 0 where it was not measured.
  var cpuSeconds = 0.0
  /// Most memory resident at once; 0 where it was not measured.
  var peakBytes = 0
}

extension Command {
  /// Starts it with standard output on `output`, standard input on `input`, both paths.
  func start(input: String = "/dev/null", output: String, errors: String = "/dev/null", leadsSession: Bool = false)
    throws -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_RDWR, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let session = leadsSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which Swift does not see.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | Int32(session)))
    var id = pid_t()
    let copies = [arguments, Self.environment].map { $0.map { strdup($0) } + [nil] }
    defer { copies.joined().forEach { free($0) } }
    let failure = posix_spawnp(&id, arguments[0], &actions, &attributes, copies[0], copies[1])
    guard failure == 0 else { throw Fault.system(arguments[0], code: failure) }
    return id
  }

  /// The same on every machine, but for where programs and files are.
  private static var environment: [String] {
    let names: [String] = ["PATH", "HOME", "TMPDIR"]
    let kept = names.compactMap { name in variable(name).map { name + "=" + $0 } }
    return kept + ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC"]
  }

  /// Runs it to its end, which must be a good one.
  func run(output: String = "/dev/null") throws -> Usage {
    let begin = secondsOnClock()
    let id = try start(output: output)
    var (status, usage) = (Int32(0), rusage())
    while wait4(id, &status, 0, &usage) < 0 { guard errno == EINTR else { throw Fault.last(text) } }
    let wall = secondsOnClock() - begin
    guard status == 0 else { throw Fault.programFailed(arguments[0], status: status) }
    return Usage(
      wallSeconds: wall, cpuSeconds: usage.ru_utime.inSeconds + usage.ru_stime.inSeconds,
      peakBytes: usage.ru_maxrss << 10)
  }
}

extension timeval {
  fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
