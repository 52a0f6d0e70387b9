import Glibc
import Synchronization
import Testing

@testable import LogSources

struct FileWatchTests {
  /// Longer than any test may take: a wait that ends by time alone fails the test.
  private let forever = Duration.seconds(60)

  @Test func `what happens to the file or its directory ends the wait`() throws {
    let directory = try TemporaryDirectory()
    try append("a\n", to: directory("log"))
    var follower = FileFollower(path: directory("log"))
    var watch = FileWatch(stop: try WakeSignal())
    watch.watch(follower)
    _ = follower.advance(at: .zero)
    watch.watch(follower)
    let isShort = watch.isShortOfWatches
    #expect(!isShort)
    let clock = ContinuousClock()
    let happenings: [() throws -> Void] = [
      { try append("b\n", to: directory("log")) },
      { try move(directory("log"), to: directory("log.1")) },
      { try append("c\n", to: directory("log.1")) },
      { try append("d\n", to: directory("log")) },
      { try delete(directory("log.1")) },
    ]
    for happening in happenings {
      try happening()
      let time = clock.measure { _ = watch.wait(atMost: forever) }
      #expect(time < forever)
    }
  }

  @Test func `a raised stop ends the wait, and says so`() throws {
    let stop = try WakeSignal()
    let watch = FileWatch(stop: stop)
    stop.raise()
    let goesOn = watch.wait(atMost: forever)
    #expect(!goesOn)
  }

  @Test func `a running follower delivers what a writer on another thread writes, through rotations`() throws {
    let directory = try TemporaryDirectory()
    let log = directory("log")
    let rotated = (0..<10).map { directory("log-2026010\($0)") }
    let failures = Mutex(0)
    let stop = try WakeSignal()
    var follower = FileFollower(path: log)
    _ = follower.advance(at: .zero)
    let writer = try startThread(name: "writer") {
      do {
        for number in 0..<5000 {
          try append("\(number)\n", to: log)
          if number % 500 == 499 && number < 4999 { try move(log, to: rotated[number / 500]) }
        }
      } catch { failures.withLock { $0 += 1 } }
      stop.raise()
    }
    var lines: [String] = []
    let start = ContinuousClock.now
    let take: ([FollowEvent]) -> Bool = { events in
      for case .lines(let chunk) in events { lines += splitLines(chunk.bytes) }
      return true
    }
    follower.run(until: stop, now: { ContinuousClock.now - start }, deliver: take)
    writer.join()
    for second in 100..<110 {
      repeat { _ = take(follower.advance(at: .seconds(second))) } while follower.hasMore
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(lines.count == 5000)
    let misplaced = zip(lines, 0...).first { $0 != String($1) }
    #expect(misplaced == nil)
  }

  @Test func `waits are rounded up to milliseconds and never endless`() {
    #expect(Duration.zero.pollTimeout == 0)
    #expect(Duration.nanoseconds(1).pollTimeout == 1)
    #expect(Duration.milliseconds(500).pollTimeout == 500)
    #expect(Duration.seconds(-1).pollTimeout == 0)
    #expect(Duration.seconds(Int64.max).pollTimeout == .max)
  }
}
