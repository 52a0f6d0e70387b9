import Synchronization
import Testing
import TestSupport

@testable import LogSources

/// One line as delivered: its place, and its bytes unless it is over-long.
private struct Line: Equatable {
  var offset: UInt64
  var length: Int
  var bytes: [UInt8]?
}

/// What a load must deliver, by reading byte after byte.
private func linesReadSerially(_ bytes: [UInt8], longest: Int, unfinished: Bool) -> [Line] {
  var lines: [Line] = []
  var start = 0
  func add(_ end: Int) {
    let line = Array(bytes[start..<end])
    lines.append(Line(offset: UInt64(start), length: line.count, bytes: line.count > longest ? nil : line))
  }
  for place in bytes.indices where bytes[place] == 0x0A {
    add(place)
    start = place + 1
  }
  if unfinished && start < bytes.count { add(bytes.count) }
  return lines
}

private func split(_ bytes: UnsafeRawBufferPointer, at offset: UInt64) -> [Line] {
  linesReadSerially(Array(bytes), longest: .max, unfinished: true).map {
    Line(offset: $0.offset + offset, length: $0.length, bytes: $0.bytes)
  }
}

private struct Load {
  var lines: [Line] = []
  var end: LoadEnd
}

private func load(_ path: String, with loader: FileLoader, range: Range<UInt64>? = nil) throws -> Load {
  let file = try LogFile(opening: path)
  var lines: [Line] = []
  let end = try loader.load(file, range: range ?? 0..<file.size, makeWorker: { _ in split }) { piece in
    switch piece {
    case .lines(let split, _): lines += split
    case .overlong(let line): lines.append(Line(offset: line.offset, length: Int(line.length), bytes: nil))
    }
    return true
  }
  return Load(lines: lines, end: end)
}

private func loader(workers: Int = 2, blockSize: Int, longest: Int = 1 << 20, unfinished: Bool = false) -> FileLoader {
  var loader = FileLoader(workers: workers)
  loader.blockSize = blockSize
  loader.longestLine = longest
  loader.includesUnfinished = unfinished
  return loader
}

struct TextRow: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  var testDescription: String { name }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

struct FileLoaderTests {
  static let texts = [
    TextRow("empty", ""),
    TextRow("one newline", "\n"),
    TextRow("only newlines", String(repeating: "\n", count: 37)),
    TextRow("one line", "alpha\n"),
    TextRow("one line without newline", "alpha"),
    TextRow("no trailing newline", "alpha\nbeta\ngamma"),
    TextRow("trailing newline", "alpha\nbeta\ngamma\n"),
    TextRow("CRLF", "alpha\r\nbeta\r\n\r\ngamma\r\n"),
    TextRow("NULs and invalid UTF-8", [0, 0, 10, 0xFF, 0xFE, 10, 0xC0, 0x80, 0]),
    TextRow("lines as long as a block", String(repeating: "1234567\n", count: 20)),
    TextRow("one giant line", String(repeating: "x", count: 9000) + "\n"),
    TextRow("a giant line between short ones", "a\n" + String(repeating: "x", count: 20_000) + "\nb\nc\n"),
    TextRow("a giant last line without newline", "a\n" + String(repeating: "x", count: 20_000)),
  ]

  @Test(arguments: texts, [1, 2, 3, 4, 7, 8, 64, 4096, 1 << 20])
  func `the loader delivers what a serial reader sees`(text: TextRow, blockSize: Int) throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: text.bytes)
    for longest in [5000, 1 << 20] {
      for unfinished in [false, true] {
        let longestKept = max(longest, blockSize)
        let load = try load(
          directory("log"), with: loader(blockSize: blockSize, longest: longest, unfinished: unfinished))
        let expected = linesReadSerially(text.bytes, longest: longestKept, unfinished: unfinished)
        #expect(load.lines == expected)
        let end = unfinished ? text.bytes.count : (text.bytes.lastIndex(of: 10) ?? -1) + 1
        #expect(load.end.reached.offset == UInt64(end))
        #expect(load.end.unfinished == UInt64(text.bytes.count - end))
        #expect(load.end.reached.bytes == Array(text.bytes[..<end].suffix(4096)))
        #expect(!load.end.shrank)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `random bytes in random blocks come in order and once`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let newlineOdds = Int.random(in: 2...200, using: &random)
    let bytes = (0..<Int.random(in: 0...5000, using: &random)).map { _ in
      Int.random(in: 0..<newlineOdds, using: &random) == 0 ? UInt8(10) : UInt8.random(in: 0...255, using: &random)
    }
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: bytes)
    let blockSize = Int.random(in: 1...700, using: &random)
    let workers = Int.random(in: 1...4, using: &random)
    let longest = Int.random(in: 1...400, using: &random)
    let load = try load(
      directory("log"), with: loader(workers: workers, blockSize: blockSize, longest: longest, unfinished: true))
    #expect(load.lines == linesReadSerially(bytes, longest: max(longest, blockSize), unfinished: true))
  }

  @Test func `a range that begins at a line is loaded alone`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "alpha\nbeta\ngamma\ndelta\n")
    let load = try load(directory("log"), with: loader(blockSize: 3), range: 6..<20)
    #expect(load.lines.map(\.offset) == [6, 11])
    #expect(load.end.reached.offset == 17)
    #expect(load.end.unfinished == 3)
  }

  @Test func `a load ends when nobody wants more`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: String(repeating: "alpha\n", count: 1000))
    let file = try LogFile(opening: directory("log"))
    var pieces = 0
    let end = try loader(blockSize: 6).load(file, range: 0..<6000, makeWorker: { _ in { $0.count + Int($1) } }) { _ in
      pieces += 1
      return pieces < 3
    }
    #expect(pieces == 3)
    #expect(end.reached.offset == 24, "the first block owns two lines: the file's first and the one behind its newline")
  }

  @Test func `a file cut while being read ends at its last whole line`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: "alpha\nbeta\ngam")
    let load = try load(directory("log"), with: loader(blockSize: 4), range: 0..<100)
    #expect(load.lines.map(\.offset) == [0, 6])
    #expect(load.end.shrank)
    #expect(load.end.reached.offset == 11)
  }

  @Test func `each worker is made once on its thread`() throws {
    let directory = try TemporaryDirectory()
    try overwrite(directory("log"), with: String(repeating: "alpha\n", count: 1000))
    let file = try LogFile(opening: directory("log"))
    let made = Mutex<[Int]>([])
    var seen: [Int: Int] = [:]
    let makeWorker: @Sendable (Int) -> (UnsafeRawBufferPointer, UInt64) -> (Int, Int) = { number in
      made.withLock { $0.append(number) }
      var calls = 0
      return { _, _ in
        calls += 1
        return (number, calls)
      }
    }
    _ = try loader(workers: 3, blockSize: 50).load(file, range: 0..<6000, makeWorker: makeWorker) { piece in
      if case .lines((let worker, let call), _) = piece {
        #expect(call > seen[worker, default: 0])
        seen[worker] = call
      }
      return true
    }
    #expect(made.withLock { $0.sorted() } == [0, 1, 2])
  }
}
