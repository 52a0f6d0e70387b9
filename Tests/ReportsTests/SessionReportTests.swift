import ErrorCatalog
import SessionState
import Testing

@testable import Reports

@Suite struct SessionReportTests {
  @Test func `an incident is told whole`() {
    let expected = [
      #"{"schema":1,"profile":"btse","sources":[{"name":"bot.jsonl","bytes":1598,"lines":9,"rejected":1,"format":"zerolog"}],"#,
      #""lines":9,"understoodLines":8,"rejected":1,"blank":0,"records":8,"duplicates":0,"failures":6,"#,
      #""first":"2026-03-02T12:00:00.000Z","last":"2026-03-02T12:20:30.000Z","groups":["#,
      #"{"provider":"btse","code":"303","status":429,"name":"RATE_LIMITS_EXCEEDED","message":"Rate limit exceeded","count":4,"#,
      #""first":"2026-03-02T12:01:00.000Z","last":"2026-03-02T12:20:00.000Z","state":"steady","retry":"wait","#,
      #""matched":"code+status","remedy":"303"},"#,
      #"{"provider":"btse","code":"10002","status":401,"name":"Authentication Failed","#,
      #""message":"UNAUTHORIZED: Authentication Failed","count":1,"#,
      #""first":"2026-03-02T12:05:00.000Z","last":"2026-03-02T12:05:00.000Z","state":"quiet","retry":"fix","#,
      #""matched":"code+status","remedy":"10002"},"#,
      #"{"provider":"btse","code":null,"status":408,"name":"Request Timeout","message":"Request Timeout","count":1,"#,
      #""first":"2026-03-02T12:06:40.000Z","last":"2026-03-02T12:06:40.000Z","state":"quiet","retry":"once","#,
      #""matched":"status","remedy":"408"}],"blocks":["#,
      #"{"scope":"btse/mm-1","class":"order","start":"2026-03-02T12:01:00.000Z","end":"2026-03-02T12:03:00.000Z","#,
      #""wait":300.0,"tier":2,"confidence":"exact","hits":3,"premature":2,"ended":"superseded","flags":[]},"#,
      #"{"scope":"btse/mm-1","class":"order","start":"2026-03-02T12:03:00.000Z","end":"2026-03-02T12:18:00.000Z","#,
      #""wait":900.0,"tier":3,"confidence":"exact","hits":1,"premature":0,"ended":"served","flags":["escalated"]},"#,
      #"{"scope":"btse/mm-2","class":"order","start":"2026-03-02T12:20:00.000Z","end":"2026-03-02T12:25:00.000Z","#,
      #""wait":300.0,"tier":2,"confidence":"exact","hits":1,"premature":0,"ended":"open","flags":[]}],"scopes":["#,
      #"{"scope":"btse/mm-1","state":"clear","tier":null,"until":null,"violations":3,"premature":2,"reoffences":0,"#,
      #""blockedSeconds":1020.0,"nextCosts":1.0},"#,
      #"{"scope":"btse/mm-2","state":"blocked","tier":2,"until":"2026-03-02T12:25:00.000Z","violations":1,"premature":0,"#,
      #""reoffences":0,"blockedSeconds":30.0,"nextCosts":900.0}],"#,
      #""verify":[{"order":"o-1","since":"2026-03-02T12:06:40.000Z","code":null,"scope":"btse/mm-2"}]}"#, "\n",
    ]
    #expect(incident.json == expected.joined())
  }

  @Test func `an empty log is a report as well`() {
    let session = Session(catalog: .embedded)
    #expect(
      SessionReport(of: session, at: .distantPast).json()
        == #"{"schema":1,"profile":"generic","sources":[],"lines":0,"understoodLines":0,"rejected":0,"blank":0,"records":0,"#
        + #""duplicates":0,"failures":0,"first":null,"last":null,"groups":[],"blocks":[],"scopes":[],"verify":[]}"#
        + "\n")
  }

  @Test func `without a ladder tiers and costs are null`() {
    let told = Told([
      #"{"time":"2026-03-02T12:00:00Z","level":"error","url":"https://x.example/a","status_code":429,"retry_after":60,"message":"slow"}"#
    ])
    #expect(
      told.json.contains(
        #""wait":60.0,"tier":null,"confidence":"none","hits":1,"premature":0,"ended":"open","flags":[]}"#))
    #expect(told.json.contains(#""blockedSeconds":0.0,"nextCosts":null}"#))
  }

  @Test func `a block whose end nobody said has none`() {
    let told = Told([
      #"{"time":"2026-03-02T12:00:00Z","level":"error","url":"https://x.example/a","status_code":429,"message":"slow"}"#
    ])
    #expect(told.json.contains(#""start":"2026-03-02T12:00:00.000Z","end":null,"wait":null,"#))
    #expect(told.text.contains("is open at end of log, nobody said\nuntil when."))
  }

  @Test func `what happened before the window is left out`() {
    let json = SessionReport(of: incident.session, at: incident.end, since: moment(300)).json()
    #expect(json.contains(#""failures":3,"#))
    #expect(
      json.contains(
        #""code":"303","status":429,"name":"RATE_LIMITS_EXCEEDED","message":"Rate limit exceeded","count":1,"#))
    #expect(!json.contains(#""ended":"superseded""#))
  }
}
