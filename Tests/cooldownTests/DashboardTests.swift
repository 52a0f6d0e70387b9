import Glibc
import Testing

/// The dashboard on a terminal: what its user sees, and what it leaves behind.
@Suite struct DashboardTests {
  let user: User

  init() throws { user = try User() }

  /// What the countdown in the row of a scope shows, in seconds: elsewhere on the screen are times of day.
  private func countdown(of scope: String, _ text: String) -> Int? {
    let row = text.split(separator: "\n").first { $0.contains(scope) && $0.contains("of 3") }
    let times = row?.split(separator: " ").map { $0.split(separator: ":").map { Int($0) ?? -1 } } ?? []
    return times.first { $0.count == 2 && !$0.contains(-1) }.map { $0[0] * 60 + $0[1] }
  }

  @Test func `alone on a terminal it gives examples and ends with 64`() throws {
    let visit = try Visit(user)
    #expect(try visit.waitForEnd() == .exited(64))
    let commands = visit.text.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(commands == ["cooldown demo", "cooldown bot.jsonl", "cooldown report"])
    #expect(visit.isRestored)
  }

  @Test func `a block that is written to the log is counted down on the screen`() throws {
    let path = try user.file("bot.jsonl", LogLine.success(time: LogLine.now - 60_000))
    let visit = try Visit(user, path)
    try visit.wait(for: "bot.jsonl")
    try append(LogLine.limit(wait: 300, time: LogLine.now), to: path)
    try visit.wait(until: "a countdown runs") { countdown(of: "btse/mm-1", $0) != nil }
    try visit.wait(for: "303")
    let first = try #require(countdown(of: "btse/mm-1", visit.text))
    try visit.wait(until: "it counts down") { text in countdown(of: "btse/mm-1", text).map { $0 < first } == true }
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
    #expect(visit.isRestored)
  }

