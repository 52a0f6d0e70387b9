extension FileFollower {
  /// Goes on in the next file, now that the current one is read to its end: a waiting one, else what arrived at the path.
  mutating func succeed(with arrival: LogFile?, _ events: inout [FollowEvent], at now: Duration) {
    if upcoming.isEmpty, let arrival { welcome(arrival) }
    guard !upcoming.isEmpty else { return }
    replaceCurrent(by: upcoming.removeFirst(), &events, at: now)
    hasMore = true
  }

  /// Decides what another file at the path is: the same text moved, an earlier file come back, or a new one.
  private mutating func welcome(_ arrival: LogFile) {
    guard let generation = current else { return }
    if generation.isFound(in: arrival), isReplaced(generation) {
      goOn(in: arrival)
    } else if generation.file?.linkCount == 0, let copy = copy(of: generation) {
      goOn(in: copy)
    } else {
      upcoming = intermediates(before: arrival) + [Successor(file: arrival, cause: .rotated)]
    }
  }

  /// Goes on at the place reached in another file with the same text.
  private mutating func goOn(in file: LogFile) {
    guard let generation = current else { return }
    current?.move(to: file)
    text.keep(generation.number, file: file, reached: generation.reached)
    hasMore = true
  }

  /// Whether a file was written anew under its name, as editors and copiers do, rather than renamed to make room.
  private func isReplaced(_ generation: Generation) -> Bool {
    guard generation.file?.linkCount != 0 else { return true }
    return siblings.backupPaths.contains { path in
      (try? LogFile(opening: path))?.identity == generation.identity
    }
  }

  private mutating func replaceCurrent(by next: Successor, _ events: inout [FollowEvent], at now: Duration) {
    guard var old = current else { return }
    let isEmptied = next.cause == .truncated
    if old.file == nil {
      // Emptied in place, and no copy of the rest was found: nothing can finish its last line.
      endLine(of: &old, &events)
      retire(&old)
      text.forget(old.number)
    }
    former.append(old)
    holdsBackUntil = old.assembler.hasUnfinished ? now + limits.provisionalAfter : nil
    let known = former.lastIndex { $0.identity == next.file.identity && $0.isFound(in: next.file) }
    if let known {
      resume(known, with: next.file)
    } else {
      retireNamesakes(of: next.file, &events)
      begin(with: next.file, reached: .beginning, at: now, emptied: isEmptied)
    }
    let number = current?.number ?? 0
    events.append(isEmptied ? .truncated(to: number) : .rotated(to: number))
  }

  /// What is read of `file` from now on is the new generation's, and of no former one that was the same file.
  private mutating func retireNamesakes(of file: LogFile, _ events: inout [FollowEvent]) {
    for index in former.indices where former[index].identity == file.identity && !former[index].isRetired {
      var generation = former[index]
      endLine(of: &generation, &events)
      retire(&generation)
      former[index] = generation
    }
  }

  private mutating func resume(_ index: Int, with file: LogFile) {
    var generation = former.remove(at: index)
    generation.move(to: file)
    generation.isRetired = false
    current = generation
    text.keep(generation.number, file: file, reached: generation.reached)
  }

  /// The file was emptied or written anew in place: its unread rest is taken from a copy, if there is one, and then the file itself from its beginning.
  mutating func restore(_ generation: Generation) {
    guard let file = generation.file else { return }
    hasMore = true
    let copy = copy(of: generation)
    if let copy { goOn(in: copy) }
    upcoming = intermediates(before: file) + [Successor(file: file, cause: .truncated)] + upcoming
    if copy == nil { current?.file = nil }
  }

  /// A file beside the path that holds what `generation` held.
  private func copy(of generation: Generation) -> LogFile? {
    for sibling in siblings.list() where sibling.identity != generation.identity {
      guard sibling.size >= generation.reached.offset, let file = try? LogFile(opening: sibling.path) else { continue }
      if generation.isFound(in: file) { return file }
    }
    return nil
  }

  /// Files that stood at the path after the current one and before `arrival`, all between two looks.
  mutating func intermediates(before arrival: LogFile) -> [Successor] {
    let older = siblings.list().prefix { $0.identity != arrival.identity }
    let found = older.filter { $0.identity != current?.identity && !isStranger($0) }
    strangers = Dictionary((strangers.map { ($0, $1) } + found.map { ($0.identity, $0.size) })) { _, last in last }
    return found.compactMap { try? LogFile(opening: $0.path) }
      .filter { !isCopy($0) }
      .map { Successor(file: $0, cause: .rotated) }
  }

  /// A file that lay there before; a smaller one under its inode is another.
  private func isStranger(_ sibling: Sibling) -> Bool {
    strangers[sibling.identity].map { $0 <= sibling.size } ?? false
  }

  /// Whether a file holds only what was read already: it is a former generation, a copy of one, or the beginning of the current one.
  private func isCopy(_ file: LogFile) -> Bool {
    let size = file.size
    let isKnown = former.contains { generation in
      if generation.identity == file.identity && generation.file != nil { return true }
      // A few bytes are soon found anywhere: without the inode, the size must be the same too.
      guard generation.identity == file.identity || generation.reached.offset == size else { return false }
      return generation.isFound(in: file)
    }
    if isKnown || size == 0 { return true }
    let end = Fingerprint(offset: size, bytes: []).widened(from: file.descriptor)
    return current?.file.map { end.fits($0.descriptor) } ?? false
  }
}
