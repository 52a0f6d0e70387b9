/// Cuts a stream of bytes into whole lines, and keeps the beginning of the line that is not finished.
struct LineAssembler: Sendable {
  /// Place of the unfinished line's first byte.
  private(set) var lineStart: UInt64
  private var unfinished: [UInt8] = []
  /// Bytes of an over-long line seen so far, none of them kept.
  private var overlongLength: UInt64?
  private let longestLine: Int

  /// A piece of what was cut.
  enum Piece: Equatable, Sendable {
    case lines([UInt8], offset: UInt64)
    case overlong(OverlongLine)
  }

  /// Lines longer than `longestLine` are told by place. It must not be less than what is appended at once.
  init(at offset: UInt64, longestLine: Int) {
    lineStart = offset
    self.longestLine = longestLine
  }

  var hasUnfinished: Bool { overlongLength != nil || !unfinished.isEmpty }

  /// What there is of the unfinished line; nil when there is none, or too much.
  func partial(of generation: Int) -> FollowEvent? {
    unfinished.isEmpty ? nil : .partial(LineChunk(bytes: unfinished, offset: lineStart, generation: generation))
  }

  /// Takes the next bytes of the stream and returns what they complete.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> [Piece] {
    guard let last = bytes.lastNewline(), let first = bytes.firstNewline() else {
      keep(bytes)
      return []
    }
    var pieces: [Piece] = []
    var start = 0
    if let long = lengthOfOverlong(endingAfter: first) {
      pieces.append(.overlong(OverlongLine(offset: lineStart, length: long)))
      restart(at: lineStart + long + 1)
      start = first + 1
    }
    if last >= start { pieces.append(takeLines(bytes[window: start..<last + 1])) }
    keep(bytes[window: last + 1..<bytes.count])
    return pieces
  }

  /// Ends the unfinished line as it is; nil when there is none.
  mutating func finish() -> Piece? {
    guard hasUnfinished else { return nil }
    let end = lineStart + (overlongLength ?? UInt64(unfinished.count))
    defer { restart(at: end) }
    if overlongLength != nil { return .overlong(OverlongLine(offset: lineStart, length: end - lineStart)) }
    return .lines(unfinished, offset: lineStart)
  }

  /// Leaves out `count` bytes, which must stand at the beginning of a line.
  mutating func skip(_ count: UInt64) { lineStart += count }

  private func lengthOfOverlong(endingAfter count: Int) -> UInt64? {
    if let length = overlongLength { return length + UInt64(count) }
    let length = unfinished.count + count
    return length > longestLine ? UInt64(length) : nil
  }

  private mutating func takeLines(_ bytes: UnsafeRawBufferPointer) -> Piece {
    let offset = lineStart
    let lines = unfinished.isEmpty ? [UInt8](bytes) : unfinished + bytes
    restart(at: offset + UInt64(lines.count))
    return .lines(lines, offset: offset)
  }

  private mutating func restart(at offset: UInt64) {
    lineStart = offset
    unfinished = []
    overlongLength = nil
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    if let length = overlongLength {
      overlongLength = length + UInt64(bytes.count)
    } else if unfinished.count + bytes.count > longestLine {
      overlongLength = UInt64(unfinished.count + bytes.count)
      unfinished = []
    } else {
      unfinished += bytes
    }
  }
}

extension LineAssembler.Piece {
  /// The piece as news of a generation.
  func event(of generation: Int) -> FollowEvent {
    switch self {
    case .lines(let bytes, let offset): .lines(LineChunk(bytes: bytes, offset: offset, generation: generation))
    case .overlong(let line): .overlong(line, generation: generation)
    }
  }
}
