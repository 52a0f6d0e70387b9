extension FileFollower {
  /// Reads on in the current file; true when it is read to its end.
  mutating func readCurrent(_ events: inout [FollowEvent], at now: Duration) -> Bool {
    guard var generation = current else { return false }
    do throws(SystemError) {
      let reading = try generation.read(with: buffer, at: now)
      current = generation
      readingFails = false
      switch reading {
      case .nothing:
        break
      case .grew(let pieces, let more):
        deliver(pieces, of: generation, &events)
        hasMore = more
        return !more
      case .changed:
        restore(generation)
        return false
      }
    } catch {
      readingFails = true
      note(.readFailed(path: path, code: error.code), &events)
    }
    if upcoming.isEmpty { tellPartial(of: &generation, &events, at: now) }
    current = generation
    return true
  }

  /// Reads on in the files that left the path, for as long as somebody may still write to them.
  mutating func readFormer(_ events: inout [FollowEvent], at now: Duration) {
    park()
    let looksAtParked = parkedLookedAt.map { now - $0 >= limits.pollInterval } ?? true
    if looksAtParked { parkedLookedAt = now }
    for index in former.indices where !former[index].isRetired {
      var generation = former[index]
      let isParked = generation.file == nil
      if isParked && !looksAtParked { continue }
      if isParked { generation.file = reopened(generation) }
      readOn(in: &generation, &events, at: now)
      if isParked { generation.file = nil }
      former[index] = generation
    }
  }

  private mutating func readOn(in generation: inout Generation, _ events: inout [FollowEvent], at now: Duration) {
    switch (try? generation.read(with: buffer, at: now)) ?? .nothing {
    case .grew(let pieces, let more):
      deliver(pieces, of: generation, &events)
      hasMore = hasMore || more
    case .nothing:
      let silence = now - generation.grewAt
      if silence >= limits.provisionalAfter { endLine(of: &generation, &events) }
      if silence >= limits.lingersFor { retire(&generation) }
    case .changed:
      endLine(of: &generation, &events)
      retire(&generation)
    }
  }

  func retire(_ generation: inout Generation) {
    generation.isRetired = true
    generation.file = nil
  }

  /// Lets go of all but the last few former files; the others are opened anew for each look.
  private mutating func park() {
    for index in former.indices.dropLast(SourceText.heldOpen - 1) { former[index].file = nil }
    if former.count > 32 { former.removeFirst(former.count - 32) }
  }

  private func reopened(_ generation: Generation) -> LogFile? {
    guard let sibling = siblings.list().first(where: { $0.identity == generation.identity }) else { return nil }
    guard sibling.size > generation.reached.offset else { return nil }
    // Its inode may be another file's by now.
    guard let file = try? LogFile(opening: sibling.path), generation.isFound(in: file) else { return nil }
    return file
  }

  /// Whether the old file's last line may still be finished, so that the new file's lines would come too early.
  func isHeldBack(at now: Duration) -> Bool {
    guard let until = holdsBackUntil, now < until else { return false }
    return former.contains { $0.assembler.hasUnfinished && !$0.isRetired }
  }

  func deliver(_ pieces: [LineAssembler.Piece], of generation: Generation, _ events: inout [FollowEvent]) {
    text.note(generation.number, reached: generation.reached)
    for piece in pieces { events.append(piece.event(of: generation.number)) }
  }

  func endLine(of generation: inout Generation, _ events: inout [FollowEvent]) {
    if let piece = generation.finishLine() { events.append(piece.event(of: generation.number)) }
  }

  private func tellPartial(of generation: inout Generation, _ events: inout [FollowEvent], at now: Duration) {
    let line = generation.assembler
    guard line.hasUnfinished, !generation.partialWasTold, now - generation.grewAt >= limits.provisionalAfter else {
      return
    }
    generation.partialWasTold = true
    if let partial = line.partial(of: generation.number) { events.append(partial) }
  }
}
