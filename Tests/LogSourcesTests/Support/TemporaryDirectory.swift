import Glibc
import Testing

/// A directory of a test's own, removed with all that is in it.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/logsources-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// The path of `name` in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  private static func remove(_ path: String) {
    chmod(path, 0o700)
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    _ = Glibc.remove(path)
  }
}

/// Writes `text` at the end of the file at `path`, which is made when missing.
func append(_ text: some Sequence<UInt8>, to path: String) throws {
  try write(Array(text), to: path, O_WRONLY | O_CREAT | O_APPEND)
}

func append(_ text: String, to path: String) throws { try append(text.utf8, to: path) }

/// Writes `text` over what the file at `path` held, as a shell's `>` does.
func overwrite(_ path: String, with text: String) throws {
  try write(Array(text.utf8), to: path, O_WRONLY | O_CREAT | O_TRUNC)
}

func overwrite(_ path: String, with bytes: [UInt8]) throws {
  try write(bytes, to: path, O_WRONLY | O_CREAT | O_TRUNC)
}

func move(_ source: String, to target: String) throws {
  try #require(rename(source, target) == 0, "rename: errno \(errno)")
}

func delete(_ path: String) throws {
  try #require(unlink(path) == 0, "unlink: errno \(errno)")
}

private func write(_ bytes: [UInt8], to path: String, _ flags: Int32) throws {
  let file = open(path, flags | O_CLOEXEC, 0o644)
  try #require(file >= 0, "open \(path): errno \(errno)")
  defer { close(file) }
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written) }
    try #require(count > 0, "write: errno \(errno)")
    written += count
  }
}
