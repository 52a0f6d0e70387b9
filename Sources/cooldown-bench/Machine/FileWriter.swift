import Glibc

/// A file that is written from its start or from its end.
final class FileWriter {
  private let path: String
  private let descriptor: Int32

  init(_ path: String, appending: Bool = false) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC), 0o600)
    guard descriptor >= 0 else { throw Fault.last(path) }
  }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Fault.last(path) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { close(descriptor) }
}
