import Glibc
import Testing

/// What is said and how the program ends, as a shell script sees it.
@Suite struct CommandLineTests {
  let user: User

  init() throws { user = try User() }

  private func expectOneSentence(_ run: Run, containing words: String..., at place: SourceLocation = #_sourceLocation) {
    #expect(run.output.isEmpty, sourceLocation: place)
    #expect(run.complaint.hasPrefix("cooldown: "), sourceLocation: place)
    #expect(run.complaint.hasSuffix(".\n"), sourceLocation: place)
    #expect(run.complaint.filter { $0 == "\n" }.count == 1, sourceLocation: place)
    for word in words { #expect(run.complaint.contains(word), sourceLocation: place) }
  }

  @Test func `without arguments or a terminal the dashboard says what it needs`() throws {
    let run = try user.run()
    #expect(run.ending == .exited(64))
    expectOneSentence(run, containing: "terminal", "cooldown report")
  }

  @Test func `an unknown option ends with 64`() throws {
    let run = try user.run("report", "--nope")
    #expect(run.ending == .exited(64))
    #expect(run.complaint.contains("--nope"))
  }

  @Test func `a report on a missing file ends with 66`() throws {
    let run = try user.run("report", user.home("absent.jsonl"))
    #expect(run.ending == .exited(66))
    expectOneSentence(run, containing: "absent.jsonl does not exist")
  }

  @Test(arguments: [["report"], ["replay"], ["watch"]])
  func `a directory ends with 66`(command: [String]) throws {
    let run = try user.run(command[0], user.home.path)
    #expect(run.ending == .exited(66))
    expectOneSentence(run, containing: "is a directory")
  }

  @Test func `a directory as standard input ends with 66`() throws {
    let child = try Child(
      ["report", "-"], user.environment,
      descriptors: [.open("/", O_RDONLY), .open("/dev/null"), .open("/dev/null")])
    #expect(try child.waitForEnd() == .exited(66))
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `an unreadable file ends with 66`() throws {
    let path = try user.file("secret.jsonl", LogLine.limit())
    chmod(path, 0)
    let run = try user.run("report", path)
    #expect(run.ending == .exited(66))
    expectOneSentence(run, containing: "secret.jsonl")
  }

  @Test func `names of files and options are made safe before they are said`() throws {
    for arguments in [["/\u{1B}[2Jgone"], ["--tz", "\u{1B}]0;x\u{7}", "/dev/null"], ["--\u{1B}[2J"]] {
      let run = try user.run(["report"] + arguments)
      #expect(run.ending != .exited(0))
      #expect(run.errors.allSatisfy { $0 == 10 || $0 >= 32 && $0 != 127 })
    }
  }

  @Test(arguments: [
    ("--tz", "Nowhere/Land", "no time zone Nowhere/Land"), ("--tz", "../../etc/passwd", "no time zone"),
    ("--tz", "+25:00", "no time zone"), ("--provider", "btsee", "btse, generic"), ("--since", "soon", "--since takes"),
    ("--until", "25:61", "--until takes"),
  ])
  func `an option's wrong value ends with 64 and says what it takes`(option: String, value: String, said: String) throws
  {
    let run = try user.run("report", option, value, "-", input: LogLine.limit())
    #expect(run.ending == .exited(64))
    expectOneSentence(run, containing: said)
  }

  @Test(arguments: [
    ["report", "--format", "yaml", "-"], ["report", "--follow", "--format", "text", "-"],
    ["report", "--follow", "--until", "12:00", "-"], ["replay", "--speed", "0", "-"], ["demo", "--speed", "0.5"],
    ["explain"], ["replay"],
  ])
  func `what cannot be meant ends with 64`(arguments: [String]) throws {
    let run = try user.run(arguments)
    #expect(run.ending == .exited(64))
    #expect(run.output.isEmpty)
  }

  @Test func `replay at a wrong time ends with 64`() throws {
    let run = try user.run("replay", "--at", "half past", try user.file("bot.jsonl", LogLine.limit()))
    #expect(run.ending == .exited(64))
    expectOneSentence(run, containing: "--at takes")
  }

  @Test func `a theme's name misspelt ends with 64 and offers the right one`() throws {
    let run = try user.run("watch", "--theme", "drak", try user.file("bot.jsonl"))
    #expect(run.ending == .exited(64))
    expectOneSentence(run, containing: "dark")
  }

  @Test func `a fault in the user's theme ends with 65 and its line and column`() throws {
    _ = try user.file(".config/cooldown/themes/mine.toml", "[roles]\ntext = \"no colour\"\n")
    let run = try user.run("watch", "--theme", "mine", try user.file("bot.jsonl"))
    #expect(run.ending == .exited(65))
    expectOneSentence(run, containing: "mine", "line 2", "column 8")
  }

  @Test func `a fault in the user's catalogue ends with 65 and its line and column`() throws {
    _ = try user.file(".config/cooldown/catalogs/mine.toml", "schema = 1\n[provider\n")
    let run = try user.run("report", "-", input: LogLine.limit())
    #expect(run.ending == .exited(65))
    expectOneSentence(run, containing: "mine.toml:2:")
  }

  @Test(arguments: ["303", "429", "-2", "Authentication Failed"])
  func `what the reference knows is explained`(query: String) throws {
    let run = try user.run("explain", query)
    #expect(run.ending == .exited(0))
    #expect(run.text.contains("Retry"))
    #expect(run.errors.isEmpty)
  }

  @Test func `what nobody knows ends with 1`() throws {
    let run = try user.run("explain", "zzzqqqxxx")
    #expect(run.ending == .exited(1))
    #expect(run.text.contains("zzzqqqxxx"))
  }

  @Test(arguments: ["--version", "--help"])
  func `the program tells about itself`(option: String) throws {
    let run = try user.run(option)
    #expect(run.ending == .exited(0))
    #expect(!run.output.isEmpty && run.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells can be taught to complete`(shell: String) throws {
    let run = try user.run("--generate-completion-script", shell)
    #expect(run.ending == .exited(0))
    #expect(run.text.contains("explain"))
  }
}
