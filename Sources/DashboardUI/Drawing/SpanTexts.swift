import Chronology

extension Duration {
  /// A length or a time left, rounded up to seconds, as `03:12`.
  var countdown: String { DurationText.countdown(self) }

  /// How long something lasts already, whole seconds, as `00:12`.
  var elapsed: String { DurationText.wideClock(self) }

  /// How long ago, in one unit, as `31s`.
  var age: String { DurationText.age(self) }
}

extension Timestamp {
  /// The time of day to the millisecond, as `12:04:31.250`.
  func clockWithMilliseconds(in zone: Zone) -> String {
    let millisecond = String(1000 + CivilTime(at: self, in: zone).nanosecond / 1_000_000)
    return clock(in: zone) + "." + millisecond.dropFirst()
  }
}
