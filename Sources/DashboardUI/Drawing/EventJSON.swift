import LogText
import Screen

/// A line's JSON laid out for reading, secrets masked.
enum EventJSON {
  /// The lines; none where the bytes are no JSON.
  static func lines(of bytes: [UInt8]) -> [[Span]] { [] }
}
