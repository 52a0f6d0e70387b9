import Glibc

/// Reads whole lines from standard input or a named pipe, and keeps them in a spool so that they can be read again.
///
/// Like `FileFollower` it neither waits nor reads a clock: `advance` takes what is there. All its lines are generation 0.
public struct PipeReader: ~Copyable {
  /// Reads again what was delivered.
  public let text: SourceText
  private let source: Descriptor
  private let name: String
  private let limits: FollowLimits
  private let buffer: PageBuffer
  private let spoolDirectory: String
  /// Nil once it could not be written.
  private var spool: Spool?
  private var assembler: LineAssembler
  private var grewAt = Duration.zero
  private var partialWasTold = false
  /// Whether nothing more can come.
  public private(set) var isEnded = false
  /// Whether there is more to read at once, without waiting.
  public private(set) var hasMore = false

  /// A reader of the open descriptor `number`, which stays open for others; `name` is what errors call it.
  public init(
    descriptor number: Int32, name: String, spoolDirectory: String, limits: FollowLimits = FollowLimits(),
    text: SourceText = SourceText()
  ) throws(SourceError) {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .unreadable(path: name, code: errno) }
    try self.init(
      source: Descriptor(owning: copy), name: name, spoolDirectory: spoolDirectory, limits: limits, text: text)
  }

  /// A reader of the named pipe at `path`, which does not wait for a writer.
  ///
  /// It ends when its last writer has gone, or, when it `outlivesWriters`, never.
  public init(
    pipe path: String, outlivesWriters: Bool, spoolDirectory: String, limits: FollowLimits = FollowLimits(),
    text: SourceText = SourceText()
  ) throws(SourceError) {
    let source: Descriptor
    do throws(SystemError) {
      // Held open for writing too, the pipe never reports its end.
      source = try Descriptor(opening: path, (outlivesWriters ? O_RDWR : O_RDONLY) | O_NONBLOCK)
      guard try source.status().st_mode & S_IFMT == S_IFIFO else { throw SystemError(code: ENOTSUP) }
    } catch {
      throw error.code == ENOTSUP ? .notAFile(path: path) : SourceError(error, path: path)
    }
    try self.init(source: source, name: path, spoolDirectory: spoolDirectory, limits: limits, text: text)
  }

  private init(
    source: Descriptor, name: String, spoolDirectory: String, limits: FollowLimits, text: SourceText
  ) throws(SourceError) {
    let spool = try Spool(in: spoolDirectory)
    self.source = source
    self.name = name
    self.limits = limits
    self.spoolDirectory = spoolDirectory
    self.spool = spool
    self.text = text
    text.keep(spool: spool.descriptor)
    buffer = PageBuffer(capacity: max(1, limits.chunkSize))
    assembler = LineAssembler(at: 0, longestLine: max(limits.longestLine, buffer.bytes.count))
  }

  /// Takes what is there, at most one chunk; at the end of the input the last line as it is, and `.ended`.
  ///
  /// `now` is the time since any fixed moment, never less than before.
  public mutating func advance(at now: Duration) -> [FollowEvent] {
    guard !isEnded else { return [] }
    var events: [FollowEvent] = []
    let (count, end) = fill()
    hasMore = count == buffer.bytes.count && end == nil
    if count > 0 { take(UnsafeRawBufferPointer(buffer.bytes)[window: 0..<count], &events, at: now) }
    if let end { finish(end, &events) } else { tellPartial(&events, at: now) }
    return events
  }

  /// When to look again though nothing comes.
  public func deadline(after now: Duration) -> Duration {
    if hasMore { return now }
    guard assembler.hasUnfinished, !partialWasTold else { return now + limits.pollInterval }
    return max(now, grewAt + limits.provisionalAfter)
  }

  /// Waits until there may be something to read; false when `stop` is raised.
  public func wait(atMost longest: Duration, orUntil stop: WakeSignal) -> Bool {
    var requests = [stop.descriptor, source.number].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&requests, nfds_t(requests.count), longest.pollTimeout)
    return requests[0].revents == 0
  }

  /// Reads on this thread until the input ends, `stop` is raised or `deliver` returns false.
  public mutating func run(until stop: WakeSignal, now: () -> Duration, deliver: ([FollowEvent]) -> Bool) {
    var wait = Duration.zero
    repeat {
      let events = advance(at: now())
      if !events.isEmpty && !deliver(events) { return }
      let time = now()
      wait = deadline(after: time) - time
    } while !isEnded && self.wait(atMost: wait, orUntil: stop)
  }

  /// How the input ends.
  private enum End: Equatable {
    case reached
    case failed(SystemError)
  }

  /// Reads while something is there and the buffer has room.
  private func fill() -> (count: Int, end: End?) {
    var filled = 0
    while filled < buffer.bytes.count {
      var request = pollfd(fd: source.number, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 0) > 0 else { break }
      do throws(SystemError) {
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[filled...])
        let got = try retryingInterrupts { read(source.number, free.baseAddress, free.count) }
        if got == 0 { return (filled, .reached) }
        filled += got
      } catch {
        return (filled, error.code == EAGAIN ? nil : .failed(error))
      }
    }
    return (filled, nil)
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ events: inout [FollowEvent], at now: Duration) {
    keep(bytes, &events)
    grewAt = now
    partialWasTold = false
    events += assembler.append(bytes).map { $0.event(of: 0) }
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer, _ events: inout [FollowEvent]) {
    do throws(SystemError) {
      try spool?.append(bytes)
    } catch {
      // The lines themselves are still delivered; only reading them again is lost.
      spool = nil
      events.append(.unreadable(.spoolFailed(directory: spoolDirectory, code: error.code)))
    }
  }

  private mutating func finish(_ end: End, _ events: inout [FollowEvent]) {
    isEnded = true
    if let piece = assembler.finish() { events.append(piece.event(of: 0)) }
    if case .failed(let failure) = end {
      let isDirectory = failure.code == EISDIR
      events.append(.unreadable(isDirectory ? .directory(path: name) : .readFailed(path: name, code: failure.code)))
    }
    events.append(.ended)
  }

  private mutating func tellPartial(_ events: inout [FollowEvent], at now: Duration) {
    guard assembler.hasUnfinished, !partialWasTold, now - grewAt >= limits.provisionalAfter else { return }
    partialWasTold = true
    if let partial = assembler.partial(of: 0) { events.append(partial) }
  }
}
