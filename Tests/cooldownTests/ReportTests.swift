import Glibc
import Testing

/// `cooldown report`, from files and pipes to whoever reads it.
@Suite struct ReportTests {
  let user: User

  init() throws { user = try User() }

  private static let minute = 60_000
  private static let noon = 1_772_452_800_000

  @Test func `a log without failures is fine`() throws {
    let run = try user.run("report", try user.file("bot.jsonl", LogLine.success()))
    #expect(run.ending == .exited(0))
    #expect(run.text.contains("bot.jsonl") && run.errors.isEmpty)
  }

  @Test func `an empty log is fine`() throws {
    let run = try user.run("report", try user.file("bot.jsonl"))
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [["-"], []])
  func `a log may come through a pipe`(names: [String]) throws {
    let run = try user.run(["report"] + names, input: LogLine.limit())
    #expect(run.ending == .exited(0))
    #expect(run.text.contains("standard input") && run.text.contains("RATE_LIMITS_EXCEEDED"))
  }

  @Test func `the last line counts without its newline`() throws {
    let run = try user.run("report", "--format", "ndjson", "-", input: String(LogLine.limit().dropLast()))
    #expect(run.lines.count == 1)
  }

  @Test func `text is for people, json is one object, ndjson one for each failure`() throws {
    let path = try user.file(
      "bot.jsonl", LogLine.success() + LogLine.limit() + LogLine.failure("Authentication Failed"))
    let text = try user.run("report", path)
    let spelled = try user.run("report", "--format", "text", path)
    #expect(text.output == spelled.output)
    #expect(text.text.contains("Authentication Failed") && text.text.contains("What to do"))
    let json = try user.run("report", "--format", "json", path)
    #expect(json.lines.count == 1)
    #expect(json.text.hasPrefix(#"{"schema":1,"profile":"btse","sources":[{"name":"#))
    #expect(json.text.contains(#""lines":3,"understoodLines":3,"rejected":0,"blank":0,"records":3"#))
    let events = try user.run("report", "--format", "ndjson", path)
    #expect(events.lines.count == 2)
    #expect(events.lines.allSatisfy { $0.hasPrefix(#"{"time":"2026-03-02T12:00:00.000Z","level":"error""#) })
  }

  @Test func `since and until bound the report`() throws {
    let times = [0, 10, 20].map { Self.noon + $0 * Self.minute }
    let path = try user.file("bot.jsonl", times.map { LogLine.failure("Authentication Failed", time: $0) }.joined())
    let run = try user.run(
      "report", "--format", "ndjson", "--tz", "UTC", "--since", "12:05", "--until", "12:15", path)
    #expect(run.lines.count == 1)
    #expect(run.text.contains("12:10:00"))
  }

  @Test func `times are read in the zone that is named`() throws {
    let path = try user.file("bot.jsonl", LogLine.failure("Authentication Failed"))
    let run = try user.run("report", "--tz", "+02:00", path)
    #expect(run.text.contains("14:00:00"))
  }

  // MARK: Where it goes

  @Test func `a file gets the whole report and is its owner's alone`() throws {
    let path = try user.file("bot.jsonl", LogLine.limit())
    let run = try user.run("report", "-o", user.home("report.txt"), path)
    #expect(run.ending == .exited(0))
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(contents(of: user.home("report.txt")) == (try user.run("report", path)).text)
    #expect(mode(of: user.home("report.txt")) == 0o600)
    #expect(names(in: user.home.path) == ["bot.jsonl", "report.txt"])
  }

  @Test func `a file that cannot be written ends with 74 and leaves nothing behind`() throws {
    let run = try user.run("report", "-o", user.home("absent/report.txt"), "-", input: LogLine.limit())
    #expect(run.ending == .exited(74))
    #expect(run.complaint.contains("absent/report.txt") && run.complaint.contains("-o"))
    mkdir(user.home("folder"), 0o755)
    let onFolder = try user.run("report", "-o", user.home("folder"), "-", input: LogLine.limit())
    #expect(onFolder.ending == .exited(74))
    #expect(names(in: user.home.path) == ["folder"])
  }

  @Test func `a wrong option is found before the file is touched`() throws {
    let path = try user.file("report.txt", "old")
    let run = try user.run("report", "--since", "soon", "-o", path, "-", input: LogLine.limit())
    #expect(run.ending == .exited(64))
    #expect(contents(of: path) == "old")
    #expect(names(in: user.home.path) == ["report.txt"])
  }

  @Test func `a full disk ends with 74`() throws {
    let errors = try Pipe()
    let path = try user.file("bot.jsonl", LogLine.limit())
    let child = try Child(
      ["report", path], user.environment,
      descriptors: [.open("/dev/null"), .open("/dev/full"), .copy(errors.writing)])
    #expect(try child.waitForEnd() == .exited(74))
  }

  @Test func `without an output it ends with 74, without an input with 74`() throws {
    let path = try user.file("bot.jsonl", LogLine.limit())
    let silent = try Child(["report", path], user.environment, descriptors: [.closed, .closed, .closed])
    #expect(try silent.waitForEnd() == .exited(74))
    let deaf = try Child(["report", "-"], user.environment, descriptors: [.closed, .open("/dev/null"), .closed])
    #expect(try deaf.waitForEnd() == .exited(74))
    #expect(contents(of: path) == LogLine.limit())
  }

  @Test(arguments: ["text", "json", "ndjson"])
  func `a reader who leaves ends it quietly`(format: String) throws {
    let path = try user.file("bot.jsonl", (0..<1000).map { LogLine.failure("Failed \($0)", code: "F\($0)") }.joined())
    let (output, errors) = (try Pipe(), try Pipe())
    let child = try Child(
      ["report", "--format", format, path], user.environment,
      descriptors: [.open("/dev/null"), .copy(output.writing), .copy(errors.writing)])
    output.writing.close()
    errors.writing.close()
    var byte: UInt8 = 0
    #expect(read(output.reading.number, &byte, 1) == 1)
    output.reading.close()
    #expect([.exited(0), .killed(by: SIGPIPE)].contains(try child.waitForEnd()))
    #expect(read(errors.reading.number, &byte, 1) == 0)
  }
}
