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
}

/// Cuts a chunk into lines.
struct LineSplitter {
  private let chunk: UnsafeBufferPointer<UInt8>
  private let offset: UInt64
  private var place = 0
  private var number: UInt32 = 0

  init(chunk: UnsafeBufferPointer<UInt8>, offset: UInt64) {
    self.chunk = chunk
    self.offset = offset
  }

  /// The next line that ends with a newline; the bytes behind the last one are `rest`.
  @inline(__always)
  mutating func next() -> Line? {
    guard let start = chunk.baseAddress, place < chunk.count else { return nil }
    guard let newline = memchr(start + place, Int32(Byte.newline), chunk.count - place) else { return nil }
    let length = UnsafeRawPointer(newline) - UnsafeRawPointer(start + place)
    defer {
      place += length + 1
      number &+= 1
    }
    return Line(
      text: UnsafeBufferPointer(start: start + place, count: length), limit: start + chunk.count,
      offset: offset &+ UInt64(place), number: number)
  }

  /// What stands behind the last newline; nil where that is nothing.
  func rest() -> Rest? {
    guard place < chunk.count else { return nil }
    let bytes = UnsafeBufferPointer(rebasing: chunk[place...])
    return Rest(bytes: bytes, offset: offset &+ UInt64(place), number: number)
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
