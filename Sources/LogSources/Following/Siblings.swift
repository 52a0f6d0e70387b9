import Glibc

/// A file beside a log whose name says that it was that log once, as `app.log.1` or `app.log-20260302`.
struct Sibling: Sendable {
  let path: String
  let identity: FileIdentity
  let size: UInt64
  private let modified: (seconds: Int, nanoseconds: Int)
  /// The number that a rotation counts up, where the name ends in one.
  private let count: Int?

  fileprivate init?(path: String, count: Int?) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    self.count = count
    identity = FileIdentity(status)
    size = UInt64(max(0, status.st_size))
    modified = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  /// Whether it was written before `other`; where the clock cannot tell, a higher count is older, and so is an earlier date.
  func isOlder(than other: Sibling) -> Bool {
    if modified != other.modified { return modified < other.modified }
    if let count, let otherCount = other.count { return count > otherCount }
    return path < other.path
  }
}

/// The former files of a log, as far as their names show it.
struct Siblings: Sendable {
  private let directory: String
  private let name: LogName

  init(of path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    name = LogName(slash.map { String(path[path.index(after: $0)...]) } ?? path)
  }

  /// The directory of the log.
  var directoryPath: String { directory }

  /// All there are now, the oldest first.
  func list() -> [Sibling] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var found: [Sibling] = []
    while let entry = readdir(stream) {
      let entryName = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let former = name.former(entryName) else { continue }
      if let sibling = Sibling(path: "\(directory)/\(entryName)", count: former.count) { found.append(sibling) }
    }
    return found.sorted { $0.isOlder(than: $1) }
  }

  /// Names under which editors and copiers keep what they are about to replace.
  var backupPaths: [String] {
    ["~", ".bak", ".orig", ".old"].map { "\(directory)/\(name.text)\($0)" }
  }
}

/// A log's name, and which other names are former ones of it.
private struct LogName: Sendable {
  let text: String
  private let stem: String
  private let suffix: String

  init(_ text: String) {
    self.text = text
    let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) ?? text.endIndex
    stem = String(text[..<dot])
    suffix = String(text[dot...])
  }

  struct Former {
    /// A rotation's count, as 1 in `app.log.1`; nil for a date.
    let count: Int?
  }

  func former(_ other: String) -> Former? {
    if other.hasPrefix(text), let former = mark(other.utf8.dropFirst(text.utf8.count)) { return former }
    guard other.hasPrefix(stem), other.hasSuffix(suffix) else { return nil }
    guard other.utf8.count > text.utf8.count else { return nil }
    return mark(other.utf8.dropFirst(stem.utf8.count).dropLast(suffix.utf8.count))
  }

  /// Reads what was added to a name: a separator, then a count or a date.
  private func mark(_ added: Substring.UTF8View) -> Former? {
    guard let first = added.first, ".-_".utf8.contains(first) else { return nil }
    let rest = added.dropFirst()
    guard rest.contains(where: isDigit), rest.allSatisfy({ isDigit($0) || ".-_:TZ+".utf8.contains($0) }) else {
      return nil
    }
    return Former(count: rest.count <= 5 ? Int(Substring(rest)) : nil)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
