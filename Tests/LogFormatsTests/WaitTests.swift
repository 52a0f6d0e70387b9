import Testing

@testable import LogFormats

struct WaitTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let waits: [String]
    var testDescription: String { line }
  }

  static let rows = [
    Row(line: #"{"headers":{"retry-after":"5"}}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"response":{"headers":{"Retry-After":5}}}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"err":{"response":{"headers":{"retry-after":["5"]}}}}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"http.response.header.retry-after":["5"]}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"response":{"headers":[["Date","x"],["Retry-After","5"]]}}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(
      line: #"{"response_headers":[{"name":"Retry-After","value":"5"}]}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"headers":["Date","x","Retry-After","5"]}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(
      line: #"{"res":{"statusCode":429,"header":"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\n\r\n"}}"#,
      waits: ["retryAfterHeader unnamed 5"]),
    Row(line: #"{"headers":"{\"retry-after\":\"5\"}"}"#, waits: ["retryAfterHeader unnamed 5"]),
    Row(
      line: #"{"headers":{"retry-after":"Mon, 02 Mar 2026 12:05:00 GMT"}}"#,
      waits: ["retryAfterHeader unnamed Mon, 02 Mar 2026 12:05:00 GMT"]),
    Row(line: #"{"retry_after":300}"#, waits: ["field unnamed 300"]),
    Row(line: #"{"retryAfter":"2.5"}"#, waits: ["field unnamed 2.5"]),
    Row(line: #"{"retry-after":"5"}"#, waits: ["field unnamed 5"]),
    Row(line: #"{"retryAfterMs":250}"#, waits: ["field milliseconds 250"]),
    Row(line: #"{"retry_after_seconds":2}"#, waits: ["field seconds 2"]),
    Row(line: #"{"retryAfter":250,"timeToReset":250,"global":false}"#, waits: ["field milliseconds 250"]),
    Row(line: #"{"sublimitTimeout":0,"retryAfter":250}"#, waits: ["field milliseconds 250"]),
    Row(line: #"{"err":{"retryAfter":250,"majorParameter":"1"}}"#, waits: ["field milliseconds 250"]),
    Row(line: #"{"timeToReset":1,"err":{"retryAfter":30}}"#, waits: ["field unnamed 30"]),
    Row(line: #"{"response":{"data":{"retry_after":1.5}}}"#, waits: ["body unnamed 1.5"]),
    Row(line: #"{"body":"{\"parameters\":{\"retry_after\":34}}"}"#, waits: ["body unnamed 34"]),
    Row(line: #"{"status":429,"headers":{"x-ratelimit-reset-after":"9"}}"#, waits: ["resetHeader seconds 9"]),
    Row(
      line: #"{"status":429,"headers":{"X-RateLimit-Reset":"1772453100"}}"#, waits: ["resetHeader unnamed 1772453100"]),
    Row(
      line: #"{"status":429,"headers":{"RateLimit":"limit=1, t=5"}}"#,
      waits: ["resetHeader structuredField limit=1, t=5"]),
    Row(line: #"{"status":200,"headers":{"x-ratelimit-reset":"1772453100"}}"#, waits: []),
    Row(
      line:
        #"{"retry_after":3,"headers":{"ratelimit-reset":"4","retry-after":"2","retry-after-ms":"1"},"body":{"retry_after":9}}"#,
      waits: [
        "retryAfterMillisecondsHeader milliseconds 1", "retryAfterHeader unnamed 2", "field unnamed 3",
        "resetHeader unnamed 4", "body unnamed 9",
      ]),
    Row(line: #"{"headers":{"retry-after":"120, 300"}}"#, waits: ["retryAfterHeader unnamed 120, 300"]),
    Row(line: #"{"headers":{"retry-after":""},"retry_after":null}"#, waits: []),
    Row(line: #"{"headers":{"retry-after":"soon"}}"#, waits: ["retryAfterHeader unnamed soon"]),
    Row(line: #"{"retry_after":1,"retry_after":2}"#, waits: ["field unnamed 2"]),
    Row(line: #"{"backoff":2,"wait":3,"sleep":4,"delay":5,"retry":6}"#, waits: []),
    Row(line: #"{"fields":{"retry_after":7}}"#, waits: ["field unnamed 7"]),
  ]

  @Test(arguments: rows)
  func `waits are found, the most trusted first`(_ row: Row) throws {
    let reading = Reading(row.line)
    #expect(reading.waits(try reading.record) == row.waits)
  }

  static let clocks: [(String, Int64?)] = [
    (#"{"headers":{"date":"Mon, 02 Mar 2026 12:01:30 GMT","retry-after":"5"}}"#, 1_772_452_890_000_000_000),
    (#"{"response":{"status":429,"data":{"time":1772452890123}}}"#, 1_772_452_890_123_000_000),
    (#"{"status":429,"body":{"serverTime":"1772452890123"}}"#, 1_772_452_890_123_000_000),
    (#"{"msg":"{\"code\":10002,\"time\":1772452890123}"}"#, 1_772_452_890_123_000_000),
    (#"{"status":429,"time":1772452890123}"#, nil),
    (#"{"status":429,"response":{"time":120}}"#, nil),
  ]

  @Test(arguments: clocks)
  func `the server's own clock is read from header or body`(_ line: String, _ time: Int64?) throws {
    #expect(try Reading(line).record.serverTime?.nanoseconds == time)
  }
}
