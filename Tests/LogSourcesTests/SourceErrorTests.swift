import Glibc
import Testing

@testable import LogSources

struct SourceErrorTests {
  @Test func `each fact is one sentence with the path and the mend`() {
    let errors: [SourceError] = [
      .missing(path: "a.log"), .directory(path: "a.log"), .notAFile(path: "a.log"),
      .unreadable(path: "a.log", code: EACCES), .unreadable(path: "a.log", code: ELOOP),
      .unreadable(path: "a.log", code: EMFILE), .readFailed(path: "a.log", code: EIO),
      .spoolFailed(directory: "a.log", code: ENOSPC),
    ]
    for error in errors {
      #expect(error.description.contains("a.log"))
      #expect(error.description.hasSuffix("."))
      #expect(error.description.contains(": "), "what to do stands behind the colon")
    }
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(SourceError.readFailed(path: "a.log", code: EIO).description.contains("Input/output error"))
  }

  @Test func `what stands at a path decides what is said`() throws {
    let directory = try TemporaryDirectory()
    try #require(mkdir(directory("logs"), 0o755) == 0)
    try #require(mkfifo(directory("pipe"), 0o600) == 0)
    try #require(symlink("loop", directory("loop")) == 0)
    try overwrite(directory("log"), with: "")
    let rows: [(String, SourceError)] = [
      (directory("none"), .missing(path: directory("none"))),
      (directory("log/below"), .missing(path: directory("log/below"))),
      (directory("logs"), .directory(path: directory("logs"))),
      (directory("pipe"), .notAFile(path: directory("pipe"))),
      ("/dev/null", .notAFile(path: "/dev/null")),
      (directory("loop"), .unreadable(path: directory("loop"), code: ELOOP)),
    ]
    for (path, error) in rows {
      #expect(throws: error) { _ = try LogFile(opening: path) }
    }
    _ = try LogFile(opening: directory("log"))
  }
}
