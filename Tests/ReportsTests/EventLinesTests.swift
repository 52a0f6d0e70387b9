import Chronology
import LogFormats
import SessionState
import Testing
import TestSupport

@testable import Reports

@Suite struct EventLinesTests {
  @Test func `every failure is a line, in time order, with what its event did`() {
    let lines = incident.eventLines()
    #expect(lines.count == 6)
    #expect(
      lines.first
        == #"{"time":"2026-03-02T12:01:00.000Z","level":"error","provider":"btse","status":429,"code":"303","#
        + #""message":"Rate limit exceeded","wait":300.0,"until":"2026-03-02T12:06:00.000Z","limit":true,"block":"opened","#
        + #""tier":2,"confidence":"exact","scope":"btse/mm-1","account":"mm-1","method":"POST","path":"/api/v3.3/order","#
        + #""group":"303/429","remedy":"303","retry":"wait","source":"bot.jsonl","line":2,"format":"zerolog"}"#)
    #expect(
      lines[1].contains(#""wait":240.0,"until":"2026-03-02T12:06:00.000Z","limit":true,"block":"same","tier":2,"#))
    #expect(
      lines[2].contains(#""wait":900.0,"until":"2026-03-02T12:18:00.000Z","limit":true,"block":"superseded","tier":3,"#)
    )
  }

  @Test func `the keys stand in one order, whatever the line's order is`() {
    let told = Told([
      #"{"request_id":"r-1","symbol":"BTC-USD","retry_after":"300","code":303,"status_code":429,"message":"m","account":"a","#
        + #""url":"https://api.btse.com/api/v3.3/order?x=1","method":"POST","level":"error","time":"2026-03-02 12:00:00"}"#
    ])
    #expect(
      keys(of: told.eventLines()[0]) == [
        "time", "level", "provider", "status", "code", "message", "wait", "until", "limit", "block", "tier",
        "confidence",
        "scope", "account", "method", "path", "symbol", "request_id", "group", "remedy", "retry", "source", "line",
        "format",
        "time_note",
      ])
    #expect(told.eventLines()[0].hasSuffix(#""time_note":"assumed-zone"}"#))
  }

  @Test func `what is unknown is left out`() {
    let told = Told([#"{"status_code":500}"#])
    #expect(
      keys(of: told.eventLines()[0]) == [
        "time", "provider", "status", "limit", "scope", "group", "remedy", "retry", "source", "line", "format",
        "time_note",
      ])
    #expect(told.eventLines()[0].contains(#""time_note":"borrowed""#))
  }

  @Test func `a line that is gone leaves what the session kept`() {
    var lines = EventLines(parser: LineParser(lexicon: 0, zone: .utc)) { _ in nil }
    let text = lines.text(of: 0..<1, in: incident.session)
    #expect(
      keys(of: text) == [
        "time", "provider", "status", "code", "wait", "until", "limit", "block", "tier", "confidence", "scope", "group",
        "remedy", "retry", "source", "line",
      ])
  }

  @Test func `a wait that gives no block is told with the tier that stays remembered`() {
    let told = Told([
      answer(0, status: 429, code: 303, wait: "1"), answer(5, status: 429, code: 303, wait: "0"),
    ])
    #expect(
      told.eventLines()[1].contains(
        #""wait":0.0,"until":"2026-03-02T13:00:05.000Z","limit":true,"block":"none","tier":1,"scope""#))
  }

  @Test func `elements of a line are told apart`() {
    let told = Told(["[" + answer(0, status: 400, code: 301) + "," + answer(1, status: 404, code: 16) + "]"])
    let lines = told.eventLines()
    #expect(lines.count == 2)
    #expect(lines.last?.contains(#""status":404,"code":"16","#) == true)
    #expect(lines.allSatisfy { $0.contains(#""line":1,"#) && $0.contains(#""message":"message","#) })
  }

  @Test func `an event told twice is one line`() {
    let lines = ["a", "b"].map { answer(0, status: 429, code: 303, wait: "1", extra: #","logger":"\#($0)""#) }
    let told = Told(lines)
    #expect(told.eventLines().count == 1)
    var follower = told.follower
    #expect(follower.text(of: told.session.failureIDs, in: told.session).split(separator: "\n").count == 1)
  }

  @Test func `events as they come and all at once give the same lines`() {
    let told = Told(randomLog(seed: 7, count: 600))
    var follower = told.follower
    let order = told.session.events(of: nil, at: told.end)
    let followed = order.map { String(follower.text(of: $0..<$0 + 1, in: told.session).dropLast()) }
    #expect(followed.count > 300)
    #expect(told.eventLines() == followed)
  }

  @Test func `events in reading order are told as each would be alone`() {
    let told = Told(randomLog(seed: 11, count: 600))
    var (follower, other) = (told.follower, told.follower)
    let ids = told.session.failureIDs
    #expect(!told.session.events(of: nil, at: told.end).elementsEqual(ids))
    let alone = ids.map { other.text(of: $0..<$0 + 1, in: told.session) }.joined()
    #expect(follower.text(of: ids, in: told.session) == alone)
  }

  @Test func `a window cuts both ends and keeps what events did`() {
    let told = Told(randomLog(seed: 3, count: 400))
    var lines = told.follower
    var text = ""
    lines.write(told.session, since: moment(500), upTo: moment(900)) {
      text += $0
      return true
    }
    let all = told.eventLines()
    let window = text.split(separator: "\n").map(String.init)
    #expect(!window.isEmpty && window.count < all.count)
    #expect(window == all.filter { time(of: $0) >= moment(500).rfc3339() && time(of: $0) <= moment(900).rfc3339() })
  }

  @Test func `an output that is closed ends the work`() {
    let told = Told((0..<3_000).map { answer(Double($0), status: 400, code: 301) })
    var pieces = 0
    var lines = told.follower
    lines.write(told.session, upTo: told.end) { _ in
      pieces += 1
      return false
    }
    #expect(pieces == 1)
  }

  private func time(of line: String) -> String { String(line.dropFirst(9).prefix(24)) }

  /// Keys of a flat object none of whose values holds a quote and a colon.
  private func keys(of line: String) -> [String] {
    line.split(separator: "\":").dropLast().compactMap { $0.split(separator: "\"").last.map(String.init) }
  }
}

extension Told {
  fileprivate var follower: EventLines { EventLines(parser: LineParser(lexicon: 99, zone: .utc), read: read) }
}

/// Limit events and successes of two accounts, in no order of time.
private func randomLog(seed: UInt64, count: Int) -> [String] {
  var random = SplitMix64(seed: seed)
  return (0..<count).map { _ in
    let seconds = Double(random.next() % 1_900_000) / 1_000
    let account = "mm-\(random.next() % 2)"
    let waits = ["1", "300", "900", "60", "0", nil]
    return random.next() % 4 == 0
      ? answer(seconds, status: 200, account: account)
      : answer(seconds, status: 429, code: 303, account: account, wait: waits[Int(random.next() % 6)])
  }
}

extension EventLines {
  fileprivate mutating func text(of ids: Range<UInt32>, in session: Session) -> String {
    var text = ""
    _ = write(ids, of: session) {
      text += $0
      return true
    }
    return text
  }
}
