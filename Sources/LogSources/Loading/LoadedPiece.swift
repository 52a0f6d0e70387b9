/// What the loader delivers, in the order of the file.
public enum LoadedPiece<Output: Sendable>: Sendable {
  /// What the worker made of a run of lines, and where they stand.
  case lines(Output, Range<UInt64>)
  /// A line too long to be kept.
  case overlong(OverlongLine)
}

/// How far a load came.
public struct LoadEnd: Equatable, Sendable {
  /// The place behind the last line delivered, with the bytes before it: where a follower goes on.
  public internal(set) var reached: Fingerprint
  /// Bytes behind that place that lack a newline, and were left.
  public internal(set) var unfinished: UInt64
  /// Whether the file ended earlier than it should: it was cut while being read.
  public internal(set) var shrank: Bool
}
