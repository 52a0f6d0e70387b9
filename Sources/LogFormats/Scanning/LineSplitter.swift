#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line in its chunk.
struct Line {
  /// Its bytes without the newline, which may be read at their end all the same.
  var text: UnsafeBufferPointer<UInt8>
  /// Bytes before this place may be read.
  var limit: Bytes
  /// Place of its first byte in the source.
  var offset: UInt64
  /// Its number in the chunk, 0 first.
  var number: UInt32

  /// Whether fewer bytes than `distance` may be read behind it.
  func isLast(within distance: Int) -> Bool { text.baseAddress.map { limit - ($0 + text.count) < distance } ?? true }
}

/// Cuts a chunk into lines.
struct LineSplitter {
  private let offset: UInt64
  /// Where the chunk begins.
  private let start: Bytes
  /// Bytes before this place may be read.
  let limit: Bytes
  /// Where the next line begins; the limit at the chunk's end.
  private(set) var place: Bytes
  /// The number of the next line, 0 first.
  private(set) var number: UInt32 = 0

  /// Lines of a chunk, which is not empty and begins at `offset` in its source; nil for an empty one.
  init?(chunk: UnsafeBufferPointer<UInt8>, offset: UInt64) {
    guard let start = chunk.baseAddress, chunk.count > 0 else { return nil }
    self.offset = offset
    self.start = start
    limit = start + chunk.count
    place = start
  }

  /// The next line that ends with a newline; the bytes behind the last one are `rest`.
  @inline(__always)
  mutating func next() -> Line? {
    guard place < limit, let found = memchr(place, Int32(Byte.newline), limit - place) else { return nil }
    let newline = place + (UnsafeRawPointer(found) - UnsafeRawPointer(place))
    defer { advance(behind: newline) }
    return line(to: newline)
  }

  /// The next line, whose newline is known.
  @inline(__always)
  func line(to newline: Bytes) -> Line {
    Line(
      text: UnsafeBufferPointer(start: place, count: newline - place), limit: limit,
      offset: offset &+ UInt64(place - start), number: number)
  }

  /// Bytes of the chunk before the next line.
  var distance: Int { place - start }

  /// Turns to the line behind a newline.
  @inline(__always)
  mutating func advance(behind newline: Bytes) {
    place = newline + 1
    number &+= 1
  }

  /// What stands behind the last newline; nil where that is nothing.
  func rest() -> Rest? {
    guard place < limit else { return nil }
    let bytes = UnsafeBufferPointer(start: place, count: limit - place)
    return Rest(bytes: bytes, offset: offset &+ UInt64(place - start), number: number)
  }

  /// A last line without newline.
  struct Rest {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let offset: UInt64
    fileprivate let number: UInt32

    /// Runs `body` with a copy of the line that a newline follows.
    func withNewline(_ body: (Line) -> Void) {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { copy in
        guard let start = copy.baseAddress, let source = bytes.baseAddress else { return }
        start.initialize(from: source, count: bytes.count)
        (start + bytes.count).initialize(to: Byte.newline)
        let text = UnsafeBufferPointer(start: Bytes(start), count: bytes.count)
        body(Line(text: text, limit: Bytes(start) + bytes.count + 1, offset: offset, number: number))
      }
    }
  }
}
