import ErrorCatalog
import Testing
import TestSupport

@Suite struct `A user's catalogue` {
  private let sound = """
    id = "acme"
    title = "Acme"
    hosts = ["API.acme.test"]
    [limits]
    ladder = [2, 4.5]
    [[limits.class]]
    name = "orders"
    segment = "orders"
    [[remedy]]
    code = "7"
    status = 418
    title = "Too eager"
    strings = ["slow down"]
    verdict = "wait"
    """

  @Test func `adds a provider before generic`() throws {
    let catalog = try Catalog(user: [(name: "acme.toml", text: sound)])
    #expect(catalog.providers.map(\.id) == ["btse", "acme", "generic"])
    let acme = try #require(catalog.provider(host: "api.acme.test"))
    #expect(acme.profile.ladder == [.seconds(2), .milliseconds(4500)])
    #expect(acme.profile.classes.map(\.name) == ["orders"])
    #expect(acme.match(code: "7", status: 418, message: "").matched == .codeAndStatus)
    #expect(acme.match(code: nil, status: 502, message: "").remedy?.title == "Bad Gateway")
  }

  @Test func `changes a provider that is there already, key by key`() throws {
    let text = """
      id = "btse"
      names = ["btse", "exchange-one"]
      [limits]
      memory = 60
      [[remedy]]
      code = "303"
      steps = ["Call Eve."]
      [[remedy]]
      code = "55555"
      title = "New one"
      see_also = ["303"]
      """
    let catalog = try Catalog(user: [(name: "mine.toml", text: text)])
    let btse = try #require(catalog.provider(named: "exchange-one/x"))
    #expect(btse.title == "BTSE")
    #expect(btse.profile.memory == .seconds(60))
    #expect(btse.profile.ladder.count == 3)
    #expect(btse.remedies.count == Catalog.embedded.providers[0].remedies.count + 1)
    let row = btse.match(code: "303", status: 429, message: "").remedy
    #expect(row?.steps == ["Call Eve."])
    #expect(row?.title == "Rate limit exceeded")
    #expect(btse.codeClass(of: "55555") == .failure)
  }

  @Test func `of two files is read in their order`() throws {
    let first = (name: "a.toml", text: "id = \"acme\"\ntitle = \"Old\"")
    let second = (name: "b.toml", text: "id = \"acme\"\ntitle = \"New\"")
    #expect(try Catalog(user: [first, second]).provider(id: "acme")?.title == "New")
  }

  @Test func `that is sound has no faults`() {
    #expect(Catalog.embedded.lint(name: "acme.toml", text: sound).isEmpty)
  }
}

/// A faulty file, and what is said of it.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let message: String
}

