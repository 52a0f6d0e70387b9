import Chronology
import RateLimits
import Testing

@testable import SessionState

/// The worked examples that need a whole session: what counts as a limit event, which scope it is in, what was told
/// twice, what came late.
@Suite struct WorkedExampleTests {
  @Test func `a wait written as a date is measured on the server's own clock`() throws {
    let line = """
      {"time":"2026-03-02T12:00:00Z","level":"error","url":"https://api.btse.com/api/v3.3/order","account":"a",\
      "response":{"status":429,"headers":{"Date":"Mon, 02 Mar 2026 12:01:30 GMT","Retry-After":"Mon, 02 Mar 2026 12:06:30 GMT"},\
      "data":{"code":303,"message":"Rate limit exceeded"}}}
      """
    let block = try #require(session(of: [[line]]).blocks(at: moment(1)).first?.block)
    #expect(block.wait == .seconds(300) && block.tier == 2 && block.confidence == .exact)
    #expect(block.end == moment(300))
  }

  @Test(arguments: ["1772453100", "1772453100000"]) func `a wait written as an epoch is a moment`(text: String) throws {
    let block = try #require(
      session(of: [[answer(0, status: 429, code: 303, wait: text)]]).blocks(at: moment(1)).first?.block)
    #expect(block.wait == .seconds(300) && block.tier == 2)
  }

  @Test func `a limit status with another code and no wait is no limit`() {
    let line =
      #"{"time":"2026-03-02T12:00:00Z","level":"error","url":"https://api.btse.com/api/v3.3/order","status":429,"errorCode":-1,"message":"Order not found"}"#
    let session = session(of: [[line]])
    #expect(session.blocks(at: moment(1)).isEmpty && session.scopes(at: moment(1)).isEmpty)
    #expect(session.groups.map(\.label) == ["-1/429"])
    #expect(session.groups[0].match.remedy?.id == "16" && session.groups[0].match.note != nil)
  }

  @Test func `two accounts blocked with the same end look like an address block`() {
    let session = session(of: [
      [
        answer(0, status: 429, code: 303, account: "A", wait: "300"),
        answer(0.2, status: 429, code: 303, account: "B", wait: "300"),
      ]
    ])
    let scopes = session.scopes(at: moment(10))
    #expect(scopes.map(\.name) == ["btse/A", "btse/B"])
    #expect(session.looksLikeAddressBlock(scopes[0], scopes[1]))
  }

  @Test func `a line that comes late is judged at its own time`() {
    let session = session(of: [
      [answer(3, status: 429, code: 303, wait: "300"), answer(0, status: 429, code: 303, wait: "1")]
    ])
    let blocks = session.blocks(at: moment(400)).map(\.block)
    #expect(blocks.map(\.start) == [moment(0), moment(3)])
    #expect(blocks.map(\.tier) == [1, 2] && blocks.map(\.end) == [moment(1), moment(303)])
    #expect(session.scopes(at: moment(400))[0].reoffences == 1)
  }

  @Test func `one event told by two loggers counts once`() {
    let session = session(of: [
      [
        answer(0, status: 429, code: 303, wait: "234.61", logger: "bot"),
        answer(0, status: 429, code: 303, wait: "234.61", logger: "http"),
      ]
    ])
    #expect(session.count(upTo: moment(1)) == 1 && session.duplicateCount(at: moment(1)) == 1)
    #expect(session.blocks(at: moment(1)).map(\.block.hits) == [1])
    #expect(session.groups(at: moment(1)).map(\.count) == [1])
  }

  @Test func `a generic host has blocks without tiers`() throws {
    let lines = [("06:46:59.411", 720), ("06:51:42.796", 437)].map { time, wait in
      #"{"time":"2026-03-02T\#(time)Z","level":"error","url":"https://api.example.com/v1/order","status_code":418,"retry_after":\#(wait)}"#
    }
    let block = try #require(session(of: [lines]).blocks(at: Timestamp(seconds: 1_772_434_400)).first?.block)
    #expect(block.hits == 2 && block.premature == 1 && block.tier == nil && block.confidence == .none)
    #expect(block.end?.rfc3339() == "2026-03-02T06:58:59.796Z")
  }
}
