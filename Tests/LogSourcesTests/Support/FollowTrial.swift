import Glibc
import Testing

@testable import LogSources

/// A follower of `log` in a directory of its own, with a clock that moves only when told to.
struct FollowTrial: ~Copyable {
  let directory: TemporaryDirectory
  var follower: FileFollower
  var now = Duration.zero
  /// Every line delivered, without its newline.
  var lines: [String] = []
  /// Every other event, in words.
  var news: [String] = []
  var events: [FollowEvent] = []

  init(_ directory: TemporaryDirectory, limits: FollowLimits = FollowLimits(), path: String = "log") {
    self.directory = directory
    follower = FileFollower(path: directory(path), limits: limits)
  }

  /// Looks until there is nothing more to see.
  mutating func look() {
    for _ in 0..<1000 {
      let events = follower.advance(at: now)
      take(events)
      if !follower.hasMore { return }
    }
    Issue.record("the follower never comes to rest")
  }

  mutating func pass(_ span: Duration) {
    now += span
    look()
  }

  /// Lets time pass until nothing waits any more for a line to be finished.
  mutating func settle() {
    for _ in 0..<20 { pass(.seconds(1)) }
  }

  mutating func take(_ events: [FollowEvent]) {
    self.events += events
    for event in events {
      switch event {
      case .lines(let chunk): lines += splitLines(chunk.bytes)
      case .overlong(let line, _): lines.append("<\(line.length) bytes>")
      case .partial(let chunk): news.append("partial \(String(decoding: chunk.bytes, as: UTF8.self))")
      case .rotated: news.append("rotated")
      case .truncated: news.append("truncated")
      case .missing: news.append("missing")
      case .appeared: news.append("appeared")
      case .unreadable(.directory): news.append("directory")
      case .unreadable(.notAFile): news.append("not a file")
      case .unreadable: news.append("unreadable")
      case .ended: news.append("ended")
      }
    }
  }
}

/// The lines in `bytes`, without newlines; one at the end may lack its own.
func splitLines(_ bytes: [UInt8]) -> [String] {
  var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// One thing that happens to files, or to the follower.
enum Step: Sendable {
  case look
  case pass(Duration)
  case append(String, to: String = "log")
  case overwrite(String, with: String)
  case move(String, String)
  case copy(String, String)
  case delete(String)
  case directory(String)
  case removeDirectory(String)
  case link(String, String)
  case touch(String)
  /// Cuts or widens a file to this many bytes.
  case resize(String, Int)

  func perform(in trial: inout FollowTrial) throws {
    let place = trial.directory
    switch self {
    case .look: trial.look()
    case .pass(let span): trial.pass(span)
    case .append(let text, let name): try LogSourcesTests.append(text, to: place(name))
    case .overwrite(let name, let text): try LogSourcesTests.overwrite(place(name), with: text)
    case .move(let source, let target): try LogSourcesTests.move(place(source), to: place(target))
    case .copy(let source, let target): try overwriteCopy(of: place(source), at: place(target))
    case .delete(let name): try LogSourcesTests.delete(place(name))
    case .directory(let name): try #require(mkdir(place(name), 0o755) == 0)
    case .removeDirectory(let name): try #require(rmdir(place(name)) == 0)
    case .link(let target, let name): try #require(symlink(target, place(name)) == 0)
    case .touch(let name):
      try #require(utimes(place(name), nil) == 0)
      try #require(chmod(place(name), 0o640) == 0)
    case .resize(let name, let size): try #require(truncate(place(name), off_t(size)) == 0)
    }
  }
}

private func overwriteCopy(of source: String, at target: String) throws {
  let file = try LogFile(opening: source)
  try overwrite(target, with: try file.descriptor.bytes(at: 0, count: Int(file.size)))
}
