import Glibc
import Testing

/// One end of a pipe, closed when nobody holds it.
final class PipeEnd {
  let number: Int32
  private var isOpen = true

  init(_ number: Int32) { self.number = number }

  func close() {
    if isOpen { Glibc.close(number) }
    isOpen = false
  }

  deinit { close() }
}

/// A pipe that no other child inherits.
struct Pipe {
  let reading: PipeEnd
  let writing: PipeEnd

  /// A pipe with `bytes` in it, before anybody reads.
  init(holding bytes: [UInt8] = []) throws {
    var ends: [Int32] = [-1, -1]
    let failure = Child.birth.withLock { _ in
      let failure = pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return failure
    }
    try #require(failure == 0)
    (reading, writing) = (PipeEnd(ends[0]), PipeEnd(ends[1]))
    try #require(bytes.count <= 1 << 16, "a pipe has no room for more: use a file")
    try write(bytes)
  }

  func write(_ bytes: [UInt8]) throws {
    try #require(Glibc.write(writing.number, bytes, bytes.count) == bytes.count)
  }
}
