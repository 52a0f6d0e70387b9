import Glibc

/// What is known of the path itself.
enum Presence: Equatable {
  case present
  case missing
  case refused(SourceError)
}

/// By which a change in a directory is seen without reading it.
struct DirectoryStamp: Equatable {
  private let identity: FileIdentity
  private let seconds: Int
  private let nanoseconds: Int

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = FileIdentity(status)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

extension FileFollower {
  /// Looks at the path and returns the file there when it is another than the current one.
  mutating func look(_ events: inout [FollowEvent]) -> LogFile? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      note(SourceError(.last, path: path), &events)
      return nil
    }
    if let current, current.identity == FileIdentity(status) {
      if !readingFails { note(nil, &events) }
      noteStrangers()
      return nil
    }
    do throws(SourceError) {
      let file = try LogFile(opening: path)
      note(nil, &events)
      guard file.identity != current?.identity else { return nil }
      if let current, current.reached.offset == 0, siblings.list().contains(where: { $0.identity == current.identity })
      {
        takeCopies()
      }
      return file
    } catch {
      note(error, &events)
      return nil
    }
  }

  /// Tells how the path fares when that has changed.
  mutating func note(_ trouble: SourceError?, _ events: inout [FollowEvent]) {
    let now: Presence
    switch trouble {
    case nil: now = .present
    case .missing: now = .missing
    case .some(let error): now = .refused(error)
    }
    guard now != presence else { return }
    presence = now
    switch now {
    case .present: events.append(.appeared)
    case .missing: events.append(.missing)
    case .refused(let error): events.append(.unreadable(error))
    }
  }

  /// Notes what lies beside the path while the file there is ours: none of it can be a generation that came and went since.
  mutating func noteStrangers() {
    let stamp = DirectoryStamp(of: siblings.directoryPath)
    guard stamp != directoryStamp || stamp == nil else { return }
    let found = siblings.list()
    // Had the file left the path or been emptied meanwhile, what was found might be what became of it.
    guard current.map({ isUntouched($0) }) ?? true else { return }
    directoryStamp = stamp
    takeCopies()
    strangers = Dictionary(found.map { ($0.identity, $0.size) }) { first, _ in first }
  }

  /// Where nothing was read yet, emptying leaves no trace in the file; but a new file beside it, which it does not begin with, is its former text.
  private mutating func takeCopies() {
    guard upcoming.isEmpty, let generation = current, generation.reached.offset == 0, let file = generation.file else {
      return
    }
    let copies = intermediates(before: file)
    guard !copies.isEmpty else { return }
    current?.file = nil
    upcoming = copies + [Successor(file: file, cause: .truncated)]
  }

  private func isUntouched(_ generation: Generation) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, generation.identity == FileIdentity(status) else { return false }
    return generation.file.map { generation.reached.fits($0.descriptor) } ?? false
  }
}
