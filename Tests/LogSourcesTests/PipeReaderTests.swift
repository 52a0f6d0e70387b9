import Glibc
import Testing

@testable import LogSources

struct PipeReaderTests {
  /// A pipe without a name: its reader, and the end to write to.
  private func makePipe(_ directory: TemporaryDirectory, limits: FollowLimits = FollowLimits()) throws -> (Int32, Int32)
  {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  private func send(_ text: String, to end: Int32) throws {
    let bytes = Array(text.utf8)
    try #require(write(end, bytes, bytes.count) == bytes.count)
  }

  private func chunk(_ text: String, at offset: UInt64) -> LineChunk {
    LineChunk(bytes: Array(text.utf8), offset: offset, generation: 0)
  }

  @Test func `piped lines come whole, the last one at the end of the input`() throws {
    let directory = try TemporaryDirectory()
    let (reading, writing) = try makePipe(directory)
    var reader = try PipeReader(descriptor: reading, name: "standard input", spoolDirectory: directory.path)
    close(reading)
    #expect(reader.advance(at: .zero) == [])
    try send("a\nb", to: writing)
    #expect(reader.advance(at: .zero) == [.lines(chunk("a\n", at: 0))])
    #expect(reader.deadline(after: .zero) == .milliseconds(500))
    #expect(reader.advance(at: .milliseconds(500)) == [.partial(chunk("b", at: 2))])
    #expect(reader.advance(at: .seconds(1)) == [])
    try send("c\nd", to: writing)
    #expect(reader.advance(at: .seconds(2)) == [.lines(chunk("bc\n", at: 2))])
    close(writing)
    #expect(reader.advance(at: .seconds(2)) == [.lines(chunk("d", at: 5)), .ended])
    let isEnded = reader.isEnded
    #expect(isEnded)
    #expect(reader.advance(at: .seconds(2)) == [])
    #expect(reader.text.read(generation: 0, offset: 2, length: 3) == Array("bc\n".utf8))
  }

  @Test func `the spool has no name, and nobody else may read it`() throws {
    let directory = try TemporaryDirectory()
    let spool = try Spool(in: directory.path)
    let status = try spool.descriptor.status()
    #expect(status.st_nlink == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `a directory without room for a spool is an error with its name`() throws {
    #expect(throws: SourceError.spoolFailed(directory: "/nowhere", code: ENOENT)) {
      _ = try Spool(in: "/nowhere")
    }
  }

  @Test func `a regular file as standard input ends at its end`() throws {
    let directory = try TemporaryDirectory()
    let text = (0..<5000).map { "line \($0)\n" }.joined()
    try overwrite(directory("log"), with: text)
    let file = try LogFile(opening: directory("log"))
    var limits = FollowLimits()
    limits.chunkSize = 4096
    var reader = try PipeReader(
      descriptor: file.descriptor.number, name: "standard input", spoolDirectory: directory.path, limits: limits)
    var bytes: [UInt8] = []
    while !reader.isEnded {
      for case .lines(let chunk) in reader.advance(at: .zero) {
        #expect(chunk.offset == UInt64(bytes.count))
        bytes += chunk.bytes
      }
    }
    #expect(bytes == Array(text.utf8))
    #expect(reader.text.read(generation: 0, offset: 0, length: text.utf8.count) == bytes)
  }

  @Test func `a directory as standard input is said to be one`() throws {
    let directory = try TemporaryDirectory()
    let descriptor = try Descriptor(opening: directory.path, O_RDONLY)
    var reader = try PipeReader(
      descriptor: descriptor.number, name: "standard input", spoolDirectory: directory.path)
    #expect(reader.advance(at: .zero) == [.unreadable(.directory(path: "standard input")), .ended])
  }

  @Test func `closed standard input is an error`() throws {
    #expect(throws: SourceError.unreadable(path: "standard input", code: EBADF)) {
      _ = try PipeReader(descriptor: 1_000_000, name: "standard input", spoolDirectory: "/tmp")
    }
  }

  @Test func `a named pipe has several writers and ends with the last`() throws {
    let directory = try TemporaryDirectory()
    try #require(mkfifo(directory("pipe"), 0o600) == 0)
    var reader = try PipeReader(pipe: directory("pipe"), outlivesWriters: false, spoolDirectory: directory.path)
    #expect(reader.advance(at: .zero) == [], "before the first writer nothing has ended")
    let one = open(directory("pipe"), O_WRONLY | O_CLOEXEC)
    let two = open(directory("pipe"), O_WRONLY | O_CLOEXEC)
    try send("one\n", to: one)
    try send("two\n", to: two)
    close(one)
    #expect(reader.advance(at: .zero) == [.lines(chunk("one\ntwo\n", at: 0))])
    try send("more\n", to: two)
    #expect(reader.advance(at: .zero) == [.lines(chunk("more\n", at: 8))])
    close(two)
    #expect(reader.advance(at: .zero) == [.ended])
  }

  @Test func `a named pipe that is followed outlives its writers`() throws {
    let directory = try TemporaryDirectory()
    try #require(mkfifo(directory("pipe"), 0o600) == 0)
    var reader = try PipeReader(pipe: directory("pipe"), outlivesWriters: true, spoolDirectory: directory.path)
    for round in 0..<3 {
      let writer = open(directory("pipe"), O_WRONLY | O_CLOEXEC)
      try send("round \(round)\n", to: writer)
      close(writer)
      #expect(reader.advance(at: .zero) == [.lines(chunk("round \(round)\n", at: UInt64(round) * 8))])
      #expect(reader.advance(at: .zero) == [])
    }
  }

  @Test func `what is no pipe is refused as one`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "")
    #expect(throws: SourceError.notAFile(path: directory("log"))) {
      _ = try PipeReader(pipe: directory("log"), outlivesWriters: false, spoolDirectory: directory.path)
    }
  }
}
