import Glibc
import Testing

/// A directory of a test's own, removed with all that is in it.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/cooldown-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// The path of `name` in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  private static func remove(_ path: String) {
    for name in names(in: path) { remove("\(path)/\(name)") }
    _ = Glibc.remove(path)
  }
}

/// What a directory holds; empty where there is none.
func names(in path: String) -> [String] {
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

/// Writes `text` at the end of the file at `path`, which is made when missing.
func append(_ text: String, to path: String) throws {
  try write(Array(text.utf8), to: path, O_WRONLY | O_CREAT | O_APPEND)
}

/// Writes `text` over what the file at `path` held, as a shell's `>` does.
func overwrite(_ path: String, with text: String) throws { try overwrite(path, with: Array(text.utf8)) }

func overwrite(_ path: String, with bytes: [UInt8]) throws {
  try write(bytes, to: path, O_WRONLY | O_CREAT | O_TRUNC)
}

func contents(of path: String) -> String {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return "" }
  defer { close(file) }
  var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
  while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// The permissions of a file; nil where there is none.
func mode(of path: String) -> UInt32? {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
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
