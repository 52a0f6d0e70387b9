import Chronology

/// A response that says "you sent too much".
private struct LimitEvent {
  var time: Timestamp
  var wait: Wait?
  var endpointClass: String
  var isFirst: Bool

  var announcedEnd: Timestamp? { wait.map { time + $0.duration } }
}

extension ScopeTracker {
  /// A limit event at `time`, with the server's wait where it gave one. Events must come in time order.
  public mutating func violated(at time: Timestamp, wait: Wait?, endpointClass: String) -> [Transition] {
    var transitions: [Transition] = []
    violated(at: time, wait: wait, endpointClass: endpointClass, into: &transitions)
    return transitions
  }

  /// The same, what followed being added to `transitions`, whose room can be used again.
  public mutating func violated(
    at time: Timestamp, wait: Wait?, endpointClass: String, into transitions: inout [Transition]
  ) {
    elapsed(to: time, into: &transitions)
    let event = LimitEvent(
      time: time, wait: wait, endpointClass: endpointClass, isFirst: violations == 0 && !wasHeardBefore)
    violations += 1
    lastViolation = time
    // A wait of nothing is remembered as a violation, and neither opens a block nor counts in one.
    if let wait, wait.duration <= .zero { return }
    switch state {
    case .clear:
      open(by: event, into: &transitions)
    case .cooling(let tier):
      reoffences += 1
      open(by: event, notes: mismatch(of: event, after: tier), into: &transitions)
    case .blocked(let block):
      hit(block, by: event, into: &transitions)
    }
  }

  /// A response at `time` that is no failure, in `endpointClass` (`-` without a path).
  public mutating func succeeded(at time: Timestamp, endpointClass: String) -> [Transition] {
    var transitions = elapsed(to: time)
    if case .blocked(let block) = state, contradicts(endpointClass, at: time, block) {
      close(block, as: .contradicted, at: time, into: &transitions)
      forget(at: time, into: &transitions)
    }
    return transitions
  }

  /// Time passed, up to and including `time`. A block is over at its end, not after it.
  public mutating func elapsed(to time: Timestamp) -> [Transition] {
    var transitions: [Transition] = []
    elapsed(to: time, into: &transitions)
    return transitions
  }

  private mutating func elapsed(to time: Timestamp, into transitions: inout [Transition]) {
    if case .blocked(let block) = state {
      let (end, ending) = block.foreseenEnd(unknownTTL: profile.unknownTTL)
      guard time >= end else { return }
      close(block, as: ending, at: end, into: &transitions)
    }
    forget(at: time, into: &transitions)
  }
}

extension ScopeTracker {
  private mutating func open(
    by event: LimitEvent, notes: Block.Flags = [], into transitions: inout [Transition]
  ) {
    let remembered = tier
    let place = profile.placement(of: event.wait?.duration, after: remembered)
    let end = event.announcedEnd ?? profile.step(place.tier).map { event.time + $0 }
    var block = Block(
      endpointClass: event.endpointClass, start: event.time, end: end, wait: event.wait?.duration, announcedEnd: end,
      lastHit: event.time, tier: place.tier, confidence: place.confidence, hits: 1, premature: 0, ended: .open,
      flags: notes)
    if event.isFirst && place.confidence == .atLeast { block.flags.insert(.joinedMidBlock) }
    if event.wait?.isClockDependent == true { block.flags.insert(.clockDependent) }
    if let remembered, let tier = place.tier, tier > remembered { block.flags.insert(.escalated) }
    state = .blocked(block)
    transitions.append(.opened(block))
  }

  /// The server's number beats what was remembered, but that they disagree is worth a note.
  private func mismatch(of event: LimitEvent, after remembered: Int) -> Block.Flags {
    let place = profile.placement(of: event.wait?.duration, after: remembered)
    return place.confidence == .exact && place.tier != profile.tier(after: remembered) ? .mismatch : []
  }

  private mutating func hit(_ struck: Block, by event: LimitEvent, into transitions: inout [Transition]) {
    var block = struck
    let isPremature = event.time - block.start >= profile.grace
    block.hits += 1
    block.lastHit = event.time
    if isPremature {
      block.premature += 1
      premature += 1
    }
    transitions.append(.hit(premature: isPremature))
    if let end = event.announcedEnd, block.isSuperseded(byEnd: end) {
      return supersede(block, by: event, into: &transitions)
    }
    if let wait = event.wait { block.hear(wait, at: event.time) }
    state = .blocked(block)
  }

  private mutating func supersede(_ old: Block, by event: LimitEvent, into transitions: inout [Transition]) {
    // The state still holds the old block, so that its tier is the remembered one.
    let rises = profile.placement(of: event.wait?.duration, after: old.tier).tier ?? 0 > old.tier ?? 0
    transitions.append(.closed(old.ended(.superseded, at: event.time)))
    open(by: event, notes: rises ? [] : .extended, into: &transitions)
  }

  private mutating func close(
    _ block: Block, as ending: Block.Ending, at end: Timestamp, into transitions: inout [Transition]
  ) {
    let closed = block.ended(ending, at: end)
    transitions.append(.closed(closed))
    if profile.memory != nil, let tier = block.tier, !profile.forgets(closed) {
      state = .cooling(tier: tier)
    } else {
      state = .clear
      transitions.append(.cleared)
    }
  }

  /// Forgets the tier when it is older than the memory. Only a cooling scope forgets: a block may outlast the memory.
  private mutating func forget(at time: Timestamp, into transitions: inout [Transition]) {
    guard case .cooling = state, let until, time > until else { return }
    state = .clear
    transitions.append(.cleared)
  }

  /// A success in the first moments of a block may have been on its way when the block began.
  private func contradicts(_ endpointClass: String, at time: Timestamp, _ block: Block) -> Bool {
    endpointClass != Self.unknownClass && endpointClass == block.endpointClass && time - block.start > profile.grace
  }
}
