import Testing
import TestSupport

@testable import LogSources

/// A writer that rotates its log in every way at random, and remembers each line that it wrote.
private struct RandomWriter {
  var random: SplitMix64
  let directory: TemporaryDirectory
  var written: [String] = []
  private var unfinished = ""
  private var number = 0
  private var rotations = 0

  init(seed: UInt64, _ directory: TemporaryDirectory) {
    random = SplitMix64(seed: seed)
    self.directory = directory
  }

  private var log: String { directory("log") }

  /// Does one thing to the log; `read` makes the follower read first, for what would otherwise be lost to anybody.
  mutating func act(read: () -> Void) throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: try writeLines()
    case 9..<12: try writePiece()
    case 12..<15: try rename()
    case 15..<17: try copyAndEmpty()
    case 17:
      read()
      endLine()
      try overwrite(log, with: "")
    case 18:
      read()
      try replaceByTheSame()
    default:
      read()
      endLine()
      try delete(log)
      try append("", to: log)
    }
  }

  private mutating func writeLines() throws {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      try append(nextPiece() + "\n", to: log)
      endLine()
    }
  }

  private mutating func writePiece() throws { try append(nextPiece(), to: log) }

  private mutating func nextPiece() -> String {
    number += 1
    let piece = "\(number)" + String(repeating: "x", count: Int.random(in: 0...30, using: &random))
    unfinished += piece
    return piece
  }

  private mutating func endLine() {
    if !unfinished.isEmpty { written.append(unfinished) }
    unfinished = ""
  }

  private mutating func rename() throws {
    endLine()
    rotations += 1
    try move(log, to: directory("log-\(20_260_000 + rotations)"))
    try append("", to: log)
  }

  private mutating func copyAndEmpty() throws {
    endLine()
    rotations += 1
    try overwrite(directory("log-\(20_260_000 + rotations)"), with: try bytes(of: log))
    try overwrite(log, with: "")
  }

  private mutating func replaceByTheSame() throws {
    try overwrite(directory("new"), with: try bytes(of: log))
    try move(directory("new"), to: log)
  }

  func bytes(of path: String) throws -> [UInt8] {
    let file = try LogFile(opening: path)
    return try file.descriptor.bytes(at: 0, count: Int(file.size))
  }

  mutating func end() throws {
    try append("end\n", to: log)
    unfinished += "end"
    endLine()
  }
}

struct FollowingModelTests {
  @Test(arguments: 0..<100)
  func `whatever a writer does, its lines come once and in order`(seed: UInt64) throws {
    let directory = try TemporaryDirectory()
    try append("", to: directory("log"))
    var limits = FollowLimits()
    var sizes = SplitMix64(seed: ~seed)
    limits.chunkSize = Int.random(in: 8...200, using: &sizes)
    var trial = FollowTrial(directory, limits: limits)
    var writer = RandomWriter(seed: seed, directory)
    trial.look()
    for _ in 0..<60 {
      try writer.act { trial.settle() }
      if Int.random(in: 0..<2, using: &writer.random) == 0 { trial.pass(.seconds(1)) }
    }
    try writer.end()
    trial.settle()
    let difference = zip(trial.lines, writer.written).first { $0 != $1 }
    #expect(difference == nil, "delivered and written differ first here")
    #expect(trial.lines.count == writer.written.count)
  }
}
