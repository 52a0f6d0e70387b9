import Chronology
import ErrorCatalog
import Screen
import SessionState
import Testing

@testable import Reports

@Suite struct TextReportTests {
  @Test func `an incident is told worst first`() {
    let head = incident.text.components(upTo: "What to do")
    #expect(
      head == """
        SOURCE     LINES  RECORDS  REJECTED  FORMAT
        bot.jsonl      9        8         1  zerolog

        2026-03-02 12:00:00 to 12:20:30 UTC, 20:30 in all; provider: btse.
        6 failures in 3 groups.

        2 scopes were blocked 3 times, in all for 17:30; 1 escalation, up to tier 3; 2 calls were sent
        early, inside a block, and lengthened it by 12:00; the block of btse/mm-2 is open at end of log,
        would end 12:25:00; 1 order in unknown state: look up before sending again.

        Failures
          CODE   HTTP  NAME                   COUNT  FIRST     LAST      STATE   RETRY
          303    429   RATE_LIMITS_EXCEEDED       4  12:01:00  12:20:00  steady  wait
          10002  401   Authentication Failed      1  12:05:00  12:05:00  quiet   fix first
          -      408   Request Timeout            1  12:06:40  12:06:40  quiet   once

        Blocks: 3, 2 early calls, 17:30 blocked
          START     END       SCOPE      TIER  ASKED   TOOK  HITS  EARLY  ENDED
          12:01:00  12:03:00  btse/mm-1  2     05:00  02:00     3      2  superseded
          12:03:00  12:18:00  btse/mm-1  3     15:00  15:00     1      0  served, escalated
          12:20:00  12:25:00  btse/mm-2  2     05:00  00:30     1      0  open at end of log

        Scopes at 12:20:30
          SCOPE      STATE    TIER  UNTIL     VIOLATIONS  EARLY  AGAIN  BLOCKED  NEXT COSTS
          btse/mm-1  clear    -     -                  3      2      0    17:00       00:01
          btse/mm-2  blocked  2     12:25:00           1      0      0    00:30       15:00

        Orders that may or may not exist: look them up before sending again
          SINCE     CODE  SCOPE      ORDER
          12:06:40  -     btse/mm-2  o-1


        """)
  }

  @Test func `the top groups come with their remedies`() {
    let text = incident.text
    #expect(text.contains("\n  303 Rate limit exceeded                "))
    #expect(text.contains("matched: code + status\n    Cause  "))
    #expect(text.contains("\n    Retry  Wait until the block is over, then send again.\n"))
    #expect(text.hasSuffix("1 line could not be read: bot.jsonl:6 (cut short)\n"))
  }

  @Test func `a log without failures reads calm`() {
    let told = Told([answer(0, status: 200), answer(10, status: 200)])
    #expect(
      told.text == """
        SOURCE     LINES  RECORDS  REJECTED  FORMAT
        bot.jsonl      2        2         0  zerolog

        2026-03-02 12:00:00 to 12:00:10 UTC, 00:10 in all; provider: generic.

        No failures, and nobody was blocked.

        """)
  }

  @Test func `an empty log says so`() {
    #expect(Told(MemoryLog("a.log", [])).text.hasSuffix("No line holds a record.\n\nNothing to report.\n"))
  }

  @Test func `failures without a block are no alarm`() {
    let told = Told([answer(0, status: 400, code: 301, message: "Invalid order size")])
    #expect(told.text.contains("\n\nNobody was blocked.\n\nFailures\n"))
    #expect(!told.text.contains("Blocks"))
  }

  @Test(
    arguments: [
      (
        [("0", "300")],
        "btse/mm-1 was blocked once, for 00:00; the block of btse/mm-1 is open at end of log, would end 12:05:00."
      ),
      (
        [("0", "300"), ("10", "290"), ("600", "")],
        "btse/mm-1 was blocked once, for 05:00; 1 call was sent early, inside a block, and did not lengthen it."
      ),
      (
        [("0", "300"), ("0.5", "900"), ("1200", "")],
        "btse/mm-1 was blocked 2 times, in all for 15:00; 1 escalation, up to tier 3."
      ),
      (
        [("0", "300"), ("120", "900"), ("1200", "")],
        "btse/mm-1 was blocked 2 times, in all for 17:00; 1 escalation, up to tier 3; 1 call was sent early, inside a block, and lengthened it by 12:00."
      ),
    ])
  func `the verdict is one sentence`(events: [(second: String, wait: String)], expected: String) {
    let told = Told(
      events.map { event in
        let second = Double(event.second) ?? 0
        return event.wait.isEmpty
          ? answer(second, status: 200, account: "other") : answer(second, status: 429, code: 303, wait: event.wait)
      })
    let text = TextReport(of: told.session, at: told.end, width: 400).text
    #expect(text.split(separator: "\n").map(String.init).contains(expected), "\(text)")
  }

  @Test func `a window before the end of the log names the moment`() {
    let text = TextReport(of: incident.session, at: moment(90), since: moment(30), width: 200).text
    #expect(text.contains("provider: btse.\nReported is what happened from 12:00:30 up to 12:01:30.\n"))
    #expect(text.contains("open at 12:01:30, would end 12:06:00."))
    #expect(!text.contains("10002"))
  }

  @Test func `times are those of the zone, with a date where there are several days`() {
    let zone = Zone.fixed(seconds: 7_200, name: "+02:00")
    let told = Told([answer(0, status: 400, code: 301), answer(36_000, status: 400, code: 301)])
    let text = TextReport(of: told.session, at: told.end, zone: zone).text
    #expect(text.contains("2026-03-02 14:00:00 to 03-03 00:00:00 +02:00, 10:00:00 in all"))
    #expect(text.contains("  03-02 14:00:00  03-03 00:00:00  "))
  }

  @Test func `two sources are summed, two APIs named`() {
    let told = Told(
      MemoryLog("a.jsonl", [answer(0, status: 400, code: 301)]),
      MemoryLog(
        "b.jsonl", [#"{"time":"2026-03-02T12:00:01Z","url":"https://x.example/a","status_code":502,"message":"bad"}"#]))
    #expect(told.text.contains("in all       2        2         0\n"))
    #expect(told.text.contains("  API      CODE"))
    #expect(told.text.contains("  generic  -"))
  }

  @Test func `a long list says what it leaves out`() {
    let told = Told((0..<34).map { answer(Double($0), status: 400, code: 70_000 + $0) })
    #expect(told.text.contains("\n  and 4 groups more with 4 failures\n"))
  }

  @Test(arguments: [40, 60, 80, 100]) func `no line is wider than the page`(width: Int) {
    let hostile = Told([
      hostileAnswer, answer(1, status: 429, code: 303, account: String(repeating: "界", count: 80), wait: "300"),
    ])
    for told in [incident, hostile] {
      let lines = TextReport(of: told.session, at: told.end, width: width).text.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= width && !$0.hasSuffix(" ") })
    }
  }

  @Test func `what a log says never steers a terminal`() {
    let name = "bot\u{1b}]0;x\u{7}\u{202e}.jsonl"
    let told = Told(MemoryLog(name, [hostileAnswer, "no JSON \u{1b}[2J"]))
    let texts =
      [told.text, told.json] + told.eventLines(masksSecrets: false) + [
        ExplainReport(query: "\u{1b}[31mred\u{202e}", catalog: .embedded).text
      ]
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || Sanitizer.visible(String($0)) == String($0) }, "\(text)")
    }
  }
}

/// An order in doubt whose every part tries to leave its place.
private let hostileAnswer =
  #"{"time":"2026-03-02T12:00:00Z","level":"error","url":"https://api.btse.com/api/v3.3/order","status_code":408,"#
  + #""account":"m\u001b[31m\nm","message":"\u001b]52;c;eA==\u0007 \u202egnp.exe\r\n\u009b31m \u0000","symbol":"\u2066X","#
  + #""request_id":"\u0008\u007f","orderID":"o\u001b[5m\n1"}"#

extension String {
  /// What stands before `end`.
  fileprivate func components(upTo end: String) -> String {
    var head = self[...]
    while !head.isEmpty, !self[head.endIndex...].hasPrefix(end) { head = head.dropLast() }
    return String(head)
  }
}
