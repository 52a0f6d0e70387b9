import Chronology
import Testing

@testable import LogFormats

struct TimeTests {
  static let second: Int64 = 1_772_453_071
  static let rows: [(String, Int64?, TimeNote)] = [
    (#"{"time":1772453071}"#, second * 1_000_000_000, .own),
    (#"{"time":1772453071250}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"time":1772453071250000}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"time":"1772453071250000001"}"#, second * 1_000_000_000 + 250_000_001, .own),
    (#"{"ts":1772453071.123456789}"#, second * 1_000_000_000 + 123_456_789, .own),
    (#"{"ts":1.77245307125e+09}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"time":"2026-03-02T12:04:31Z"}"#, second * 1_000_000_000, .own),
    (#"{"time":"2026-03-02T12:04:31.123456789Z"}"#, second * 1_000_000_000 + 123_456_789, .own),
    (#"{"time":"2026-03-02T12:04:31.1234567899Z"}"#, second * 1_000_000_000 + 123_456_789, .own),
    (#"{"time":"2026-03-02 14:04:31,250 +0200"}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"time":"2026-03-02T08:04:31-04"}"#, second * 1_000_000_000, .own),
    (#"{"time":"2026-03-02T17:34:31+05:30"}"#, second * 1_000_000_000, .own),
    (#"{"time":"2026-03-02 12:04:31.25 UTC"}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"asctime":"2026-03-02 13:04:31,250"}"#, second * 1_000_000_000 + 250_000_000, .assumedZone),
    (#"{"time":"2026/03/02 13:04:31"}"#, second * 1_000_000_000, .assumedZone),
    (#"{"instant":{"epochSecond":1772453071,"nanoOfSecond":250000000}}"#, second * 1_000_000_000 + 250_000_000, .own),
    (#"{"timestampSeconds":1772453071,"timestampNanos":5}"#, second * 1_000_000_000 + 5, .own),
    (#"{"@timestamp":1772453071,"time":5,"ts":1}"#, second * 1_000_000_000, .own),
    (#"{"time":"soon","ts":1772453071}"#, second * 1_000_000_000, .own),
    (#"{"time":1772453071,"time":""}"#, second * 1_000_000_000, .own),
    (#"{"log":"{\"time\":1772453071}","time":"2020-01-01T00:00:00Z"}"#, second * 1_000_000_000, .own),
    (#"{"msg":"{\"time\":1}","time":1772453071}"#, second * 1_000_000_000, .own),
    (#"{"time":100000000}"#, nil, .missing),
    (#"{"time":-1772453071}"#, nil, .missing),
    (#"{"time":"2026-02-30T12:00:00Z"}"#, nil, .missing),
    (#"{"time":"2026-03-02T25:00:00Z"}"#, nil, .missing),
    (#"{"time":"yesterday at noon, or so"}"#, nil, .missing),
    (#"{"time":NaN}"#, nil, .missing),
    (#"{"msg":"{\"code\":1,\"time\":1772453071}"}"#, nil, .missing),
    (#"{}"#, nil, .missing),
  ]

  @Test(arguments: rows)
  func `a row's own time is read, and its zone assumed only where none is written`(
    _ line: String, _ time: Int64?, _ note: TimeNote
  ) throws {
    let record = try Reading(line, zone: .fixed(seconds: 3600, name: "+01:00")).record
    #expect(record.time?.nanoseconds == time)
    #expect(record.timeNote == note)
  }

  @Test(arguments: [#"{"time":1e400}"#, #"{"time":9223372036854775808}"#, #"{"time":99999999999999999999999}"#])
  func `a time beyond all ranges does no harm`(_ line: String) throws {
    let batch = Reading(line).batch
    #expect(batch.understood == 1)
    #expect(batch.records.count == 1)
  }

  @Test func `lines of one second and of the next keep their own times`() {
    let lines = ["31.1", "31.2", "32.3", "31.4"].map { #"{"time":"2026-03-02T12:04:\#($0)Z"}"# }
    let times = Reading(lines.joined(separator: "\n")).records.compactMap(\.time?.nanoseconds)
    #expect(times.map { ($0 - Self.second * 1_000_000_000) / 100_000_000 } == [1, 2, 13, 4])
  }
}
