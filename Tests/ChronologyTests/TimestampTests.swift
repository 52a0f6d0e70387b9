import Chronology
import Testing

/// Seconds and attoseconds of a span, and what is left of it in nanoseconds.
private let spans: [(seconds: Int64, attoseconds: Int64, nanoseconds: Int64)] = [
  (0, 0, 0),
  (234, 610_000_000_000_000_000, 234_610_000_000),
  (0, 1_999_999_999, 1),
  (0, -1_999_999_999, -1),
  (9_223_372_036, 854_775_807_000_000_000, Int64.max),
  (9_223_372_036, 854_775_808_000_000_000, Int64.max),
  (-9_223_372_036, -854_775_808_000_000_000, Int64.min),
  (-9_223_372_036, -854_775_809_000_000_000, Int64.min),
  (Int64.max, 0, Int64.max),
  (Int64.min, 0, Int64.min),
]

@Test(arguments: spans)
func `a span is cut to whole nanoseconds and to their range`(seconds: Int64, attoseconds: Int64, nanoseconds: Int64) {
  let span = Duration(secondsComponent: seconds, attosecondsComponent: attoseconds)
  #expect(span.wholeNanoseconds == nanoseconds)
}

@Test func `moments saturate at the ends of their range`() {
  #expect(Timestamp.distantFuture + .seconds(1) == .distantFuture)
  #expect(Timestamp.distantPast - .seconds(1) == .distantPast)
  #expect(Timestamp(seconds: Int64.max) == .distantFuture)
  #expect(Timestamp.distantFuture - .distantPast == .nanoseconds(Int64.max))
}
