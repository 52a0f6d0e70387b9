import Glibc

/// The program to be measured.
struct Program: Sendable {
  let path: String

  /// The one at `path`, else the one that was built beside this.
  init(_ path: String?) throws {
    self.path = try path ?? Self.besideThis()
    guard access(self.path, X_OK) == 0 else { throw Fault.noProgram(path: self.path) }
  }

  func report(_ log: String) -> Command { Command(path, "report", "--tz", "UTC", "--format", "json", log) }

  private static func besideThis() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw Fault.last("/proc/self/exe") }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path.split(separator: "/").dropLast()
    return "/" + (folder + ["cooldown"]).joined(separator: "/")
  }
}
