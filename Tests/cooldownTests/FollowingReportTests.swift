import Glibc
import Testing

/// `cooldown report --follow`, while bots write and rotate.
@Suite struct FollowingReportTests {
  let user: User

  init() throws { user = try User() }

  @Test func `a failure appended is told as one line`() throws {
    let path = try user.file("bot.jsonl", LogLine.success())
    let report = try FollowedReport(user, path)
    try append(LogLine.failure("Authentication Failed"), to: path)
    try report.expectLines(1)
    #expect(report.lines[0].contains(#""message":"Authentication Failed""#))
    #expect(report.lines[0].contains(#""line":2"#))
  }

  @Test func `a line is told when it is complete`() throws {
    let path = try user.file("bot.jsonl")
    let report = try FollowedReport(user, path)
    let line = LogLine.failure("in two parts")
    try append(String(line.prefix(40)), to: path)
    try append(String(line.dropFirst(40)) + LogLine.failure("whole"), to: path)
    try report.expectLines(2)
    #expect(report.lines[0].contains("in two parts") && report.lines[1].contains("whole"))
  }

  @Test func `what the file held is told first`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("old"))
    let report = try FollowedReport(user, path)
    try report.expectLines(1)
    try append(LogLine.failure("new"), to: path)
    try report.expectLines(2)
    #expect(report.lines[1].contains("new"))
  }

  @Test func `rotation by renaming loses nothing`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("first"))
    let report = try FollowedReport(user, path)
    try report.expectLines(1)
    try append(LogLine.failure("before"), to: path)
    #expect(rename(path, path + ".1") == 0)
    try append(LogLine.failure("after"), to: path)
    try report.expectLines(3)
    #expect(report.lines[1].contains("before") && report.lines[2].contains("after"))
  }

  @Test func `rotation by copying and emptying loses nothing`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("first"))
    let report = try FollowedReport(user, path)
    try report.expectLines(1)
    try overwrite(path + ".1", with: contents(of: path))
    truncate(path, 0)
    try append(LogLine.failure("after"), to: path)
    try report.expectLines(2)
    #expect(report.lines[1].contains("after"))
  }

  @Test func `a file that appears later is read from its beginning`() throws {
    let path = user.home("later.jsonl")
    let report = try FollowedReport(user, path)
    try overwrite(path, with: LogLine.failure("here"))
    try report.expectLines(1)
  }

  @Test func `it says what it waits for`() throws {
    let errors = try Pipe()
    let report = try FollowedReport(user, user.home("later.jsonl"), errors: errors)
    try report.expectText("later.jsonl: waiting for it to appear", from: errors)
  }

  @Test func `a wrong time ends with 64 though nothing was read`() throws {
    let run = try user.run("report", "--follow", "--since", "soon", user.home("later.jsonl"))
    #expect(run.ending == .exited(64))
  }

  @Test func `it ends with its input`() throws {
    let run = try user.run("report", "--follow", "-", input: LogLine.limit() + LogLine.success())
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 1)
  }

  @Test func `a pipe's lines are told while it is open`() throws {
    let report = try FollowedReport(user, "-")
    try report.input.write(Array(LogLine.failure("one").utf8))
    try report.expectLines(1)
    try report.input.write(Array(LogLine.failure("two").utf8))
    try report.expectLines(2)
    report.input.writing.close()
    #expect(try report.child.waitForEnd() == .exited(0))
  }

  @Test func `it ends when nobody reads it any more`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("first"))
    let report = try FollowedReport(user, path)
    try report.expectLines(1)
    report.output.reading.close()
    try append(LogLine.failure("second"), to: path)
    #expect([.exited(0), .killed(by: SIGPIPE)].contains(try report.child.waitForEnd()))
  }
}

/// A running `report --follow` and what it printed.
private final class FollowedReport {
  let child: Child
  let input: Pipe
  let output: Pipe
  private var text: [UInt8] = []

  init(_ user: User, _ path: String, errors: Pipe? = nil) throws {
    (input, output) = (try Pipe(), try Pipe())
    child = try Child(
      ["report", "--follow", path], user.environment,
      descriptors: [
        .copy(input.reading), .copy(output.writing), errors.map { .copy($0.writing) } ?? .open("/dev/null"),
      ])
    output.writing.close()
  }

  var lines: [Substring] { String(decoding: text, as: UTF8.self).split(separator: "\n") }

  func expectText(_ part: String, from pipe: Pipe) throws {
    var said = ""
    let deadline = Deadline()
    while !said.contains(part) {
      try #require(!deadline.hasPassed, "\(part) is awaited, \(said) came")
      var state = pollfd(fd: pipe.reading.number, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, 100) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 4096)
      said += String(decoding: chunk[..<max(0, read(state.fd, &chunk, chunk.count))], as: UTF8.self)
    }
  }

  /// Waits for so many lines; each is complete when it comes.
  func expectLines(_ count: Int) throws {
    let deadline = Deadline()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while text.filter({ $0 == 10 }).count < count {
      try #require(!deadline.hasPassed, "\(count) lines are awaited, \(lines.count) came")
      var state = pollfd(fd: output.reading.number, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, 100) > 0 else { continue }
      let length = read(output.reading.number, &chunk, chunk.count)
      try #require(length > 0, "the report ended")
      text += chunk[..<length]
    }
    try #require(lines.count == count)
  }
}
