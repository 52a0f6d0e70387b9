import Testing

@testable import LogSources

struct RotationRow: CustomTestStringConvertible, Sendable {
  let name: String
  let steps: [Step]
  let lines: [String]
  /// What else the follower must have told; nil where it does not matter.
  let news: [String]?
  var testDescription: String { name }

  init(_ name: String, _ steps: [Step], _ lines: [String], news: [String]? = nil) {
    self.name = name
    self.steps = steps
    self.lines = lines
    self.news = news
  }
}

struct FollowingRotationTests {
  @Test(arguments: growing + renaming + emptying + replacing + appearing)
  func `every line is delivered once and in order`(row: RotationRow) throws {
    var trial = FollowTrial(try TemporaryDirectory())
    for step in row.steps { try step.perform(in: &trial) }
    trial.look()
    #expect(trial.lines == row.lines)
    if let news = row.news { #expect(trial.news == news) }
  }

  static let growing = [
    RotationRow(
      "lines come in pieces", [.append("a\nb"), .look, .append("c\nd\n"), .look], ["a", "bc", "d"], news: []),
    RotationRow("identical lines are different events", [.append("a\na\n"), .look, .append("a\n")], ["a", "a", "a"]),
    RotationRow("CRLF and NULs", [.append("a\r\n\0\n\r\n"), .look, .append("b\r\n")], ["a\r", "\0", "\r", "b\r"]),
    RotationRow(
      "a line without its newline is shown, then delivered once",
      [.append("a\nb"), .look, .pass(.milliseconds(499)), .pass(.milliseconds(1)), .pass(.seconds(9)), .append("c\n")],
      ["a", "bc"], news: ["partial b"]),
    RotationRow(
      "a line that grows is shown again",
      [.append("a"), .look, .pass(.seconds(1)), .append("b"), .look, .pass(.seconds(1))], [],
      news: ["partial a", "partial ab"]),
    RotationRow(
      "touched and chmodded", [.append("a\n"), .look, .touch("log"), .look, .append("b\n")], ["a", "b"], news: []),
  ]

  static let renaming = [
    RotationRow(
      "renamed and created",
      [.append("a\n"), .look, .append("b\n"), .move("log", "log.1"), .append("c\n"), .look], ["a", "b", "c"],
      news: ["rotated"]),
    RotationRow(
      "renamed, and created later",
      [.append("a\n"), .look, .move("log", "log.1"), .look, .append("b\n", to: "log.1"), .look, .append("c\n")],
      ["a", "b", "c"], news: ["missing", "appeared", "rotated"]),
    RotationRow(
      "the new file begins with the same line",
      [.append("a\n"), .look, .move("log", "log.1"), .append("a\nb\n"), .look], ["a", "a", "b"]),
    RotationRow(
      "an empty file is renamed and written",
      [.append(""), .look, .move("log", "log.1"), .append("a\n", to: "log.1"), .append("b\n"), .look], ["a", "b"]),
    RotationRow(
      "a writer goes on in the renamed file",
      [
        .append("a\n"), .look, .move("log", "log.1"), .append("b\n"), .look, .append("late\n", to: "log.1"),
        .pass(.seconds(59)), .append("later\n", to: "log.1"), .append("c\n"), .look,
      ], ["a", "b", "late", "later", "c"]),
    RotationRow(
      "the renamed file is left alone after a silent minute",
      [
        .append("a\n"), .look, .move("log", "log.1"), .append("b\n"), .look, .pass(.seconds(60)),
        .append("too late\n", to: "log.1"), .look,
      ], ["a", "b"]),
    RotationRow(
      "five rotations between two looks",
      fiveRotations,
      ["0", "0b", "1", "2", "3", "4", "5"]),
    RotationRow(
      "rotations into dated names between two looks, beside an older one and another log",
      [
        .append("old\n", to: "log-20260301"), .append("other\n", to: "logger"), .append("other\n", to: "log.swp"),
        .look, .append("0\n"), .look, .move("log", "log-20260302"), .append("1\n"), .move("log", "log-20260303"),
        .append("other\n", to: "log.1.gz"), .append("2\n"), .look,
      ], ["0", "1", "2"]),
    RotationRow(
      "renamed away and back",
      [.append("a\n"), .look, .move("log", "away"), .look, .move("away", "log"), .look, .append("b\n")],
      ["a", "b"], news: ["missing", "appeared"]),
    RotationRow(
      "replaced for a while, then renamed back",
      [
        .append("a\n"), .look, .move("log", "log.1"), .append("b\n"), .look, .move("log.1", "log"), .append("c\n"),
        .look,
      ], ["a", "b", "c"], news: ["rotated", "rotated"]),
    RotationRow(
      "the last line without newline is delivered before the new file's lines",
      [.append("a\nb"), .look, .move("log", "log.1"), .append("c\n"), .look, .pass(.milliseconds(500))],
      ["a", "b", "c"]),
    RotationRow(
      "an old line without newline is delivered at once",
      [.append("a\nb"), .look, .pass(.seconds(1)), .move("log", "log.1"), .append("c\n"), .look], ["a", "b", "c"]),
    RotationRow(
      "the last line is finished after the rename",
      [
        .append("a\nb"), .look, .move("log", "log.1"), .append("d\n"), .look, .append("c\n", to: "log.1"), .look,
      ], ["a", "bc", "d"]),
    RotationRow(
      "renamed to a directory of its own",
      [
        .append("a\n"), .look, .directory("old"), .move("log", "old/log"), .append("a\nb\n"), .look, .delete("old/log"),
        .removeDirectory("old"),
      ], ["a", "a", "b"]),
  ]

  private static let fiveRotations: [Step] = {
    var steps: [Step] = [.append("0\n"), .look, .append("0b\n")]
    for round in 1...5 {
      for count in (1..<round).reversed() { steps.append(.move("log.\(count)", "log.\(count + 1)")) }
      steps += [.move("log", "log.1"), .append("\(round)\n")]
    }
    return steps
  }()

  static let emptying = [
    RotationRow(
      "cut to smaller", [.append("alpha\n"), .look, .overwrite("log", with: "b\n"), .look], ["alpha", "b"],
      news: ["truncated"]),
    RotationRow(
      "refilled to the same size", [.append("alpha\n"), .look, .overwrite("log", with: "gamma\n")], ["alpha", "gamma"]),
    RotationRow(
      "refilled to a larger size", [.append("alpha\n"), .look, .overwrite("log", with: "gamma\ndelta\n")],
      ["alpha", "gamma", "delta"]),
    RotationRow(
      "emptied, then filled", [.append("alpha\n"), .look, .overwrite("log", with: ""), .look, .append("alpha\n")],
      ["alpha", "alpha"]),
    RotationRow(
      "emptied with an unfinished line", [.append("a\nbe"), .look, .overwrite("log", with: "c\n")], ["a", "be", "c"]),
    RotationRow(
      "copied and emptied, the rest unread",
      [.append("a\n"), .look, .append("b\nc\n"), .copy("log", "log.1"), .overwrite("log", with: "d\n"), .look],
      ["a", "b", "c", "d"], news: ["truncated"]),
    RotationRow(
      "copied and emptied within a line",
      [.append("a\nb"), .look, .append("c\n"), .copy("log", "log.1"), .overwrite("log", with: "d\n"), .look],
      ["a", "bc", "d"]),
    RotationRow(
      "copied and emptied before anything was read",
      [.append(""), .look, .append("a\nb\n"), .copy("log", "log.1"), .overwrite("log", with: "c\n"), .look],
      ["a", "b", "c"]),
    RotationRow(
      "copied and emptied twice between two looks",
      [
        .append("a\n"), .look, .append("b\n"), .copy("log", "log.1"), .overwrite("log", with: "c\n"),
        .move("log.1", "log.2"), .copy("log", "log.1"), .overwrite("log", with: "d\n"), .look,
      ], ["a", "b", "c", "d"]),
    RotationRow(
      "a copy alone changes nothing",
      [
        .append("a\n"), .look, .copy("log", "log.1"), .look, .append("b\n"), .copy("log", "log.2"), .look,
        .append("c\n"),
      ],
      ["a", "b", "c"], news: []),
    RotationRow(
      "a hole of NULs where a writer went on behind the end",
      [.append("alpha\n"), .look, .resize("log", 0), .resize("log", 6), .append("beta\n"), .look, .append("c\n")],
      ["alpha", "beta", "c"], news: ["truncated"]),
    RotationRow(
      "a hole larger than a chunk",
      [.append("alpha\n"), .look, .resize("log", 0), .resize("log", 5_000_001), .append("beta\n"), .look],
      ["alpha", "beta"]),
    RotationRow(
      "shorter than what was read, with the same beginning",
      [.append("a\nb\nc\n"), .look, .resize("log", 2), .look, .append("d\n")], ["a", "b", "c", "a", "d"]),
  ]

  static let replacing = [
    RotationRow(
      "deleted and created at once", [.append("alpha\n"), .look, .delete("log"), .append("gamma\n"), .look],
      ["alpha", "gamma"], news: ["rotated"]),
    RotationRow(
      "deleted and created, the rest unread",
      [.append("a\n"), .look, .append("b\n"), .delete("log"), .append("c\n"), .look], ["a", "b", "c"]),
    RotationRow(
      "replaced at once by a longer text with the same beginning",
      [
        .append("a\nb\n"), .look, .copy("log", "new"), .append("c\n", to: "new"), .move("new", "log"), .look,
        .append("d\n"),
      ],
      ["a", "b", "c", "d"], news: []),
    RotationRow(
      "replaced by the same text within a line",
      [.append("a\nb"), .look, .copy("log", "new"), .append("c\n", to: "new"), .move("new", "log"), .look], ["a", "bc"]),
    RotationRow(
      "replaced, the old text kept as an editor's backup",
      [
        .append("a\n"), .look, .copy("log", "new"), .move("log", "log~"), .append("b\n", to: "new"),
        .move("new", "log"), .look,
      ],
      ["a", "b"], news: []),
    RotationRow(
      "replaced by another text", [.append("a\n"), .look, .append("c\nd\n", to: "new"), .move("new", "log"), .look],
      ["a", "c", "d"]),
  ]

  static let appearing = [
    RotationRow(
      "the file appears later", [.look, .look, .append("a\n"), .look], ["a"], news: ["missing", "appeared"]),
    RotationRow(
      "a directory stands there for a while",
      [.directory("log"), .look, .look, .removeDirectory("log"), .append("a\n"), .look], ["a"],
      news: ["directory", "appeared"]),
    RotationRow(
      "the file becomes a directory and comes back",
      [
        .append("a\n"), .look, .move("log", "log.1"), .directory("log"), .look, .removeDirectory("log"), .append("b\n"),
        .look,
      ], ["a", "b"], news: ["directory", "appeared", "rotated"]),
    RotationRow(
      "a symbolic link is switched, and back",
      [
        .append("a\n", to: "one"), .append("x\n", to: "two"), .link("one", "log"), .look, .delete("log"),
        .link("two", "log"),
        .look, .append("y\n", to: "two"), .look, .delete("log"), .link("one", "log"), .append("b\n", to: "one"), .look,
      ], ["a", "x", "y", "b"]),
    RotationRow(
      "a symbolic link comes back after hours",
      [
        .append("a\n", to: "one"), .append("x\n", to: "two"), .link("one", "log"), .look, .delete("log"),
        .link("two", "log"),
        .look, .pass(.seconds(7200)), .delete("log"), .link("one", "log"), .append("b\n", to: "one"), .look,
      ], ["a", "x", "b"]),
  ]
}
