import Glibc

/// Tells a follower's thread when to look again: what the kernel reports of the files and their directory, a stop, or time.
///
/// The kernel's reports only save waiting. Where there are none left, or the file system gives none, looking again in time does the same work.
public struct FileWatch: ~Copyable {
  private let inotify: Descriptor?
  private let stop: WakeSignal
  private var watches: Set<Int32> = []
  /// Whether the kernel refused a watch, so that waiting must be short.
  public private(set) var isShortOfWatches: Bool

  /// A watch that ends its waits when `stop` is raised.
  public init(stop: WakeSignal) {
    self.stop = stop
    let number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    inotify = number < 0 ? nil : Descriptor(owning: number)
    isShortOfWatches = number < 0
  }

  /// Watches what `follower` reads now, and nothing else. To be called before each `advance`, so that nothing happens unseen between the two.
  public mutating func watch(_ follower: borrowing FileFollower) {
    guard let inotify else { return }
    isShortOfWatches = false
    var wanted: Set<Int32> = []
    add(follower.siblings.directoryPath, Self.directoryMask, to: &wanted)
    for file in follower.openFiles { add("/proc/self/fd/\(file.descriptor.number)", Self.fileMask, to: &wanted) }
    for stale in watches.subtracting(wanted) { inotify_rm_watch(inotify.number, stale) }
    watches = wanted
  }

  /// Waits until there may be something to see; false when it is time to stop.
  public func wait(atMost longest: Duration) -> Bool {
    var requests = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
    if let inotify { requests.append(pollfd(fd: inotify.number, events: Int16(POLLIN), revents: 0)) }
    _ = poll(&requests, nfds_t(requests.count), longest.pollTimeout)
    forgetReports()
    return requests[0].revents == 0
  }

  private mutating func add(_ path: String, _ mask: UInt32, to wanted: inout Set<Int32>) {
    guard let inotify else { return }
    let watch = inotify_add_watch(inotify.number, path, mask)
    if watch >= 0 { wanted.insert(watch) }
    if watch < 0 && errno != ENOENT { isShortOfWatches = true }
  }

  /// What was reported does not matter: the follower looks at everything.
  private func forgetReports() {
    guard let inotify else { return }
    withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { buffer in
      while read(inotify.number, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  private static let directoryMask = [IN_CREATE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE, IN_MOVE_SELF, IN_DELETE_SELF]
    .reduce(0) { $0 | UInt32($1) }
  private static let fileMask = [IN_MODIFY, IN_ATTRIB, IN_MOVE_SELF, IN_DELETE_SELF].reduce(0) { $0 | UInt32($1) }
}

extension FileFollower {
  /// Files that bytes may still come from.
  var openFiles: [LogFile] {
    former.compactMap(\.file) + (current?.file.map { [$0] } ?? [])
  }

  /// Follows the path on this thread until `stop` is raised or `deliver` returns false.
  ///
  /// `now` gives the time since any fixed moment; `deliver` gets what each look brought, never nothing.
  public mutating func run(until stop: WakeSignal, now: () -> Duration, deliver: ([FollowEvent]) -> Bool) {
    var watch = FileWatch(stop: stop)
    var wait = Duration.zero
    repeat {
      watch.watch(self)
      let events = advance(at: now())
      if !events.isEmpty && !deliver(events) { return }
      let time = now()
      wait = deadline(after: time) - time
      if watch.isShortOfWatches { wait = min(wait, limits.unwatchedInterval) }
    } while watch.wait(atMost: wait)
  }
}

extension Duration {
  /// The span for `poll`, in whole milliseconds, rounded up so that it is not over too early.
  var pollTimeout: Int32 {
    let (seconds, attoseconds) = components
    guard seconds < 1_000_000 else { return .max }
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}
