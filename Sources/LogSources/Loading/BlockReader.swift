/// Reads the blocks of one load, one at a time, into one buffer.
///
/// A block owns the lines that begin behind a newline in it, and the first block also the line at the range's beginning.
/// So every block is read from its own first byte, and each line has exactly one owner.
struct BlockReader: ~Copyable {
  let file: Descriptor
  let range: Range<UInt64>
  let limits: LoadLimits
  private var buffer: PageBuffer
  /// Bytes of the buffer that were ever read into.
  private var touched = 0

  init(file: Descriptor, range: Range<UInt64>, limits: LoadLimits) {
    self.file = file
    self.range = range
    self.limits = limits
    buffer = PageBuffer(capacity: limits.bufferSize)
  }

  /// Reads block `index` and has `work` see the lines that it owns.
  mutating func read<Output>(
    block index: Int, work: (UnsafeRawBufferPointer, UInt64) -> Output
  ) throws(SystemError) -> LoadedBlock<Output> {
    giveBackPages()
    let start = range.lowerBound + UInt64(index) * UInt64(limits.blockSize)
    let end = min(start + UInt64(limits.blockSize), range.upperBound)
    let filled = try fill(from: 0, count: Int(end - start), at: start)
    var block = LoadedBlock<Output>(shrank: filled < Int(end - start))

    let read = UnsafeRawBufferPointer(buffer.bytes)[window: 0..<filled]
    guard let first = index == 0 ? 0 : read.firstNewline().map({ $0 + 1 }) else { return block }
    let tail = read.lastNewline(from: first).map { $0 + 1 } ?? first
    var lines = OwnedLines(blockStart: start, first: first, tail: tail, filled: filled)
    let ending = block.shrank ? .fileEnd : try finishTail(&lines)
    try deliver(lines, ending, into: &block, work)
    return block
  }

  /// After a very long line, takes a fresh buffer, so that the memory of the old one is free again.
  private mutating func giveBackPages() {
    guard touched > limits.blockSize + limits.largestStep else { return }
    buffer = PageBuffer(capacity: limits.bufferSize)
    touched = 0
  }

  private mutating func fill(from place: Int, count: Int, at offset: UInt64) throws(SystemError) -> Int {
    let free = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[place..<place + count])
    return try file.read(into: free, at: offset)
  }

  /// Reads on from the block's end until its last line is whole.
  private mutating func finishTail(_ lines: inout OwnedLines) throws(SystemError) -> TailEnding {
    var step = PageBuffer.pageSize
    while true {
      let count = Int(min(UInt64(step), range.upperBound - lines.offset(lines.filled)))
      guard count > 0 else { return .fileEnd }
      let got = try fill(from: lines.filled, count: count, at: lines.offset(lines.filled))
      let searched = lines.filled
      lines.filled += got
      touched = max(touched, lines.filled)
      let read = UnsafeRawBufferPointer(buffer.bytes)[window: 0..<lines.filled]
      if let end = read.firstNewline(from: searched) {
        return end - lines.tail > limits.longestLine ? .overlong : .newline(end)
      }
      if got < count { return .fileEnd }
      if lines.filled - lines.tail > limits.longestLine { return .overlong }
      step = min(step * 2, limits.largestStep)
    }
  }

  private mutating func deliver<Output>(
    _ lines: OwnedLines, _ ending: TailEnding, into block: inout LoadedBlock<Output>,
    _ work: (UnsafeRawBufferPointer, UInt64) -> Output
  ) throws(SystemError) {
    let end: Int
    switch ending {
    case .newline(let place): end = place + 1
    case .fileEnd: end = limits.includesUnfinished ? lines.filled : lines.tail
    case .overlong: end = lines.tail
    }
    let read = UnsafeRawBufferPointer(buffer.bytes)
    if end > lines.first {
      let output = work(read[window: lines.first..<end], lines.offset(lines.first))
      block.pieces.append(.lines(output, lines.offset(lines.first)..<lines.offset(end)))
    }
    block.reached = Fingerprint(of: read[window: 0..<end], endingAt: lines.offset(end))
    if ending == .fileEnd {
      block.unfinished = UInt64(lines.filled - end)
      block.shrank = lines.offset(lines.filled) < range.upperBound
    }
    if ending == .overlong { try skipLine(at: lines.offset(lines.tail), into: &block) }
  }

  /// Looks for the end of an over-long line in the same buffer, and reports the line's place.
  private mutating func skipLine<Output>(
    at start: UInt64, into block: inout LoadedBlock<Output>
  ) throws(SystemError) {
    var offset = start
    while offset < range.upperBound {
      let count = Int(min(UInt64(limits.blockSize), range.upperBound - offset))
      let got = try fill(from: 0, count: count, at: offset)
      if let end = UnsafeRawBufferPointer(buffer.bytes)[window: 0..<got].firstNewline() {
        let length = offset + UInt64(end) - start
        return block.append(OverlongLine(offset: start, length: length), endingAt: start + length + 1)
      }
      offset += UInt64(got)
      if got < count { break }
    }
    if limits.includesUnfinished {
      block.append(OverlongLine(offset: start, length: offset - start), endingAt: offset)
    } else {
      block.unfinished = offset - start
    }
  }
}

/// Where the lines that a block owns stand in the buffer.
private struct OwnedLines {
  let blockStart: UInt64
  /// The first line's first byte.
  let first: Int
  /// The first byte of the line that crosses the block's end.
  let tail: Int
  /// Bytes in the buffer.
  var filled: Int

  func offset(_ place: Int) -> UInt64 { blockStart + UInt64(place) }
}

/// How the line that crosses a block's end ends.
private enum TailEnding: Equatable {
  case newline(Int)
  case fileEnd
  case overlong
}
