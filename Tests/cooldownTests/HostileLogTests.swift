import Glibc
import Testing
import TestSupport

/// Logs as nobody should write them: read to their end, in bounded memory, with the lines around them counted.
@Suite struct HostileLogTests {
  let user: User

  init() throws { user = try User() }

  /// What `report --format json` says of a log.
  private func counts(of bytes: [UInt8]) throws -> String {
    let path = user.home("bot.jsonl")
    try overwrite(path, with: bytes)
    let run = try user.run("report", "--format", "json", path)
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    return run.text
  }

  private func counts(_ lines: Int, rejected: Int, blank: Int = 0) -> String {
    """
    "lines":\(lines),"understoodLines":\(lines - rejected - blank),"rejected":\(rejected),"blank":\(blank)
    """
  }

  private let good = Array(LogLine.failure("Authentication Failed").utf8)

  @Test func `a line of 100 MB is rejected in little memory, and the next is read`() throws {
    let path = user.home("bot.jsonl")
    try overwrite(path, with: Array(#"{"msg":""#.utf8))
    let part = String(repeating: "x", count: 10 << 20)
    for _ in 0..<10 { try append(part, to: path) }
    try append("\"}\n" + LogLine.failure("Authentication Failed"), to: path)
    let visit = try Visit(user, path)
    try visit.wait(for: "10002")
    let memory = try #require(visit.child.peakMemory)
    #expect(memory < 100 << 20)
    visit.type("8")
    try visit.wait(for: "longer than 16 MB")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `a line of 100 MB that is appended is rejected in little memory, and the next is read`() throws {
    let path = try user.file("bot.jsonl", LogLine.success())
    let visit = try Visit(user, path)
    try visit.wait(for: "No failures")
    let part = String(repeating: "x", count: 10 << 20)
    for _ in 0..<10 { try append(part, to: path) }
    try append("\n" + LogLine.failure("Authentication Failed"), to: path)
    try visit.wait(for: "10002")
    let memory = try #require(visit.child.peakMemory)
    #expect(memory < 100 << 20)
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `random bytes do no harm`() throws {
    var random = SplitMix64(seed: 7)
    var bytes: [UInt8] = []
    while bytes.count < 2 << 20 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    let text = try counts(of: bytes + [10] + good)
    let lines = bytes.filter { $0 == 10 }.count + 2
    #expect(text.contains("\"lines\":\(lines),\"understoodLines\":1,"))
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), ("[{\"a\":", "")])
  func `JSON nested 100,000 deep is rejected`(opening: String, closing: String) throws {
    let deep = String(repeating: opening, count: 100_000) + "1" + String(repeating: closing, count: 100_000)
    #expect(try counts(of: Array(deep.utf8) + [10] + good).contains(counts(2, rejected: 1)))
    #expect(
      try counts(of: Array(#"{"level":50,"msg":"x","status":500,"a":"#.utf8) + Array(deep.utf8) + [125, 10] + good)
        .contains("\"lines\":2,"))
  }

  @Test func `codes without end become 10,000 groups and one for the others`() throws {
    let path = try user.file("bot.jsonl", (0..<50_000).map { LogLine.failure("no \($0)", code: "F\($0)") }.joined())
    let run = try user.run("report", "--format", "json", path)
    #expect(run.ending == .exited(0))
    #expect(run.text.contains(#""failures":50000"#))
    #expect(run.text.split(separator: "{\"provider\":").count - 1 == 10_001)
    #expect(run.text.contains(#""name":"other, beyond 10000 groups","message":"","count":40000"#))
  }

  @Test func `an endless run of NUL bytes, as a hole leaves them, hides no line`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("before"))
    truncate(path, 1 << 20)
    try append("\n" + LogLine.failure("after"), to: path)
    let run = try user.run("report", "--format", "json", path)
    #expect(run.text.contains(counts(3, rejected: 0, blank: 1)))
    try overwrite(path, with: LogLine.failure("before"))
    truncate(path, 1 << 20)
    try append(LogLine.failure("after"), to: path)
    let joined = try user.run("report", "--format", "json", path)
    #expect(joined.text.contains(counts(2, rejected: 0)))
  }

  @Test func `lines may end as on Windows, and begin with a byte order mark`() throws {
    let lines = [UInt8](LogLine.failure("Authentication Failed").utf8).dropLast() + [13, 10]
    #expect(try counts(of: [0xef, 0xbb, 0xbf] + lines + lines + [13, 10]).contains(counts(3, rejected: 0, blank: 1)))
  }

  @Test func `bytes that are no UTF-8 do no harm`() throws {
    let line = Array(#"{"level":50,"time":1772452800000,"status":500,"msg":"a"#.utf8)
    let text = try counts(of: line + [0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf5] + Array("\"}\n".utf8) + good)
    #expect(text.contains(counts(2, rejected: 0)))
    #expect(text.contains(#""failures":2"#))
  }

  @Test(arguments: ["1e400", "-1e400", "9223372036854775808", "-0", "1e-400", "99999999999999999999999999", "0.1e-5"])
  func `numbers beyond all bounds do no harm`(number: String) throws {
    let fields = ["time", "status", "code", "retryAfter", "level", "wait", "latency", "account"]
    let log = fields.map { field in
      let others = [("time", "1772452800000"), ("status", "429"), ("code", "303")].filter { $0.0 != field }
      let pairs = (others + [(field, number)]).map { "\"\($0)\":\($1)" }.joined(separator: ",")
      return "{\(pairs),\"msg\":\"Rate limit exceeded\"}\n"
    }.joined()
    for format in ["text", "json", "ndjson"] {
      let run = try user.run("report", "--format", format, "-", input: log)
      #expect(run.ending == .exited(0), "\(run.complaint)")
    }
  }
}
