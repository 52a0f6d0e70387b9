import Glibc

/// Where a report goes: standard output, or a file that appears whole or not at all.
final class OutputFile {
  private let path: String?
  private let draft: String
  private let descriptor: Int32
  private var failure: Int32?

  /// Standard output without a path; the file is its owner's alone.
  init(_ path: String?) throws(Fault) {
    self.path = path
    draft = "\(path ?? "").\(getpid()).part"
    descriptor = path == nil ? STDOUT_FILENO : open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .outputFailed(path: path ?? "", code: errno) }
  }

  /// Writes a piece; false when nothing more can be written.
  func write(_ text: String) -> Bool {
    if !writeAll(text, to: descriptor) { failure = errno }
    return failure == nil
  }

  /// Puts the file in its place; throws where anything could not be written.
  func finish() throws(Fault) {
    if failure == nil, let path, fsync(descriptor) != 0 || rename(draft, path) != 0 { failure = errno }
    guard let failure else { return }
    if path != nil { unlink(draft) }
    throw .outputFailed(path: path ?? "standard output", code: failure)
  }
}
