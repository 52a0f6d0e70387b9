import Glibc

/// A temporary file without a name, for lines that come through a pipe and may be wanted again.
struct Spool {
  let descriptor: Descriptor
  private(set) var size: UInt64 = 0

  /// Makes the file in `directory`, readable by nobody else, and takes its name away at once.
  init(in directory: String) throws(SourceError) {
    var template = Array("\(directory)/cooldown-XXXXXX".utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw .spoolFailed(directory: directory, code: errno) }
    descriptor = Descriptor(owning: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try descriptor.write(bytes, at: size)
    size += UInt64(bytes.count)
  }
}
