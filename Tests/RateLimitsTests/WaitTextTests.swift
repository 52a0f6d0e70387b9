import Chronology
import Testing
import TestSupport

@testable import RateLimits

/// What a spelling says, heard at noon by a server without a clock of its own.
private func read(_ text: String, _ unit: WaitText.Unit = .unnamed) -> WaitReading {
  WaitText.read(text.utf8.span, unit: unit, heard: WaitText.Hearing(event: noon))
}

/// A wait from the event on.
private func span(_ text: String) -> WaitReading { .wait(Wait(seconds(text))) }

/// A wait up to a moment, by the log's clock.
private func upTo(_ text: String) -> WaitReading { .wait(Wait(seconds(text), isClockDependent: true)) }

private func largest(_ text: String) -> WaitReading { .wait(Wait(seconds(text), oddity: .largestOfSeveral)) }

private let zeroForNegative = WaitReading.wait(Wait(.zero, oddity: .negative))

@Test(arguments: [
  ("0", span("0")), ("1", span("1")), ("300", span("300")), (" 300 ", span("300")), ("0300", span("300")),
  ("234.61", span("234.61")), ("0.001", span("0.001")), ("0.000000001", span("0.000000001")),
  ("2592000", span("2592000")), ("2592001", .implausible(.seconds(2_592_001))),
  ("99999999", .implausible(.seconds(99_999_999))), ("100000000", .invalid), ("999999999", .invalid),
  ("1772453100", upTo("300")), ("1772453100000", upTo("300")), ("1772453100000000", upTo("300")),
  ("1772453100000000000", upTo("300")), ("1772453100.5", upTo("300.5")), ("1772453100500", upTo("300.5")),
  ("1772452000", upTo("0")), ("500000000000", .invalid), ("500000000000000", .invalid),
  ("500000000000000000", .invalid), ("1000000000000000000000", .invalid),
  ("-5", zeroForNegative), ("-0.5", zeroForNegative), ("-5s", zeroForNegative), ("-0", span("0")),
  ("Mon, 02 Mar 2026 12:05:00 GMT", upTo("300")), ("Monday, 02-Mar-26 12:05:00 GMT", upTo("300")),
  ("Mon Mar  2 12:05:00 2026", upTo("300")), ("Mon, 02 Mar 2026 11:00:00 GMT", upTo("0")),
  ("2026-03-02T12:05:00Z", upTo("300")), ("2026-03-02T14:05:00.250+02:00", upTo("300.25")),
  ("6m0s", span("360")), ("12ms", span("0.012")), ("2.5s", span("2.5")), ("PT30S", span("30")),
  ("120, 300", largest("300")), ("300,120", largest("300")), ("120s, 300s", largest("300")),
  ("120, -5", largest("120")),
  ("120, ", span("120")), ("120, soon", span("120")),
  ("", .absent), ("  ", .absent), ("soon", .absent), ("null", .absent), ("12:05", .absent), ("NaN", .absent),
  ("2026-03-02T12:05:00", .absent), ("5 5", .absent), (",", .absent),
])
func `a wait without a unit in its name is read as it is written`(text: String, reading: WaitReading) {
  #expect(read(text) == reading)
}

@Test(arguments: [
  ("1500", WaitText.Unit.milliseconds, span("1.5")), ("1500.5", .milliseconds, span("1.5005")),
  ("259200000", .milliseconds, span("259200")), ("1772453100000", .milliseconds, upTo("300")),
  ("1772453100", .milliseconds, upTo("300")), ("1772453100.5", .milliseconds, upTo("300.5")),
  ("-1", .milliseconds, zeroForNegative), ("30s", .milliseconds, span("30")),
  ("30", .seconds, span("30")), ("234.61", .seconds, span("234.61")), ("1772453100", .seconds, upTo("300")),
  ("100000000", .seconds, .implausible(.seconds(100_000_000))),
  ("60000000000", .nanoseconds, span("60")), ("1000000000", .nanoseconds, span("1")),
  ("1772453100000000000", .nanoseconds, upTo("300")),
])
func `the unit in the name wins, but a moment stays one`(text: String, unit: WaitText.Unit, reading: WaitReading) {
  #expect(read(text, unit) == reading)
}

@Test(arguments: [
  (#""default";r=0;t=30"#, span("30")), (#""default";q=100;w=60"#, span("60")), ("default;r=5;t=7", span("7")),
  (#""burst";r=0;t=5, "daily";r=900;t=36000"#, span("5")), (#""burst";r=1;t=5, "daily";r=9;t=60"#, largest("60")),
  ("limit=100, remaining=0, reset=50", span("50")), ("100;w=10", span("10")), ("30", span("30")),
  (#""a";t=1.5"#, span("1.5")), (#""a";t=1772453100"#, upTo("300")), (#""a";t=-3"#, zeroForNegative),
  ("", .absent), (#""a";r=1"#, .absent), (#""a";t="#, .absent), ("(", .absent),
])
func `the structured fields of a limit are read by their grammar`(text: String, reading: WaitReading) {
  #expect(read(text, .structuredField) == reading)
}

@Test(arguments: [
  ("19", "Mon, 02 Mar 2026 12:06:30 GMT", noon(plus: "01:30"), "2 00:00-05:00 open, 1 hit, 0 early"),
  ("20", "1772453100", nil, "2 00:00-05:00 open, 1 hit, 0 early, clockDependent"),
  ("20, milliseconds", "1772453100000", nil, "2 00:00-05:00 open, 1 hit, 0 early, clockDependent"),
])
func `the moment of unlocking gives the block of the reference`(
  name: String, retryAfter: String, serverTime: Timestamp?, block: String
) {
  let heard = WaitText.Hearing(event: noon, serverTime: serverTime)
  var tracker = ScopeTracker(profile: .btse)
  if case .wait(let wait) = WaitText.read(retryAfter.utf8.span, heard: heard) {
    _ = tracker.violated(at: noon, wait: wait, endpointClass: "order")
  }
  #expect(tracker.block?.line == block)
}

@Test func `any bytes give a reading`() {
  var random = SplitMix64(seed: 3)
  let heard = WaitText.Hearing(event: noon)
  for _ in 0..<10_000 {
    for unit in WaitText.Unit.allCases {
      _ = WaitText.read(random.bytes(of: "0123456789-.,;=\"rtw:sPTMGH ()@%?*").span, unit: unit, heard: heard)
    }
  }
}
