import Glibc

/// An open file descriptor, closed when its last holder lets go.
final class Descriptor: Sendable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens `path` with `flags`, never as a controlling terminal and never for a child process.
  convenience init(opening path: String, _ flags: Int32) throws(SystemError) {
    self.init(owning: try retryingInterrupts { open(path, flags | O_CLOEXEC | O_NOCTTY) })
  }

  /// What the system knows of the open file.
  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try retryingInterrupts { fstat(number, &status) }
    return status
  }

  /// Reads from `offset` until `buffer` is full or the file ends, and says how many bytes came.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(SystemError) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count {
      guard let position = off_t(exactly: offset + UInt64(filled)) else { throw SystemError(code: EOVERFLOW) }
      let got = try retryingInterrupts { pread(number, base + filled, buffer.count - filled, position) }
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  /// The bytes from `offset` on, `count` of them or as many as there are.
  func bytes(at offset: UInt64, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      do throws(SystemError) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: UInt64) throws(SystemError) {
    guard let base = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      guard let position = off_t(exactly: offset + UInt64(written)) else { throw SystemError(code: EOVERFLOW) }
      written += try retryingInterrupts { pwrite(number, base + written, bytes.count - written, position) }
    }
  }
}
