import Glibc

/// Follows what stands at one path, whatever files come and go there, and delivers each whole line once.
///
/// A file is known by its bytes before the place reached, never by size or inode alone. The follower neither waits nor reads a clock: `advance`
/// looks once, and `FileWatch` tells when to look again.
public struct FileFollower: ~Copyable {
  /// The path followed.
  public let path: String
  /// Reads again what was delivered.
  public let text: SourceText
  let limits: FollowLimits
  let siblings: Siblings
  let buffer: PageBuffer

  /// The file at the path, or the last one there was.
  var current: Generation?
  /// Files that were at the path before, the latest last.
  var former: [Generation] = []
  /// Files to go through, in order, once the current one is read to its end.
  var upcoming: [Successor] = []
  var nextNumber = 0
  /// Files beside the path that are no generations of ours, with the size they had.
  var strangers: [FileIdentity: UInt64] = [:]
  var directoryStamp: DirectoryStamp?
  var presence = Presence.present
  /// Until when the new file waits for the old one's unfinished line.
  var holdsBackUntil: Duration?
  /// Whether the current file could be opened, but not read.
  var readingFails = false
  var parkedLookedAt: Duration?
  /// Whether there is more to read at once, without waiting.
  public internal(set) var hasMore = false

  /// A follower of `path` from its first byte, whether or not a file is there yet.
  public init(path: String, limits: FollowLimits = FollowLimits(), text: SourceText = SourceText()) {
    self.path = path
    self.text = text
    self.limits = limits
    siblings = Siblings(of: path)
    buffer = PageBuffer(capacity: max(1, limits.chunkSize) + Fingerprint.length)
  }

  /// A follower that goes on where a load of `file` ended; the file is generation 0.
  public init(
    continuing file: LogFile, from end: LoadEnd, limits: FollowLimits = FollowLimits(), text: SourceText = SourceText()
  ) {
    self.init(path: file.path, limits: limits, text: text)
    noteStrangers()
    begin(with: file, reached: end.reached, at: .zero)
  }

  /// Looks once: at the path, at what the current file and its predecessors have grown by.
  ///
  /// `now` is the time since any fixed moment, never less than before. At most one chunk of each file is read; `hasMore` says that more is there.
  public mutating func advance(at now: Duration) -> [FollowEvent] {
    var events: [FollowEvent] = []
    hasMore = false
    if directoryStamp == nil { noteStrangers() }
    // The look comes before the read: what was written before the file left the path is then sure to be read before its successor.
    let arrival = look(&events)
    readFormer(&events, at: now)
    guard !isHeldBack(at: now) else { return events }
    guard current != nil else {
      if let arrival { beginFirst(before: arrival, at: now) }
      return events
    }
    if readCurrent(&events, at: now) { succeed(with: arrival, &events, at: now) }
    return events
  }

  /// Ends every unfinished line as it is; for a source that will not be looked at again.
  public mutating func finish() -> [FollowEvent] {
    var events: [FollowEvent] = []
    for index in former.indices where !former[index].isRetired {
      var generation = former[index]
      endLine(of: &generation, &events)
      former[index] = generation
    }
    if var last = current {
      endLine(of: &last, &events)
      current = last
    }
    return events
  }

  /// When to look again though nothing happens.
  public func deadline(after now: Duration) -> Duration {
    if hasMore { return now }
    var deadline = now + limits.pollInterval
    let unfinished = (former + (current.map { [$0] } ?? [])).filter { $0.assembler.hasUnfinished && !$0.isRetired }
    for generation in unfinished where !generation.partialWasTold {
      deadline = min(deadline, generation.grewAt + limits.provisionalAfter)
    }
    if isHeldBack(at: now), let until = holdsBackUntil { deadline = min(deadline, until) }
    return max(deadline, now)
  }

  /// Begins with the file at the path, or with those that came and went there since the first look.
  private mutating func beginFirst(before arrival: LogFile, at now: Duration) {
    upcoming = intermediates(before: arrival) + [Successor(file: arrival, cause: .rotated)]
    begin(with: upcoming.removeFirst().file, reached: .beginning, at: now)
    hasMore = true
  }

  mutating func begin(with file: LogFile, reached: Fingerprint, at now: Duration, emptied: Bool = false) {
    current = Generation(
      number: nextNumber, file: file, reached: reached,
      longestLine: max(limits.longestLine, limits.chunkSize, 1), at: now, emptied: emptied)
    text.keep(nextNumber, file: file, reached: reached)
    nextNumber += 1
  }
}

/// A file that takes the current one's place, and how it came to.
struct Successor {
  let file: LogFile
  let cause: Cause

  enum Cause { case rotated, truncated }
}
