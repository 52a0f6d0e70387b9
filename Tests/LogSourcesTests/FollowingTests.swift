import Glibc
import Testing

@testable import LogSources

struct FollowingTests {
  @Test func `a follower goes on where a load ended`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "a\nb\nunfin")
    let file = try LogFile(opening: directory("log"))
    var loaded = 0
    let end = try FileLoader(workers: 1).load(
      file, range: 0..<file.size, makeWorker: { _ in { bytes, _ in bytes.count } }
    ) {
      if case .lines(let count, _) = $0 { loaded += count }
      return true
    }
    #expect(loaded == 4)
    try append("ished\nc\n", to: directory("log"))
    var follower = FileFollower(continuing: file, from: end)
    #expect(
      follower.advance(at: .zero) == [
        .lines(LineChunk(bytes: Array("unfinished\nc\n".utf8), offset: 4, generation: 0))
      ])
  }

  @Test func `a file rewritten between load and follow is read from its beginning`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "a\nb\n")
    let file = try LogFile(opening: directory("log"))
    let end = try FileLoader(workers: 1).load(file, range: 0..<4, makeWorker: { _ in { _, _ in 0 } }) { _ in true }
    try overwrite(directory("log"), with: "c\nd\ne\n")
    var follower = FileFollower(continuing: file, from: end)
    var events: [FollowEvent] = []
    repeat { events += follower.advance(at: .zero) } while follower.hasMore
    #expect(
      events == [.truncated(to: 1), .lines(LineChunk(bytes: Array("c\nd\ne\n".utf8), offset: 0, generation: 1))])
  }

  @Test func `chunks have their place and at most the chunk's size`() throws {
    var limits = FollowLimits()
    limits.chunkSize = 10
    var trial = FollowTrial(try TemporaryDirectory(), limits: limits)
    let text = (0..<50).map { "line \($0)\n" }.joined()
    try append(text, to: trial.directory("log"))
    trial.look()
    var place: UInt64 = 0
    for case .lines(let chunk) in trial.events {
      #expect(chunk.offset == place)
      #expect(chunk.bytes.last == 10)
      place += UInt64(chunk.bytes.count)
    }
    #expect(place == UInt64(text.utf8.count))
  }

  @Test func `an over-long line is told by its place and costs no memory`() throws {
    var limits = FollowLimits()
    limits.chunkSize = 1000
    limits.longestLine = 8192
    var trial = FollowTrial(try TemporaryDirectory(), limits: limits)
    try append("a\n" + String(repeating: "x", count: 100_000), to: trial.directory("log"))
    trial.look()
    trial.pass(.seconds(1))
    #expect(trial.lines == ["a"])
    #expect(trial.news.isEmpty, "too long to be shown unfinished")
    #expect(trial.follower.deadline(after: trial.now) == trial.now + .seconds(1), "nothing to hurry for")
    try append("x\nb\n", to: trial.directory("log"))
    trial.look()
    #expect(trial.events.contains(.overlong(OverlongLine(offset: 2, length: 100_001), generation: 0)))
    #expect(trial.lines == ["a", "<100001 bytes>", "b"])
  }

  @Test func `following and loading agree on which lines are over-long`() throws {
    let directory = try TemporaryDirectory()
    let text = [63, 64, 65, 66, 127, 128, 129, 500, 64, 65].map { String(repeating: "x", count: $0) + "\n" }.joined()
    try overwrite(directory("log"), with: text)
    let file = try LogFile(opening: directory("log"))
    var limits = FollowLimits()
    limits.chunkSize = 64
    limits.longestLine = 5000
    var loader = FileLoader(workers: 2)
    loader.blockSize = 64
    for longest in [4160, 4161] {
      limits.longestLine = longest
      loader.longestLine = longest
      let giant = String(repeating: "y", count: 4161) + "\n"
      try overwrite(directory("log"), with: text + giant + text)
      var loaded: [OverlongLine] = []
      _ = try loader.load(file, range: 0..<file.size, makeWorker: { _ in { _, _ in 0 } }) {
        if case .overlong(let line) = $0 { loaded.append(line) }
        return true
      }
      var followed: [OverlongLine] = []
      var follower = FileFollower(path: directory("log"), limits: limits)
      repeat {
        for case .overlong(let line, _) in follower.advance(at: .zero) { followed.append(line) }
      } while follower.hasMore
      #expect(loaded == followed)
      #expect(loaded.count == (longest == 4160 ? 1 : 0))
    }
  }

  @Test func `the end of a run delivers unfinished lines as they are`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    try append("a\nb", to: trial.directory("log"))
    trial.look()
    trial.take(trial.follower.finish())
    #expect(trial.lines == ["a", "b"])
    trial.take(trial.follower.finish())
    #expect(trial.lines == ["a", "b"])
  }

  @Test func `an unlinked file is followed as long as nothing takes its place`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    let writer = open(trial.directory("log"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    defer { close(writer) }
    #expect(write(writer, "a\n", 2) == 2)
    trial.look()
    try delete(trial.directory("log"))
    trial.pass(.seconds(600))
    #expect(write(writer, "b\n", 2) == 2)
    trial.pass(.seconds(1))
    try append("c\n", to: trial.directory("log"))
    trial.look()
    #expect(write(writer, "late\n", 5) == 5)
    trial.pass(.seconds(1))
    #expect(trial.lines == ["a", "b", "c", "late"])
    #expect(trial.news == ["missing", "appeared", "rotated"])
  }

  @Test func `a log in a directory that appears later is found`() throws {
    var trial = FollowTrial(try TemporaryDirectory(), path: "logs/log")
    trial.look()
    try #require(mkdir(trial.directory("logs"), 0o755) == 0)
    trial.look()
    try append("a\n", to: trial.directory("logs/log"))
    trial.look()
    #expect(trial.lines == ["a"])
    #expect(trial.news == ["missing", "appeared"])
  }

  @Test func `thirty rotations hold no more than a few descriptors, and lose nothing`() throws {
    var trial = FollowTrial(try TemporaryDirectory())
    try append("0\n", to: trial.directory("log"))
    trial.look()
    let before = openDescriptors(in: trial.directory.path)
    for round in 1...30 {
      try move(trial.directory("log"), to: trial.directory("log.\(100 - round)"))
      try append("\(round)\n", to: trial.directory("log"))
      trial.look()
    }
    #expect(openDescriptors(in: trial.directory.path) <= before + 4)
    try append("late\n", to: trial.directory("log.95"))
    trial.pass(.seconds(1))
    #expect(trial.lines == (0...30).map(String.init) + ["late"])
  }

  private func openDescriptors(in directory: String) -> Int {
    // Other tests run beside this one: only this test's files count.
    (3..<1024).count { number in
      var target = [CChar](repeating: 0, count: 4096)
      let length = readlink("/proc/self/fd/\(number)", &target, target.count)
      let path = String(decoding: target.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return path.hasPrefix(directory)
    }
  }
}
