import Chronology
import Screen

@testable import DashboardUI

/// A scenario file: what the logs say, what is pressed when, and the screens that follow.
///
/// First come sentences about it and settings (`size: 80x24`, `glyphs: ascii`, `replay: 12:03`, `silent: 45` seconds,
/// `zone: +02:00`), then parts, each below a line that begins with `===`:
/// `=== log NAME` has lines for a log, `\x1b` standing for a byte; `=== at 12:04:31 keys j Enter` is a moment, with the
/// keys pressed then, and has the screen that follows, row by row behind a bar, the roles likewise, and their letters.
struct Scenario {
  let name: String
  private let head: [String]
  private(set) var parts: [Part]

  struct Part {
    let title: String
    var lines: [String]
  }

  static let folder = TextFile.root + "/Tests/Scenarios"
  static let names = TextFile.names(in: folder, endingWith: ".txt").map { String($0.dropLast(4)) }

  init?(named name: String) {
    guard let text = TextFile.read("\(Self.folder)/\(name).txt") else { return nil }
    self.name = name
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = Array(lines.prefix { !$0.hasPrefix("=== ") })
    parts = lines.dropFirst(head.count).reduce(into: []) { parts, line in
      if line.hasPrefix("=== ") {
        parts.append(Part(title: String(line.dropFirst(4)), lines: []))
      } else if !line.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
  }

  /// A setting's value.
  subscript(setting: String) -> String? {
    head.first { $0.hasPrefix(setting + ": ") }.map { String($0.dropFirst(setting.count + 2)) }
  }

  /// Plays the scenario: gives each moment's part the lines of its screen, and tells each screen with its view.
  mutating func play(_ tell: (CellBuffer, ViewName) -> Void = { _, _ in }) throws {
    var stage = makeStage()
    for index in parts.indices {
      let words = parts[index].title.split(separator: " ", maxSplits: 3).map(String.init)
      if words.first == "log", words.count > 1 {
        feed(parts[index].lines, to: words[1], &stage)
      } else if words.first == "at", words.count > 1 {
        stage.now = Timestamp(userTime: words[1], relativeTo: moment(0), in: .utc) ?? moment(0)
        if index == firstMoment { stage.finishLoading() }
        try stage.press(words.count > 3 ? words[3] : "")
        let buffer = stage.draw()
        parts[index].lines = buffer.asLines
        tell(buffer, stage.dashboard.view)
      }
    }
  }

  private var firstMoment: Int? { parts.firstIndex { $0.title.hasPrefix("at ") } }

  private func makeStage() -> Stage {
    var stage = Stage(
      self["replay"].map { .replay(speed: 1, isPaused: true, awaited: $0 == "end" ? nil : $0) } ?? .live)
    if let size = self["size"]?.split(separator: "x").compactMap({ Int($0) }), size.count == 2 {
      stage.size = Size(width: size[0], height: size[1])
    }
    if self["glyphs"] == "ascii" { stage.glyphs = .ascii }
    stage.intake.silence = self["silent"].flatMap { Int($0) }.map { .seconds($0) }
    stage.intake.notices = self["notice"].map { [$0] } ?? []
    return stage
  }

  private func feed(_ lines: [String], to log: String, _ stage: inout Stage) {
    let source = stage.session.sources.firstIndex { $0.name == log } ?? stage.addSource(log)
    stage.feed(bytes: lines.flatMap { $0.unescapedBytes + [UInt8(ascii: "\n")] }, to: source)
  }

  /// The file's text.
  var text: String {
    let parts = parts.map { (["=== " + $0.title] + $0.lines).joined(separator: "\n") + "\n" }
    return head.joined(separator: "\n") + "\n" + parts.joined(separator: "\n")
  }

  func save() { TextFile.write(text, to: "\(Self.folder)/\(name).txt") }
}

extension CellBuffer {
  /// The rows, the rows' roles, the roles' letters.
  fileprivate var asLines: [String] {
    let (roles, legend) = roleGrid
    return rows.map { "|" + $0 } + roles.map { ":" + $0 } + legend
  }
}

extension String {
  /// Its bytes, `\x1b` being one.
  fileprivate var unescapedBytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.dropFirst().prefix(2)
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
