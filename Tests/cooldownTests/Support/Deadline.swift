import Glibc
import Testing

/// A moment after which a test no longer waits: far off, so that only a fault reaches it.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(in span: Duration = .seconds(60)) { end = .now + span }

  var hasPassed: Bool { .now >= end }

  /// What is left, in milliseconds for `poll`, but no more than `slice`.
  func milliseconds(atMost slice: Int32) -> Int32 {
    let left = (end - .now).components.seconds
    return left < 0 ? 0 : slice
  }
}

/// Waits until `isMet`, looking every few milliseconds.
func wait(until what: Comment, _ isMet: () throws -> Bool) throws {
  let deadline = Deadline()
  while try !isMet() {
    try #require(!deadline.hasPassed, what)
    usleep(2000)
  }
}
