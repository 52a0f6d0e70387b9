import Chronology
import Testing

@Suite struct UserTimeWithinTests {
  /// From 2026-11-25 23:24 to 00:44 of the next day.
  private let log = Timestamp(seconds: 1_795_649_040)...Timestamp(seconds: 1_795_653_840)

  @Test(arguments: [
    ("23:55:04", "2026-11-25T23:55:04.000Z"), ("00:10", "2026-11-26T00:10:00.000Z"),
    ("-20m", "2026-11-26T00:24:00.000Z"),
    ("13:00", "2026-11-26T13:00:00.000Z"), ("2026-11-25T23:30:00Z", "2026-11-25T23:30:00.000Z"),
  ])
  func `a time of day is taken on the day on which the log has it`(text: String, expected: String) {
    let moment = Timestamp(userTime: text, within: log, relativeTo: log.upperBound, in: .utc)
    #expect(moment?.rfc3339() == expected)
  }

  @Test func `a time of the next day is found from the day before`() {
    let moment = Timestamp(userTime: "00:10", within: log, relativeTo: log.lowerBound, in: .utc)
    #expect(moment?.rfc3339() == "2026-11-26T00:10:00.000Z")
  }
}
