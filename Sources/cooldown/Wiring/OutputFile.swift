import Glibc

/// Where a report goes: standard output, or a file that appears whole or not at all.
final class OutputFile {
  private let path: String
  /// What becomes the file once all is written; nil where writing goes straight to its place.
  private let draft: String?
  private let descriptor: Int32
  private var failure: Int32?

  /// Standard output without a path; the file is its owner's alone. A device or a pipe is written to, never replaced.
  /// None of the logs that were read is written over.
  init(_ path: String?, sparing logs: [String]) throws(Fault) {
    if let path, let file = Self.status(path), logs.contains(where: { Self.status($0)?.isSameFile(as: file) == true }) {
      throw .outputIsInput(path: path)
    }
    self.path = path ?? "standard output"
    draft = path.flatMap { Self.isDevice($0) ? nil : "\($0).\(getpid()).part" }
    if let draft {
      descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    } else {
      descriptor = path.map { open($0, O_WRONLY | O_CLOEXEC) } ?? STDOUT_FILENO
    }
    guard descriptor >= 0 else { throw .outputFailed(path: self.path, code: errno) }
  }

  /// Writes a piece; false when nothing more can be written.
  func write(_ text: String) -> Bool {
    if !writeAll(text, to: descriptor) { failure = errno }
    return failure == nil
  }

  /// Puts the file in its place; throws where anything could not be written.
  func finish() throws(Fault) {
    if let draft, failure == nil, fsync(descriptor) != 0 || rename(draft, path) != 0 { failure = errno }
    guard let failure else { return }
    if let draft { unlink(draft) }
    throw .outputFailed(path: path, code: failure)
  }

  private static func isDevice(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT != S_IFREG } ?? false
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

extension stat {
  fileprivate func isSameFile(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
