import Chronology
import Testing

@Test func `every day of four centuries has its date, and every date its day`() {
  var (year, month, day) = (1900, 1, 1)
  for days in -25_567..<(-25_567 + 146_097) {
    let date = CivilDate(daysSinceEpoch: days)
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.daysSinceEpoch == days)
    day += 1
    if day > CivilDate.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
  }
}

@Test(arguments: [
  (0, "1970-01-01T00:00:00.000Z"),
  (1_772_453_071_250_999_999, "2026-03-02T12:04:31.250Z"),
  (-1, "1969-12-31T23:59:59.999Z"),
  (Int64.min, "1677-09-21T00:12:43.145Z"),
  (Int64.max, "2262-04-11T23:47:16.854Z"),
])
func `a moment is written with its milliseconds cut`(nanoseconds: Int64, text: String) {
  #expect(Timestamp(nanoseconds: nanoseconds).rfc3339() == text)
}

@Test func `a moment is written in a zone`() {
  let moment = Timestamp(seconds: 1_772_452_800)
  let zone = { Zone.fixed(seconds: $0, name: "") }
  #expect(moment.rfc3339(in: .east) == "2026-03-02T14:00:00.000+02:00")
  #expect(moment.rfc3339(in: zone(-12_600)) == "2026-03-02T08:30:00.000-03:30")
  #expect(moment.clock(in: .east) == "14:00:00")
  #expect(moment.hourAndMinute(in: .east) == "14:00")
  #expect(moment.date(in: zone(12 * 3600)) == "2026-03-03")
  #expect(moment.monthAndDay(in: .utc) == "03-02")
  #expect(moment.clock(in: .utc, besides: moment - .seconds(43_200)) == "12:00:00")
  #expect(moment.clock(in: .utc, besides: moment - .seconds(43_201)) == "03-02 12:00:00")
}

/// Two hours ahead from 2026-03-29T01:00:00Z to 2026-10-25T01:00:00Z, else one: as in Berlin.
private let berlin = Zone(name: "Europe/Berlin") { (1_774_746_000..<1_792_890_000).contains($0) ? 7200 : 3600 }

@Test(arguments: [
  ("2026-03-29T01:59:59", "2026-03-29T00:59:59.000Z"),
  // The hour that is skipped: by the rules after it.
  ("2026-03-29T02:30:00", "2026-03-29T00:30:00.000Z"),
  ("2026-03-29T03:00:00", "2026-03-29T01:00:00.000Z"),
  ("2026-10-25T01:59:59", "2026-10-24T23:59:59.000Z"),
  ("2026-10-25T02:30:00", "2026-10-25T00:30:00.000Z"),
  ("2026-10-25T03:00:00", "2026-10-25T02:00:00.000Z"),
])
func `a local time is read by the rules of its zone`(local: String, utc: String) {
  #expect(TimeText.parse(local.utf8.span, zone: berlin)?.moment.rfc3339() == utc)
}

@Test(arguments: [
  ("2026-03-02T11:00:00Z", "2026-03-02T11:00:00.000Z"), ("2026-03-02 11:00", "2026-03-02T09:00:00.000Z"),
  ("2026-03-02", "2026-03-01T22:00:00.000Z"), ("11:04", "2026-03-02T09:04:00.000Z"),
  (" 11:04:31 ", "2026-03-02T09:04:31.000Z"), ("11:04:31.250", "2026-03-02T09:04:31.250Z"),
  ("-5m", "2026-03-02T11:55:00.000Z"), ("-1h30m", "2026-03-02T10:30:00.000Z"),
  ("1772452800", "2026-03-02T12:00:00.000Z"), ("1772452800500", "2026-03-02T12:00:00.500Z"),
])
func `a user's time is near a moment and in a zone`(typed: String, utc: String) {
  let noon = Timestamp(seconds: 1_772_452_800)
  #expect(Timestamp(userTime: typed, relativeTo: noon, in: .east)?.rfc3339() == utc)
}

@Test(arguments: ["", "soon", "25:00", "12:", "12:04:3", "-5", "-", "2026-02-30", "12:04 pm"])
func `what means no moment is refused`(typed: String) {
  #expect(Timestamp(userTime: typed, relativeTo: Timestamp(seconds: 0), in: .utc) == nil)
}
