import Glibc

/// Reads a file from start to end as fast as a loop of `pread` does, and gives each piece to `take`.
func readPlainly(_ path: String, take: (UnsafeRawBufferPointer) -> Void = { _ in }) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw Fault.last(path) }
  defer { close(descriptor) }
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
  defer { buffer.deallocate() }
  var offset = 0
  while true {
    let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw Fault.last(path) }
    if count == 0 { return }
    take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    offset += count
  }
}

/// All that a file holds.
func contents(of path: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try readPlainly(path) { bytes += $0 }
  return bytes
}
