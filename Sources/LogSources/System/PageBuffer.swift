/// A page-aligned stretch of memory, used again and again: the kernel copies into it three times as fast as into an odd place.
///
/// Pages that nothing was read into cost nothing, so room for the longest line can be there from the start.
struct PageBuffer: ~Copyable {
  let bytes: UnsafeMutableRawBufferPointer

  static let pageSize = 4096

  init(capacity: Int) {
    bytes = .allocate(byteCount: max(1, capacity), alignment: Self.pageSize)
  }

  deinit { bytes.deallocate() }
}