private let faultCases: [FaultCase] = [
  FaultCase(
    testDescription: "no id", text: "title = \"A\"", message: "a.toml:1:1: the document has no key id; add it."),
  FaultCase(
    testDescription: "no title", text: "id = \"a\"", message: "a.toml:1:1: the document has no key title; add it."),
  FaultCase(
    testDescription: "a mistyped key", text: "id = \"a\"\ntitle = \"A\"\nhots = []",
    message: "a.toml:3:1: the document has no use for the key hots; perhaps hosts is meant."),
  FaultCase(
    testDescription: "a mistyped key of a row",
    text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ntitle = \"1\"\n  titel = \"x\"\ncode = \"1\"",
    message: "a.toml:5:3: the table remedy has no use for the key titel; perhaps title is meant."),
  FaultCase(
    testDescription: "a wrong type", text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ntitle = \"T\"\ncode = 303",
    message: "a.toml:5:8: code is a whole number here; write a string."),
  FaultCase(
    testDescription: "a verdict that is none",
    text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ncode = \"1\"\ntitle = \"T\"\nverdict = \"wiat\"",
    message: "a.toml:6:11: verdict cannot be \"wiat\"; perhaps wait is meant."),
  FaultCase(
    testDescription: "a row without a name", text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ntitle = \"T\"",
    message: "a.toml:3:1: this row has no id; add an id, a code or a status."),
  FaultCase(
    testDescription: "a status that is none", text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\nstatus = 42\ntitle = \"T\"",
    message: "a.toml:4:10: status has to be an HTTP status from 100 to 599."),
  FaultCase(
    testDescription: "a status beyond all numbers",
    text: "id = \"a\"\ntitle = \"A\"\ngood_statuses = [9223372036854775807]",
    message: "a.toml:3:17: good_statuses has to be an HTTP status from 100 to 599."),
  FaultCase(
    testDescription: "a row twice",
    text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ncode = \"1\"\ntitle = \"T\"\n[[remedy]]\ncode = \"1\"\ntitle = \"U\"",
    message: "a.toml:6:1: the id 1 already has a row at line 3, column 1; put the two together."),
  FaultCase(
    testDescription: "a code of another row",
    text: "id = \"btse\"\n[[remedy]]\nid = \"mine\"\ncode = \"303\"\ntitle = \"T\"",
    message: "a.toml:4:8: the code 303 already belongs to the row 303; change that one, by its id."),
  FaultCase(
    testDescription: "a string of an embedded row",
    text: "id = \"btse\"\n[[remedy]]\nid = \"mine\"\ntitle = \"T\"\nstrings = [\"order not found\"]",
    message: "a.toml:5:11: \"order not found\" is already a string of the row 16; one row has to go without."),
  FaultCase(
    testDescription: "a string of two rows",
    text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ncode = \"1\"\ntitle = \"T\"\nstrings = [\"Oh no\"]\n"
      + "[[remedy]]\ncode = \"2\"\ntitle = \"U\"\nstrings = [\"oh, no!\"]",
    message: "a.toml:10:11: \"oh, no!\" is already a string of the row 1; one row has to go without."),
  FaultCase(
    testDescription: "a reference to nothing",
    text: "id = \"a\"\ntitle = \"A\"\n[[remedy]]\ncode = \"1001\"\ntitle = \"T\"\nsee_also = [\"1002\"]",
    message: "a.toml:6:13: see_also names 1002, which no row has; did you mean 1001?"),
  FaultCase(
    testDescription: "an empty text", text: "id = \"a\"\ntitle = \"\"",
    message: "a.toml:2:9: title is empty; write it, or leave the key out."),
  FaultCase(
    testDescription: "a time that is none", text: "id = \"a\"\ntitle = \"A\"\n[limits]\nmemory = nan",
    message: "a.toml:4:10: memory has to be a number of seconds from 0 to ten years."),
  FaultCase(
    testDescription: "a time without end", text: "id = \"a\"\ntitle = \"A\"\n[limits]\nladder = [1, 1e400]",
    message: "a.toml:4:14: 1e400 does not fit in 64 bits; write a smaller number, or a string."),
  FaultCase(
    testDescription: "a ladder that falls", text: "id = \"a\"\ntitle = \"A\"\n[limits]\nladder = [300, 1]",
    message: "a.toml:4:10: ladder has to be a list of times, each longer than the one before."),
  FaultCase(
    testDescription: "a scope of unknown parts", text: "id = \"a\"\ntitle = \"A\"\n[limits]\nscope_by = [\"acount\"]",
    message: "a.toml:4:13: scope_by cannot be \"acount\"; perhaps account is meant."),
  FaultCase(
    testDescription: "a range that is none", text: "id = \"a\"\ntitle = \"A\"\n[limits]\nsuccess_statuses = [300, 200]",
    message: "a.toml:4:20: success_statuses has to be the first and the last status of a range, as [200, 299]."),
  FaultCase(
    testDescription: "no TOML", text: "id = \"a\"\n[",
    message:
      "a.toml:2:2: the document ends where a key belongs; use letters, digits, - and _, or put the key in \"quotes\"."),
]

@Suite struct `A faulty catalogue` {
  @Test(arguments: faultCases) func `is told what is wrong, and where`(_ fault: FaultCase) throws {
    let faults = Catalog.embedded.lint(name: "a.toml", text: fault.text)
    #expect(faults.map(\.description) == [fault.message])
    #expect(throws: CatalogError.self) { try Catalog(user: [(name: "a.toml", text: fault.text)]) }
  }

  @Test func `is told all its faults in the order of the file`() {
    let text = "id = \"a\"\ntitle = 1\nhost = []\n[limits]\ngrace = -1\n[[remedy]]\ncode = \"1\"\nclass = \"bad\""
    let places = Catalog.embedded.lint(name: "a.toml", text: text).map { "\($0.position.line):\($0.position.column)" }
    #expect(places == ["2:9", "3:1", "5:9", "6:1", "8:9"])
  }

  @Test func `of random bytes is survived`() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<300 {
      let bytes = (0..<Int(random.next() % 300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = Catalog.embedded.lint(name: "a.toml", text: String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `made of a sound one by random changes is survived`() {
    let sound =
      "id = \"a\"\ntitle = \"A\"\ngood_statuses = [200]\n[limits]\nladder = [1, 2]\nscope_by = [\"host\"]\n"
      + "[[limits.class]]\nname = \"o\"\nsegment = \"o\"\n[[remedy]]\nid = \"x\"\ncode = \"1\"\nstatus = 400\ntitle = \"T\"\n"
      + "strings = [\"s\"]\nsee_also = [\"x\"]\nverdict = \"fix\"\nclass = \"failure\"\n"
    var random = SplitMix64(seed: 99)
    for _ in 0..<1_000 {
      var bytes = Array(sound.utf8)
      for _ in 0...random.next() % 4 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() % 128) }
      _ = Catalog.embedded.lint(name: "a.toml", text: String(decoding: bytes, as: UTF8.self))
    }
  }
}
