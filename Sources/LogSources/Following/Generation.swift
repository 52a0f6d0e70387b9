import Glibc

/// One of the files that stood at a path one after another, and how far it was read.
struct Generation {
  let number: Int
  /// Nil while it is not held open.
  var file: LogFile?
  var identity: FileIdentity
  /// Everything before this place was read.
  private(set) var reached: Fingerprint
  private(set) var assembler: LineAssembler
  /// When bytes last came, on the follower's clock.
  private(set) var grewAt: Duration
  var partialWasTold = false
  /// Whether nothing more is expected of it; it is kept only to be known again.
  var isRetired = false
  /// Whether NULs at its beginning are the hole that a writer left by going on behind an emptied file's end.
  private var mayBeginWithHole: Bool

  init(number: Int, file: LogFile, reached: Fingerprint, longestLine: Int, at now: Duration, emptied: Bool = false) {
    self.number = number
    self.file = file
    identity = file.identity
    self.reached = reached
    assembler = LineAssembler(at: reached.offset, longestLine: longestLine)
    grewAt = now
    mayBeginWithHole = emptied
  }

  /// What a read brought.
  enum Reading {
    case nothing
    /// Bytes came; `more` are there already.
    case grew([LineAssembler.Piece], more: Bool)
    /// The bytes before the place reached are others now: the file was emptied or written anew.
    case changed
  }

  /// Reads the next bytes together with those that prove the file to be the same, for which the buffer has room beside a chunk.
  mutating func read(with buffer: borrowing PageBuffer, at now: Duration) throws(SystemError) -> Reading {
    guard let file = file?.descriptor else { return .nothing }
    if mayBeginWithHole { try leapHole(of: file) }
    if reached.bytes.isEmpty, try reached.offset > UInt64(max(0, file.status().st_size)) { return .changed }
    let known = reached.bytes.count
    let room = known + buffer.bytes.count - Fingerprint.length
    let got = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<room]), at: reached.start)
    let read = UnsafeRawBufferPointer(buffer.bytes)[window: 0..<got]
    guard got >= known, reached.bytes.withUnsafeBytes({ read.begins(with: $0) }) else { return .changed }
    guard got > known else { return .nothing }
    return .grew(take(read, from: known, at: now), more: got == room)
  }

  /// Ends the unfinished line as it is.
  mutating func finishLine() -> LineAssembler.Piece? { assembler.finish() }

  /// Goes on in another file with the same bytes.
  mutating func move(to file: LogFile) {
    self.file = file
    identity = file.identity
  }

  /// Whether `file` has the bytes that were read last, where they were; the beginning of a file proves nothing.
  func isFound(in file: LogFile) -> Bool {
    !reached.bytes.isEmpty && reached.fits(file.descriptor)
  }

  private mutating func take(_ read: UnsafeRawBufferPointer, from known: Int, at now: Duration) -> [LineAssembler.Piece]
  {
    let end = reached.start + UInt64(read.count)
    reached = Fingerprint(of: read, endingAt: end)
    grewAt = now
    partialWasTold = false
    var start = known
    if mayBeginWithHole {
      start = read[known...].firstIndex { $0 != 0 } ?? read.count
      mayBeginWithHole = start == read.count
      assembler.skip(UInt64(start - known))
    }
    return assembler.append(read[window: start..<read.count])
  }

  /// A hole may be as large as the file was; the file system knows where it ends.
  private mutating func leapHole(of file: Descriptor) throws(SystemError) {
    let seekData: Int32 = 3
    let data = lseek(file.number, off_t(clamping: reached.offset), seekData)
    guard data > 0, UInt64(data) > reached.offset else { return }
    assembler.skip(UInt64(data) - reached.offset)
    reached = Fingerprint(offset: UInt64(data), bytes: []).widened(from: file)
  }
}
