import Glibc

/// Why a source of lines cannot be read.
public enum SourceError: Error, Equatable, Sendable {
  /// Nothing is at the path.
  case missing(path: String)
  /// A directory is at the path.
  case directory(path: String)
  /// Neither a regular file nor a pipe is at the path.
  case notAFile(path: String)
  /// The system refused to open or to look; `code` is its `errno`.
  case unreadable(path: String, code: Int32)
  /// Reading failed half-way; `code` is the system's `errno`.
  case readFailed(path: String, code: Int32)
  /// The temporary file for piped lines cannot be made or written; `code` is the system's `errno`.
  case spoolFailed(directory: String, code: Int32)
  /// The system gave no thread to read with; `code` is its `errno`.
  case noThread(code: Int32)
  /// The system gave no descriptor; `code` is its `errno`.
  case noDescriptor(code: Int32)

  /// The fact that a failed call on `path` stands for.
  init(_ failure: SystemError, path: String) {
    switch failure.code {
    case ENOENT, ENOTDIR: self = .missing(path: path)
    case EISDIR: self = .directory(path: path)
    case let code: self = .unreadable(path: path, code: code)
    }
  }
}

extension SourceError: CustomStringConvertible {
  /// One sentence with the mend; the path stands in it as it is, and must be made safe before it is shown.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist: check its name, or start what writes it."
    case .directory(let path):
      "\(path) is a directory: name a log file in it."
    case .notAFile(let path):
      "\(path) is neither a file nor a pipe: name a log file."
    case .unreadable(let path, EACCES), .unreadable(let path, EPERM):
      "\(path) may not be read by this user: ask for permission to read it."
    case .unreadable(let path, ELOOP):
      "\(path) is a link that leads back to itself: name the log file that is meant."
    case .unreadable(let path, let code):
      "\(path) cannot be opened (\(words(for: code))): mend that and try again."
    case .readFailed(let path, let code):
      "\(path) could be opened, but reading it failed (\(words(for: code))): check the disk or the mount."
    case .spoolFailed(let directory, let code):
      "Piped lines cannot be kept in \(directory) (\(words(for: code))): make room there, or set TMPDIR to another directory."
    case .noThread(let code):
      "No thread could be started (\(words(for: code))): raise the limit on processes (ulimit -u)."
    case .noDescriptor(let code):
      "No pipe could be opened (\(words(for: code))): raise the limit on open files (ulimit -n)."
    }
  }
}

/// The system's own words for an `errno`.
private func words(for code: Int32) -> String {
  var text = [CChar](repeating: 0, count: 128)
  guard strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
