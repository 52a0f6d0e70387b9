/// What came of one block.
struct LoadedBlock<Output: Sendable>: Sendable {
  var pieces: [LoadedPiece<Output>] = []
  /// The place behind the block's last whole line; nil when it owns none.
  var reached: Fingerprint?
  var unfinished: UInt64 = 0
  var shrank = false
  var failure: SystemError?

  init(shrank: Bool) { self.shrank = shrank }

  init(failure: SystemError) { self.failure = failure }

  mutating func append(_ line: OverlongLine, endingAt end: UInt64) {
    pieces.append(.overlong(line))
    reached = Fingerprint(offset: end, bytes: [])
  }
}

/// Sizes that a load keeps to.
struct LoadLimits: Sendable {
  let blockSize: Int
  let longestLine: Int
  let includesUnfinished: Bool

  /// Bytes by which a line is read on at most at once.
  var largestStep: Int { max(blockSize, PageBuffer.pageSize) }
  /// Room for a block, the longest line that begins at its end, and the step that finds it too long.
  var bufferSize: Int { blockSize + longestLine + largestStep + PageBuffer.pageSize }
}
