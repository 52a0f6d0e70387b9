/// Whole lines in one buffer, with their place.
public struct LineChunk: Equatable, Sendable {
  /// The lines with their newlines; the last may lack its own where the source ended.
  public var bytes: [UInt8]
  /// Place of the first byte in its generation.
  public var offset: UInt64
  /// Which of the files that stood at the path one after another, 0 first.
  public var generation: Int

  public init(bytes: [UInt8], offset: UInt64, generation: Int) {
    self.bytes = bytes
    self.offset = offset
    self.generation = generation
  }
}

/// What a look at a source brought.
public enum FollowEvent: Equatable, Sendable {
  /// Lines that are complete now, each told once.
  case lines(LineChunk)
  /// A line too long to be kept, of this generation.
  case overlong(OverlongLine, generation: Int)
  /// What there is of a line that has not grown for a while. It comes again, whole, in `lines`.
  case partial(LineChunk)
  /// Another file stands at the path: its lines follow as this generation.
  case rotated(to: Int)
  /// The file was emptied or written anew in place: its lines follow as this generation.
  case truncated(to: Int)
  /// Nothing is at the path; told once.
  case missing
  /// After `missing` or `unreadable`, a file is there again.
  case appeared
  /// What is at the path cannot be read; told once for each reason.
  case unreadable(SourceError)
  /// Nothing more will come.
  case ended
}
