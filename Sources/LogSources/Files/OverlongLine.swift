/// A line longer than is kept: its place instead of its bytes.
public struct OverlongLine: Equatable, Sendable {
  /// Place of its first byte in its file.
  public var offset: UInt64
  /// Bytes in it, without its newline.
  public var length: UInt64

  public init(offset: UInt64, length: UInt64) {
    self.offset = offset
    self.length = length
  }
}
