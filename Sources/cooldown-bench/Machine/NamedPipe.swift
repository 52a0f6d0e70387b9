import Glibc

/// A pipe with a path, read here.
final class NamedPipe {
  let path: String
  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)

  init(_ path: String) throws {
    self.path = path
    guard mkfifo(path, 0o600) == 0 else { throw Fault.last(path) }
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault.last(path) }
    // F_SETPIPE_SZ, which Swift does not see: room for what comes between two looks.
    _ = fcntl(descriptor, 1031, 1 << 20)
  }

  /// What has come; waits for it, `milliseconds` at most.
  func read(waiting milliseconds: Int32) -> ArraySlice<UInt8> { chunk.read(from: descriptor, waiting: milliseconds) }

  deinit {
    close(descriptor)
    unlink(path)
  }
}

extension [UInt8] {
  /// Takes in what comes through a descriptor, and waits for it, `milliseconds` at most; returns what came.
  mutating func read(from descriptor: Int32, waiting milliseconds: Int32) -> ArraySlice<UInt8> {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, milliseconds) > 0 else { return [] }
    let count = Glibc.read(descriptor, &self, count)
    return prefix(Swift.max(0, count))
  }
}
