import Testing

@testable import LogSources

struct SourceTextTests {
  /// Reads each delivered chunk again and counts those that are lost.
  private func lost(_ trial: borrowing FollowTrial) -> Int {
    var lost = 0
    for case .lines(let chunk) in trial.events {
      let again = trial.follower.text.read(
        generation: chunk.generation, offset: chunk.offset, length: chunk.bytes.count)
      if again == nil { lost += 1 } else { #expect(again == chunk.bytes) }
    }
    return lost
  }

  @Test func `text of renamed files is read again, also when they are no longer held open`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    for round in 0...10 {
      try append("text \(round)\n", to: trial.directory("log"))
      trial.look()
      try move(trial.directory("log"), to: trial.directory("log.\(100 - round)"))
    }
    #expect(trial.lines.count == 11)
    #expect(lost(trial) == 0)
    try delete(trial.directory("log.100"))
    #expect(lost(trial) == 1)
  }

  @Test func `text that was written over is not given as something else`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    try append("alpha\nbeta\n", to: trial.directory("log"))
    trial.look()
    try overwrite(trial.directory("log"), with: "gamma\ndelta\nepsilon\n")
    #expect(lost(trial) == 1)
    trial.look()
    #expect(lost(trial) == 1)
    #expect(trial.lines == ["alpha", "beta", "gamma", "delta", "epsilon"])
  }

  @Test func `text of an emptied file is read from its copy`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    try append("alpha\n", to: trial.directory("log"))
    trial.look()
    try append("alpha\n", to: trial.directory("log.1"))
    try overwrite(trial.directory("log"), with: "beta\n")
    trial.look()
    #expect(lost(trial) == 0)
    #expect(trial.lines == ["alpha", "beta"])
  }

  @Test func `text of a replaced file with the same beginning is read from the new one`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    try append("alpha\n", to: trial.directory("log"))
    trial.look()
    try append("alpha\nbeta\n", to: trial.directory("new"))
    try move(trial.directory("new"), to: trial.directory("log"))
    trial.look()
    #expect(lost(trial) == 0)
  }

  @Test func `unknown generations and places beyond the end give nothing`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "alpha\n")
    let text = SourceText(of: try LogFile(opening: directory("log")))
    #expect(text.read(generation: 0, offset: 2, length: 100) == Array("pha\n".utf8))
    #expect(text.read(generation: 0, offset: 100, length: 5) == [])
    #expect(text.read(generation: 0, offset: .max, length: 5) == nil)
    #expect(text.read(generation: 0, offset: 0, length: -1) == [])
    #expect(text.read(generation: 1, offset: 0, length: 5) == nil)
  }
}
