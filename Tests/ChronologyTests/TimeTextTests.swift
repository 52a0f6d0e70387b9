import Chronology
import Testing
import TestSupport

/// Seconds after 2026-03-02T12:00:00Z.
private func noon(plus seconds: Int, nanoseconds: Int = 0) -> Timestamp {
  Timestamp(seconds: 1_772_452_800) + .seconds(seconds) + .nanoseconds(nanoseconds)
}

@Test(arguments: [
  ("2026-03-02T12:00:00Z", noon(plus: 0), true),
  ("2026-03-02t12:00:00z", noon(plus: 0), true),
  ("2026-03-02 12:00:00Z", noon(plus: 0), true),
  ("2026/03/02 12:00:00Z", noon(plus: 0), true),
  ("2026-03-02T12:00Z", noon(plus: 0), true),
  ("2026-03-02T12:00:31.25Z", noon(plus: 31, nanoseconds: 250_000_000), true),
  ("2026-03-02T12:00:31,250Z", noon(plus: 31, nanoseconds: 250_000_000), true),
  ("2026-03-02T12:00:31.000000001Z", noon(plus: 31, nanoseconds: 1), true),
  ("2026-03-02T12:00:31.9999999999999Z", noon(plus: 31, nanoseconds: 999_999_999), true),
  ("2026-03-02T14:00:00+02:00", noon(plus: 0), true),
  ("2026-03-02T14:00:00+0200", noon(plus: 0), true),
  ("2026-03-02T08:00:00-04", noon(plus: 0), true),
  ("2026-03-02T17:45:00.5+05:45", noon(plus: 0, nanoseconds: 500_000_000), true),
  ("2026-03-02 14:00:00 +0200", noon(plus: 0), true),
  ("2026-03-02 14:00:00,000", noon(plus: 0), false),
  ("2026-03-02T14:00", noon(plus: 0), false),
  ("2026-03-02T12:00:60Z", noon(plus: 60), true),
  ("2024-02-29T12:00:00Z", noon(plus: -732 * 86_400), true),
  ("1969-12-31T23:59:59.5Z", Timestamp(nanoseconds: -500_000_000), true),
  ("9999-12-31T23:59:59Z", .distantFuture, true),
  ("0000-01-01T00:00:00Z", .distantPast, true),
])
func `a time is read as it is written`(text: String, moment: Timestamp, namesZone: Bool) {
  let time = TimeText.parse(text.utf8.span, zone: .east)
  #expect(time?.moment == moment)
  #expect(time?.namesZone == namesZone)
}

@Test(arguments: [
  "", "2026", "2026-03-02", "2026-03-02T", "2026-03-02T12", "2026-03-02T12:0", "2026-02-30T12:00:00Z",
  "2025-02-29T12:00:00Z", "2100-02-29T12:00:00Z", "2026-13-01T12:00:00Z", "2026-00-01T12:00:00Z",
  "2026-04-31T12:00:00Z", "2026-03-00T12:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T12:60:00Z",
  "2026-03-02T12:00:61Z", "2026-03-02T12:00:00+24:00", "2026-03-02T12:00:00+00:60", "2026-03-02T12:00:00ZZ",
  "2026-03-02T12:00:00.Z", "2026-03/02T12:00:00Z", "+2026-03-02T12:00:00Z", "2026-03-02X12:00:00Z",
])
func `what no calendar and no clock shows is no time`(text: String) {
  #expect(TimeText.parse(text.utf8.span, zone: .utc) == nil)
}

@Test(arguments: [
  ("2026-03-02 12:00:00,123 - bot - ERROR", 23, false),
  ("2026-03-02T12:00:00Z error", 20, true),
  ("2026-03-02 12:00:00 -1003 Too many requests", 19, false),
  ("2026-03-02 12:00: starting", 16, false),
])
func `a time at the beginning of a line ends where the line goes on`(text: String, length: Int, namesZone: Bool) {
  let prefix = TimeText.parsePrefix(of: text.utf8.span, zone: .utc)
  #expect(prefix?.length == length)
  #expect(prefix?.time.namesZone == namesZone)
}

@Test(arguments: [
  ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
  ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
  ("Sun Nov  6 08:49:37 1994", 784_111_777),
  ("sun, 06 nov 1994 08:49:37 gmt", 784_111_777),
  ("Mon, 02 Mar 2026 12:05:00 GMT", 1_772_453_100),
  ("Monday, 02-Mar-26 12:05:00 GMT", 1_772_453_100),
  ("Mon Mar 02 12:05:00 2026", 1_772_453_100),
])
func `an HTTP date is read in its three forms`(text: String, seconds: Int64) {
  #expect(HTTPDate.parse(text.utf8.span, near: noon(plus: 0)) == Timestamp(seconds: seconds))
}

@Test(arguments: [
  "", "Sun", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 31 Feb 1994 08:49:37 GMT",
  "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT+1",
  "Sun, 06 Nov 94 08:49:37 GM", "Sun Nov 6 08:49:37 94", "1994",
])
func `what is no HTTP date is none`(text: String) {
  #expect(HTTPDate.parse(text.utf8.span, near: noon(plus: 0)) == nil)
}

@Test func `a year of two digits is at most 50 calendar years ahead`() {
  let text = "Sunday, 06-Nov-77 08:49:37 GMT"
  let year = { HTTPDate.parse(text.utf8.span, near: Timestamp(seconds: $0)).map { CivilTime(at: $0).date.year } }
  #expect(year(1_772_452_800) == 1977)
  #expect(year(1_800_000_000) == 2077)
}

@Test func `any bytes give a time or none, and the same text again`() {
  var random = SplitMix64(seed: 1)
  for _ in 0..<20_000 {
    let bytes = random.bytes(of: "2026-03T12:04:31.,Z+ MarMonGT")
    if let (_, length) = TimeText.parsePrefix(of: bytes.span, zone: .east) { #expect(length <= bytes.count) }
    _ = HTTPDate.parse(bytes.span, near: .distantFuture)
  }
  for _ in 0..<10_000 {
    let moment = Timestamp(nanoseconds: Int64(truncatingIfNeeded: random.next()) / 1_000_000 * 1_000_000)
    let text = moment.rfc3339(in: random.next() % 2 == 0 ? .utc : .east)
    #expect(TimeText.parse(text.utf8.span, zone: .utc)?.moment == moment, "\(text)")
  }
}

@Test(arguments: [
  "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  "2026-03-02T12:04:31.250+02:00", "2026-03-02 14:00:00 +0200",
])
func `a damaged time is a time or none`(text: String) {
  var random = SplitMix64(seed: 5)
  for _ in 0..<5000 {
    var bytes = Array(text.utf8)
    for _ in 0..<(1 + random.next() % 3) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    bytes.removeLast(Int(random.next() % 3))
    _ = HTTPDate.parse(bytes.span, near: .distantPast)
    _ = TimeText.parsePrefix(of: bytes.span, zone: .east)
    _ = Timestamp(userTime: String(decoding: bytes, as: UTF8.self), relativeTo: .distantFuture, in: .east)
  }
}
