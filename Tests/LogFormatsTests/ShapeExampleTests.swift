import Testing

@testable import LogFormats

/// Lines of one shape, in which a value that differs decides more than itself.
struct ShapeExampleTests {
  /// Reads the lines one after the other, and compares.
  private func expectSame(_ lines: [String]) {
    var comparison = ShapeComparison("\(lines)")
    comparison.read([Array((lines + [ShapeTests.rest]).map { $0 + "\n" }.joined().utf8)])
  }

  private func expectSame(_ lines: String...) { expectSame(lines) }

  @Test func `a time that was none when the shape was learned`() {
    expectSame(
      ["none", "2026-03-02T12:00:00Z", "2026-03-02T12:00:01Z"].map { #"{"level":"INFO","time":"\#($0)","msg":"a"}"# })
    expectSame([5, 1_772_453_071, 1_772_453_072].map { #"{"level":"INFO","time":\#($0),"msg":"a"}"# })
  }

  @Test func `a method is the line's own, and so is a word that is none`() {
    expectSame(
      ["GET", "POST", "", "post", "frobnicate", " GET", "{}", "DELETE"].enumerated().map {
        #"{"time":177245307\#($0),"level":"error","method":"\#($1)","url":"https://one.example/a","status":500,"msg":"a"}"#
      })
  }

  @Test func `what only a text tells of a response is no other line's`() {
    let note = #"HTTP Request: GET https://one.example/a \"HTTP/1.1 200 OK\""#
    let texts = [note, "started", "HTTP Request: GET https://two.example/b", "stopped", note]
    for first in texts {
      expectSame(
        ([first] + texts).enumerated().map { #"{"time":177245307\#($0),"level":"info","message":"\#($1)"}"# })
    }
  }

  @Test func `nanoseconds without their seconds are no time`() {
    expectSame((1...3).map { #"{"level":"info","timestampNanos":12345678\#($0),"message":"a"}"# })
    expectSame((1...5).map { #"{"level":"error","timestampNanos":12345678\#($0),"message":"a"}"# })
  }

  @Test func `a number is no name, and a text of the same bytes is one`() {
    let texts = (1...3).map { #"{"time":177245307\#($0),"level":"info","msg":"a","name":"17"}"# }
    let numbers = (4...6).map { #"{"time":177245307\#($0),"level":"info","msg":"a","name":17}"# }
    expectSame(texts + numbers)
    expectSame(numbers + texts)
  }

  @Test func `an order's text is that of its own id, wherever that stands`() {
    expectSame(
      (1...5).map {
        #"{"time":177245307\#($0),"level":"error","body":[{"order_id":"7"}],"client_order_id":"c-\#($0)","msg":"a"}"#
      })
  }

  @Test func `an URL in a text names the host that was asked`() {
    expectSame(
      ["one.example", "one.example", "one.example", "two.example", "two.example"].enumerated().map {
        #"{"time":177245307\#($0),"level":"error","request":{"host":"\#($1)"},"msg":"to https://one.example failed"}"#
      })
  }

  @Test func `JSON in a text that is written with escapes names its own order`() {
    expectSame(
      (1...5).map {
        #"{"time":177245307\#($0),"level":"error","msg":"failed \u007b\"order_id\":\"9\"\u007d","params":{"order_id":"\#($0)"}}"#
      })
    expectSame(
      (1...5).map {
        #"{"time":177245307\#($0),"level":"error","errors":[{"message":"failed {\"order_id\":\"9\"}"}],"params":{"order_id":"\#($0)"}}"#
      })
  }

  @Test func `a blank wait takes no place among the others`() {
    expectSame(
      ["3", "4", "  ", " ", "5"].enumerated().map {
        #"{"time":177245307\#($0),"level":"error","retry_after":"\#($1)","body":{"retryAfter":5,"timeToReset":1},"msg":"a"}"#
      })
  }

  @Test func `a wait in a text that two paths lead to counts once`() {
    expectSame(
      (1...5).map {
        #"{"time":177245307\#($0),"level":"error","error":"{\"retry_after\":5}","err":{"retry_after":\#($0)},"msg":"a"}"#
      })
  }

  @Test func `a line whose status may be a failure is not told in short`() {
    var parser = LineParser(lexicon: 1, zone: .utc)
    (parser.learnsShapes, parser.goodStatuses) = (true, [101])
    let lines = (1...5).map { #"{"time":177245307\#($0),"level":"info","status":200,"msg":"a"}"# }
    let chunk = Array((lines + [ShapeTests.rest]).map { $0 + "\n" }.joined().utf8)
    let batch = chunk.withUnsafeBytes { parser.parse($0, at: 0) }
    #expect(batch.plain.isEmpty && batch.recordCount == 6)
  }

  @Test func `texts too long to be read without their escapes are told as they stand`() {
    let keys = ["_ms", "_millis", "_s", "_sec", "_secs", "_seconds", "_ns", ""]
    let lines = [1, 2, 65_200, 65_300, 65_400, 65_500].map { count -> String in
      let waits = keys.map { #""retry_after\#($0)":"k\u0041\#(String(repeating: "k", count: count))""# }
      let body = String(repeating: "b", count: 2000)
      return #"{"level":"error","msg":"a","body":"{\"a\":\"\#(body)\"}",\#(waits.joined(separator: ","))}"#
    }
    expectSame(lines)
  }

  @Test func `a time with a fraction may lie behind the end of all time`() {
    expectSame(
      ["1772453071.5", "9000000000.5", "9223372036.9", "17724530711.25", "99999999999.999999999", "999999999.5"].map {
        #"{"time":\#($0),"level":"info","msg":"a"}"#
      })
  }

  @Test func `more values than are remembered are told all the same`() {
    // Twice as many accounts as the memo has room for at first, several times each, so that it grows on the way.
    let accounts = 2 * (1 << 13)
    var comparison = ShapeComparison("accounts")
    for round in 0..<3 {
      let lines = (0..<accounts).map { account in
        let time = 1_772_453_071_000 + round * accounts + account
        let status = account % 7 == round ? 429 : 200
        return #"{"level":30,"time":\#(time),"account":"mm-\#(account)","status":\#(status),"msg":"m-\#(account % 9)"}"#
          + "\n"
      }
      comparison.read([Array(lines.joined().utf8)])
    }
  }
}
