/// The bytes just before a place in a file, by which the file is known again: sizes and inodes come back, bytes do not.
public struct Fingerprint: Equatable, Sendable {
  /// The place, from the file's beginning.
  public let offset: UInt64
  let bytes: [UInt8]

  /// How many bytes are kept at most.
  static let length = 4096

  /// The beginning of any file, which tells nothing about it.
  public static let beginning = Fingerprint(offset: 0, bytes: [])

  init(offset: UInt64, bytes: [UInt8]) {
    self.offset = offset
    self.bytes = bytes
  }

  /// The last bytes of `read`, which end at `offset`.
  init(of read: UnsafeRawBufferPointer, endingAt offset: UInt64) {
    self.init(offset: offset, bytes: [UInt8](read.suffix(Self.length)))
  }

  /// Where the kept bytes begin.
  var start: UInt64 { offset - UInt64(bytes.count) }

  /// Whether the file has these bytes at this place.
  func fits(_ file: Descriptor) -> Bool {
    (try? file.bytes(at: start, count: bytes.count)) == bytes
  }

  /// The same place with as many bytes as are kept at most, read from `file`; unchanged where the file now says otherwise.
  func widened(from file: Descriptor) -> Fingerprint {
    let count = Int(min(UInt64(Self.length), offset))
    guard count > bytes.count, let wider = try? file.bytes(at: offset - UInt64(count), count: count),
      wider.count == count, wider.suffix(bytes.count) == bytes[...]
    else { return self }
    return Fingerprint(offset: offset, bytes: wider)
  }
}
