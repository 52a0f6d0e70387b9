import Synchronization

/// Reads lines again by their place, long after they were delivered.
///
/// The last few generations are held open; an older one is looked for beside the log and taken when its bytes still fit.
public final class SourceText: Sendable {
  /// How many generations are held open, the current one among them.
  static let heldOpen = 4
  /// How many are remembered.
  private static let remembered = 32

  private struct Entry: Sendable {
    var descriptor: Descriptor?
    var identity: FileIdentity?
    /// Proves that the file is still the same; nil for what nobody else can change.
    var reached: Fingerprint?
    var path = ""
  }

  private let entries = Mutex<[Int: Entry]>([:])

  public init() {}

  /// The text of `file` alone, as generation 0.
  public convenience init(of file: LogFile) {
    self.init()
    keep(0, file: file, reached: .beginning)
  }

  /// Whether there was no file yet.
  public var isEmpty: Bool { entries.withLock { $0.isEmpty } }

  /// The bytes of a stretch; fewer where the file ends before, nil when the file is gone or other bytes stand in it.
  public func read(generation: Int, offset: UInt64, length: Int) -> [UInt8]? {
    guard let entry = entries.withLock({ $0[generation] }) else { return nil }
    guard let descriptor = entry.descriptor ?? find(entry), entry.reached?.fits(descriptor) ?? true else { return nil }
    return try? descriptor.bytes(at: offset, count: length)
  }

  func keep(_ generation: Int, file: LogFile, reached: Fingerprint) {
    let entry = Entry(descriptor: file.descriptor, identity: file.identity, reached: reached, path: file.path)
    entries.withLock { entries in
      entries[generation] = entry
      if entries[generation - Self.remembered] != nil { entries[generation - Self.remembered] = nil }
      entries[generation - Self.heldOpen]?.descriptor = nil
    }
  }

  /// Keeps the spool of piped lines, which has no name.
  func keep(spool: Descriptor) {
    entries.withLock { $0[0] = Entry(descriptor: spool) }
  }

  func note(_ generation: Int, reached: Fingerprint) {
    entries.withLock { $0[generation]?.reached = reached }
  }

  /// The generation's bytes are lost.
  func forget(_ generation: Int) {
    entries.withLock { $0[generation] = nil }
  }

  private func find(_ entry: Entry) -> Descriptor? {
    let sibling = Siblings(of: entry.path).list().first { $0.identity == entry.identity }
    guard let sibling, let file = try? LogFile(opening: sibling.path) else { return nil }
    return file.identity == entry.identity ? file.descriptor : nil
  }
}
