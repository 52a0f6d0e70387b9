import Glibc
import Screen
import Testing

@testable import DashboardUI

/// Scenarios: what logs say and what is pressed, then the whole screen. `RECORD_SNAPSHOTS=1` rewrites the files, and fails.
@Suite struct ScenarioTests {
  @Test(arguments: Scenario.names) func `every screen of a scenario is as its file has it`(name: String) throws {
    let expected = try #require(Scenario(named: name))
    var played = expected
    try played.play()
    if getenv("RECORD_SNAPSHOTS") != nil {
      played.save()
      Issue.record("recorded \(name): look at it, then run the tests without RECORD_SNAPSHOTS")
      return
    }
    for (part, shown) in zip(expected.parts, played.parts) where part.lines != shown.lines {
      let pairs = zip(part.lines, shown.lines).filter { $0 != $1 }
      let differences = pairs.prefix(8).map { "  \($0)\n  \($1)" }.joined(separator: "\n\n")
      Issue.record("\(name), \(part.title): expected, then shown:\n\(differences)")
    }
  }

  @Test func `every view has a scenario`() throws {
    var seen: Set<ViewName> = []
    for name in Scenario.names {
      var scenario = try #require(Scenario(named: name))
      try scenario.play { seen.insert($1) }
    }
    #expect(ViewName.allCases.filter { !seen.contains($0) }.isEmpty)
  }

  @Test func `every role drawn is a standard role`() throws {
    var drawn: Set<Role> = []
    for name in Scenario.names {
      var scenario = try #require(Scenario(named: name))
      try scenario.play { buffer, _ in
        for y in buffer.bounds.lines { drawn.formUnion(buffer.row(y).map(\.role)) }
      }
    }
    #expect(drawn.subtracting(Role.standard).isEmpty)
  }

  @Test func `nothing that a terminal would obey is ever drawn`() throws {
    for name in Scenario.names {
      var scenario = try #require(Scenario(named: name))
      try scenario.play { buffer, _ in
        let scalars = buffer.rows.joined().unicodeScalars
        #expect(scalars.allSatisfy { $0.value >= 32 && !(0x7F...0x9F).contains($0.value) && !bidi.contains($0.value) })
      }
    }
  }

  @Test(arguments: ["secrets", "rejects"]) func `no secret of a log is ever drawn`(name: String) throws {
    let secrets = [
      "4f3c9a8b", "deadbeef", "tok-secret", "c0ffee", "abcdefghijklmnop", "1772452791800", "s3cr3t", "hunter2",
    ]
    var scenario = try #require(Scenario(named: name))
    try scenario.play { buffer, view in
      let screen = buffer.rows.joined()
      #expect(secrets.filter(screen.contains).isEmpty, "in \(view)")
    }
  }

  private let bidi: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069).union([0x200E, 0x200F, 0x061C])
}