  @Test func `a missing file is waited for`() throws {
    let path = user.home("later.jsonl")
    let visit = try Visit(user, path)
    try visit.wait(for: "waiting for it to appear")
    try overwrite(path, with: LogLine.limit(time: LogLine.now))
    try visit.wait(for: "btse/mm-1")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `a pipe is followed, with keys from the terminal`() throws {
    let input = try Pipe(holding: Array(LogLine.limit(time: LogLine.now).utf8))
    let visit = try Visit(user, "-", input: input)
    try visit.wait(for: "btse/mm-1")
    try input.write(Array(LogLine.failure("Authentication Failed", time: LogLine.now).utf8))
    try visit.wait(for: "10002")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
    #expect(visit.isRestored)
  }

  @Test func `what is piped in is read without a name, and stays on the screen after its end`() throws {
    let input = try Pipe(holding: Array(LogLine.limit(time: LogLine.now).utf8))
    let visit = try Visit(user, input: input)
    input.writing.close()
    try visit.wait(for: "btse/mm-1")
    try visit.wait(for: "has ended")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `nothing is lost while it is paused`() throws {
    let path = try user.file("bot.jsonl", LogLine.success(time: LogLine.now))
    let visit = try Visit(user, path)
    try visit.wait(for: "No failures")
    visit.type(" ")
    try visit.wait(for: "PAUSED")
    for part in 0..<40 {
      try append((0..<250).map { LogLine.failure("no \(part) \($0)", time: LogLine.now) }.joined(), to: path)
    }
    try visit.wait(until: "it says how many came") {
      $0.contains("+10000") || $0.contains("+10k") || $0.contains("+10.0k")
    }
    visit.type(" ")
    try visit.wait(until: "they are shown") { $0.contains("10000") || $0.contains("10.0k") }
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `secrets are masked on the screen, and shown to who asks`() throws {
    let line = """
      {"level":50,"time":\(LogLine.now),"status":418,"msg":"refused token=s3cr3tV4lue99","headers":\
      {"authorization":"Bearer s3cr3tV4lue99"}}

      """
    let path = try user.file("bot.jsonl", line)
    for isAsked in [false, true] {
      let visit = isAsked ? try Visit(user, "--show-secrets", path) : try Visit(user, path)
      try visit.wait(for: "418")
      visit.type("\r")
      try visit.wait(for: "refused")
      visit.type("\r")
      try visit.wait(for: "Raw line")
      visit.type("q")
      #expect(try visit.waitForEnd() == .exited(0))
      #expect(String(decoding: visit.sent, as: UTF8.self).contains("s3cr3tV4lue99") == isAsked)
    }
  }

  // MARK: Replay

  private static let noon = 1_772_452_800_000

  @Test func `a replay shows the end of the log, or the moment it is told`() throws {
    let log = (0..<10).map { LogLine.failure("Authentication Failed", time: Self.noon + $0 * 60_000) }.joined()
    let path = try user.file("bot.jsonl", log)
    let end = try Visit(user, "replay", path)
    try end.wait(for: "12:09:00")
    end.type("q")
    #expect(try end.waitForEnd() == .exited(0))
    let moment = try Visit(user, "replay", "--paused", "--at", "12:03", path)
    try moment.wait(for: "12:03:00")
    moment.type("q")
    #expect(try moment.waitForEnd() == .exited(0))
  }

  @Test func `a pipe can be replayed from a moment of its own`() throws {
    let log = (0..<10).map { LogLine.failure("Authentication Failed", time: Self.noon + $0 * 60_000) }.joined()
    let input = try Pipe(holding: Array(log.utf8))
    let visit = try Visit(user, "replay", "--paused", "--at", "12:03", "-", input: input)
    input.writing.close()
    try visit.wait(for: "12:03:00")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  // MARK: Terminals

  @Test func `another size is drawn as a whole`() throws {
    let path = try user.file("bot.jsonl", LogLine.limit(time: LogLine.now))
    let visit = try Visit(user, path)
    try visit.wait(for: "btse/mm-1")
    for (width, height) in [(60, 20), (140, 50), (80, 24)] {
      visit.resize(width: width, height: height)
      try visit.wait(for: "btse/mm-1")
      try visit.wait(until: "the footer is on the last row") { text in
        text.split(separator: "\n", omittingEmptySubsequences: false)[height - 1].contains("help")
      }
    }
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test(arguments: [(1, 1), (5, 2), (20, 5), (0, 0), (300, 100)])
  func `every size is lived through`(width: Int, height: Int) throws {
    let path = try user.file("bot.jsonl", LogLine.limit(time: LogLine.now))
    let visit = try Visit(user, path, width: width, height: height)
    try cooldownTests.wait(until: "the screen is taken") {
      visit.look()
      return visit.isFullScreen
    }
    visit.type("1234567890?\u{1B}\r\r")
    visit.resize(width: 80, height: 24)
    visit.type("1")
    try visit.wait(for: "btse/mm-1")
    visit.resize(width: max(1, width), height: max(1, height))
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
    #expect(visit.isRestored)
  }

  @Test func `a terminal that cannot place its cursor ends with 64 and a sentence`() throws {
    user.environment["TERM"] = "dumb"
    let visit = try Visit(user, try user.file("bot.jsonl"))
    #expect(try visit.waitForEnd() == .exited(64))
    let said = String(decoding: visit.sent, as: UTF8.self)
    #expect(said.contains("cooldown: ") && said.contains("dumb") && said.contains("TERM"))
    #expect(visit.isRestored)
  }

  @Test(arguments: ["no-such-terminal", "", "vt100", "screen", "linux", "xterm-direct"])
  func `other terminals are drawn on`(name: String) throws {
    user.environment["TERM"] = name
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(time: LogLine.now)))
    try visit.wait(for: "btse/mm-1")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test(arguments: ["C", "POSIX", "xx_YY.nonsense"])
  func `without UTF-8 only ASCII is drawn`(locale: String) throws {
    user.environment["LC_ALL"] = locale
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(account: "mm-é", time: LogLine.now)))
    try visit.wait(for: "btse/mm-")
    visit.type("123456789")
    try visit.wait(for: "bot.jsonl")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
    #expect(visit.sent.allSatisfy { $0 < 0x80 })
  }

  @Test func `nonsense in the environment does no harm`() throws {
    for name in ["LINES", "COLUMNS", "TZ", "COLORTERM", "NO_COLOR"] { user.environment[name] = "-1x\u{1B}" }
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(time: LogLine.now)))
    try visit.wait(for: "btse/mm-1")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  // MARK: The end

  @Test(arguments: [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE,
  ])
  func `a signal gives the terminal back and then ends the program`(signal: Int32) throws {
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(time: LogLine.now)))
    try visit.wait(for: "btse/mm-1")
    #expect(!visit.isRestored)
    visit.child.send(signal)
    #expect(try visit.waitForEnd() == .killed(by: signal))
    #expect(visit.isRestored)
    #expect(String(decoding: visit.sent, as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  @Test func `the interrupt key ends it as a signal does`() throws {
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(time: LogLine.now)))
    try visit.wait(for: "btse/mm-1")
    visit.type("\u{3}")
    #expect(try visit.waitForEnd() == .killed(by: SIGINT))
    #expect(visit.isRestored)
  }

  @Test func `a line that goes dead ends it`() throws {
    let visit = try Visit(user, try user.file("bot.jsonl", LogLine.limit(time: LogLine.now)))
    try visit.wait(for: "btse/mm-1")
    visit.hangUp()
    #expect([.exited(0), .killed(by: SIGHUP)].contains(try visit.waitForEnd()))
  }
}
