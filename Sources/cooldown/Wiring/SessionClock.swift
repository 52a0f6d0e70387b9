import Chronology
import Glibc

/// The time of day, told by a clock that never jumps: read once, then counted on; a demo's runs faster.
struct SessionClock: Sendable {
  private let start: Timestamp
  private let started: Duration
  private let speed: Double

  /// Starts now, or at `start`; `speed` seconds pass in each real one.
  init(start: Timestamp = .wallClock, speed: Double = 1) {
    self.start = start
    self.speed = speed
    started = .sinceBoot
  }

  var now: Timestamp { start + elapsed }

  /// The time since the clock was started, on the clock.
  var elapsed: Duration { (.sinceBoot - started) * speed }

  /// How long `span` on the clock takes.
  func real(_ span: Duration) -> Duration { span / speed }
}

extension Timestamp {
  /// The machine's time of day.
  static var wallClock: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}

extension Duration {
  /// The time since the machine was started, sleep included.
  static var sinceBoot: Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
