import Chronology
import Testing
import TestSupport

@Test(arguments: [
  ("1772453100", 1_772_453_100_000_000_000),
  ("1772453100.5", 1_772_453_100_500_000_000),
  ("1772453100.123456789", 1_772_453_100_123_456_789),
  ("1772453100.1234567899", 1_772_453_100_123_456_789),
  ("1.7724531e9", 1_772_453_100_000_000_000),
  ("1772453100123", 1_772_453_100_123_000_000),
  ("1772453100123.25", 1_772_453_100_123_250_000),
  ("1772453100123456", 1_772_453_100_123_456_000),
  ("1772453100123456789", 1_772_453_100_123_456_789),
  ("99999999999", Int64.max),
  ("100000000000", 100_000_000_000_000_000),
  ("0", 0),
  ("-1.5", -1_500_000_000),
  ("-0", 0),
  ("1e400", Int64.max),
  ("-1e400", Int64.min),
  ("1e-400", 0),
  ("123456789012345678901234567890", Int64.max),
])
func `a count since the epoch is read to the nanosecond, its unit guessed`(text: String, nanoseconds: Int64) {
  #expect(Timestamp(epochText: text.utf8.span)?.nanoseconds == nanoseconds)
}

@Test(arguments: ["", "-", ".", "1.", "1e", "e1", "0x10", "NaN", "inf", "1 2", "1,5", "--1"])
func `what is no number is no count`(text: String) {
  #expect(Timestamp(epochText: text.utf8.span) == nil)
}

@Test(arguments: [
  (99_999_999_999, EpochUnit.seconds), (100_000_000_000, .milliseconds), (99_999_999_999_999, .milliseconds),
  (100_000_000_000_000, .microseconds), (99_999_999_999_999_999, .microseconds),
  (100_000_000_000_000_000, .nanoseconds), (-99_999_999_999, .seconds), (Int(Int64.min), .nanoseconds),
])
func `the size of a count tells its unit`(count: Int, unit: EpochUnit) {
  #expect(EpochUnit(guessedFrom: Int64(count)) == unit)
}

@Test(arguments: [
  ("6m0s", Duration.seconds(360)), ("12ms", .milliseconds(12)), ("2.5s", .milliseconds(2500)),
  ("1h2m3.5s", .milliseconds(3_723_500)), ("234.61s", .milliseconds(234_610)), ("15µs", .microseconds(15)),
  ("15μs", .microseconds(15)), ("7us", .microseconds(7)), ("9ns", .nanoseconds(9)), ("-5s", .seconds(-5)),
  (".5s", .milliseconds(500)), ("2d", .seconds(172_800)), ("1.5 seconds", .milliseconds(1500)),
  ("2 minutes", .seconds(120)), ("1 minute 30 seconds", .seconds(90)), ("1 hour, 2 min and 3 sec", .seconds(3723)),
  ("PT30S", .seconds(30)), ("PT1M30.5S", .milliseconds(90_500)), ("P1DT2H", .seconds(93_600)),
  ("P2W", .seconds(1_209_600)),
  ("-PT5S", .seconds(-5)), ("9999999999999999h", .nanoseconds(Int64.max)),
])
func `a span is read as it is written`(text: String, span: Duration) {
  #expect(DurationText.parse(text.utf8.span) == span)
}

@Test(arguments: [
  "", "5", "s", "5x", "5s ", "5s5", "5 and 3 s", "P", "PT", "P1DT", "P1Y", "P1M", "PT5D", "P5S", "1e3s",
])
func `what has no length is no span`(text: String) {
  #expect(DurationText.parse(text.utf8.span) == nil)
}

@Test(arguments: [
  (Duration.milliseconds(192_999), "3:12", "03:12", "03:13", "3m"),
  (.seconds(900), "15:00", "15:00", "15:00", "15m"),
  (.seconds(3723), "1:02:03", "1:02:03", "1:02:03", "1h"),
  (.nanoseconds(1), "0:00", "00:00", "00:01", "0s"),
  (.zero, "0:00", "00:00", "00:00", "0s"),
  (.seconds(-5), "0:00", "00:00", "00:00", "0s"),
  (.milliseconds(59_001), "0:59", "00:59", "01:00", "59s"),
  (.seconds(2 * 86_400), "48:00:00", "48:00:00", "48:00:00", "2d"),
])
func `spans are worded for people`(span: Duration, clock: String, wide: String, countdown: String, age: String) {
  #expect(DurationText.clock(span) == clock)
  #expect(DurationText.wideClock(span) == wide)
  #expect(DurationText.countdown(span) == countdown)
  #expect(DurationText.age(span) == age)
}

@Test func `any bytes give a number or none, a span or none`() {
  var random = SplitMix64(seed: 2)
  for _ in 0..<20_000 {
    _ = Timestamp(epochText: random.bytes(of: "0123456789.-+e").span)
    _ = DurationText.parse(random.bytes(of: "019.-hmsPTDWnu, and").span)
  }
}
