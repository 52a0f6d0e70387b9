import Glibc

/// A folder of this run's own, removed with all that is in it unless it is to be kept.
final class ScratchFolder {
  let path: String
  private let isKept: Bool
  private var files: Set<String> = []

  /// Makes it in `parent`, else in the system's temporary directory.
  init(in parent: String?, isKept: Bool) throws {
    let parent = parent ?? variable("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/cooldown-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Fault.last(parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.isKept = isKept
  }

  /// The path of a file in it.
  func file(_ name: String) -> String {
    let file = path + "/" + name
    files.insert(file)
    return file
  }

  /// Removes a file, unless all are kept.
  func remove(_ file: String) { if !isKept { unlink(file) } }

  deinit {
    if isKept { return complain("the logs are in \(path).") }
    for file in files { unlink(file) }
    rmdir(path)
  }
}

/// Says something on standard error.
func complain(_ sentence: String) {
  let line = Array("cooldown-bench: \(sentence)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// A variable of the environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
