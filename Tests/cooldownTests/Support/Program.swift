import Glibc
import Testing

/// The program as it was built, which lies beside the test bundle.
enum Program {
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let bundle = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (bundle.split(separator: "/").dropLast() + ["cooldown"]).reduce("") { $0 + "/" + $1 }
  }()
}

/// How a process ended.
enum Ending: Equatable {
  case exited(Int32)
  case killed(by: Int32)

  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited((status >> 8) & 0xff) : .killed(by: signal)
  }
}

/// What a finished run left behind.
struct Run {
  let ending: Ending
  let output: [UInt8]
  let errors: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
  var complaint: String { String(decoding: errors, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }
}

/// A user of the program: a home of their own, in which it is run.
final class User {
  let home: TemporaryDirectory
  var environment: [String: String]

  init() throws {
    home = try TemporaryDirectory()
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
      "TMPDIR": home.path,
    ]
  }

  /// Runs the program to its end, without a terminal; `input` is what is piped in.
  func run(_ arguments: String..., input: String = "") throws -> Run { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Run {
    let feed = try Pipe(holding: Array(input.utf8))
    let (output, errors) = (try Pipe(), try Pipe())
    let child = try Child(
      arguments, environment,
      descriptors: [.copy(feed.reading), .copy(output.writing), .copy(errors.writing)])
    for end in [feed.writing, output.writing, errors.writing] { end.close() }
    let deadline = Deadline()
    let texts = try readToEnd([output.reading, errors.reading], deadline)
    return Run(ending: try child.waitForEnd(), output: texts[0], errors: texts[1])
  }

  /// Makes a file of this user's, and the folders to it; returns its path.
  func file(_ name: String, _ text: String = "") throws -> String {
    var folder = home.path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    try overwrite(home(name), with: text)
    return home(name)
  }
}

private func readToEnd(_ ends: [PipeEnd], _ deadline: Deadline) throws -> [[UInt8]] {
  var texts = ends.map { _ in [UInt8]() }
  var open = Set(ends.indices)
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while !open.isEmpty {
    try #require(!deadline.hasPassed, "the program neither ends nor closes its output")
    let waiting = open.sorted()
    var states = waiting.map { pollfd(fd: ends[$0].number, events: Int16(POLLIN), revents: 0) }
    guard poll(&states, nfds_t(states.count), deadline.milliseconds(atMost: 100)) > 0 else { continue }
    for (state, index) in zip(states, waiting) where state.revents != 0 {
      let count = read(state.fd, &chunk, chunk.count)
      if count > 0 { texts[index] += chunk[..<count] } else { open.remove(index) }
    }
  }
  return texts
}
