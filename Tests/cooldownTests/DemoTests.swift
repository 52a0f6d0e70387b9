import Glibc
import Testing

/// `cooldown demo`, whose log is real and leaves nothing behind.
@Suite struct DemoTests {
  let user: User

  init() throws { user = try User() }

  private var folder: String { user.home(".local/state/cooldown") }

  @Test func `the demo shows a blocked bot in its first minute, and leaves nothing behind`() throws {
    let visit = try Visit(user, "demo", "--speed", "60")
    try visit.wait(for: "btse/")
    try visit.wait(for: "303")
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
    #expect(visit.isRestored)
    #expect(names(in: folder) == [])
  }

  @Test func `its log is the user's alone`() throws {
    let visit = try Visit(user, "demo")
    try visit.wait(for: "LIVE")
    let log = try #require(names(in: folder).first)
    #expect(mode(of: folder) == 0o700)
    #expect(mode(of: folder + "/" + log) == 0o600)
    visit.type("q")
    #expect(try visit.waitForEnd() == .exited(0))
  }

  @Test func `a demo cleans up after one that was killed, and spares one that runs`() throws {
    let (killed, running) = (try Visit(user, "demo"), try Visit(user, "demo"))
    for visit in [killed, running] { try visit.wait(for: "LIVE") }
    #expect(names(in: folder).count == 2)
    killed.child.send(SIGTERM)
    #expect(try killed.waitForEnd() == .killed(by: SIGTERM))
    let next = try Visit(user, "demo")
    try next.wait(for: "LIVE")
    #expect(names(in: folder) == [running, next].map { "demo-\($0.child.id).jsonl" }.sorted())
    for visit in [next, running] {
      visit.type("q")
      #expect(try visit.waitForEnd() == .exited(0))
    }
    #expect(names(in: folder) == [])
  }

  @Test func `a state folder that cannot be made ends with 74`() throws {
    user.environment["XDG_STATE_HOME"] = try user.file("file", "") + "/state"
    let visit = try Visit(user, "demo")
    #expect(try visit.waitForEnd() == .exited(74))
    #expect(String(decoding: visit.sent, as: UTF8.self).hasPrefix("cooldown: "))
  }

  @Test func `the log alone can be had`() throws {
    let path = user.home("demo.jsonl")
    let child = try Child(
      ["demo", "--log-only", path, "--speed", "100"], user.environment,
      descriptors: [.open("/dev/null"), .open("/dev/null"), .open("/dev/null")])
    try wait(until: "lines are written") { contents(of: path).split(separator: "\n").count > 5 }
    child.send(SIGTERM)
    #expect(try child.waitForEnd() == .killed(by: SIGTERM))
    let run = try user.run("report", path)
    #expect(run.ending == .exited(0))
  }
}
