import Glibc

let newline = UInt8(ascii: "\n")

extension UnsafeRawBufferPointer {
  /// Place of the first newline at or after `start`, from the buffer's beginning.
  func firstNewline(from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(newline), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - base
  }

  /// Place of the last newline at or after `start`, from the buffer's beginning.
  func lastNewline(from start: Int = 0) -> Int? {
    var place = count
    while place > start {
      place -= 1
      if self[place] == newline { return place }
    }
    return nil
  }

  /// Whether its first bytes are `other`.
  func begins(with other: UnsafeRawBufferPointer) -> Bool {
    guard let base = baseAddress, let otherBase = other.baseAddress else { return other.isEmpty }
    return count >= other.count && memcmp(base, otherBase, other.count) == 0
  }

  /// The bytes in `places`, without a copy.
  subscript(window places: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[places])
  }
}
