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
    let transitions = elapsed(to: time)
    let event = LimitEvent(time: time, wait: wait, endpointClass: endpointClass, isFirst: violations == 0)
    violations += 1
    lastViolation = time
    // A wait of nothing is remembered as a violation, and neither opens a block nor counts in one.
    if let wait, wait.duration <= .zero { return transitions }
    switch state {
    case .clear:
      return transitions + [open(by: event)]
    case .cooling(let tier):
      reoffences += 1
      return transitions + [open(by: event, notes: mismatch(of: event, after: tier))]
    case .blocked(let block):
      return transitions + hit(block, by: event)
    }
  }

  /// A response at `time` that is no failure, in `endpointClass` (`-` without a path).
  public mutating func succeeded(at time: Timestamp, endpointClass: String) -> [Transition] {
    let transitions = elapsed(to: time)
    guard case .blocked(let block) = state, contradicts(endpointClass, at: time, block) else { return transitions }
    return transitions + close(block, as: .contradicted, at: time) + forget(at: time)
  }

  /// Time passed, up to and including `time`. A block is over at its end, not after it.
  public mutating func elapsed(to time: Timestamp) -> [Transition] {
    guard case .blocked(let block) = state else { return forget(at: time) }
    let (end, ending) = block.foreseenEnd(unknownTTL: profile.unknownTTL)
    guard time >= end else { return [] }
    return close(block, as: ending, at: end) + forget(at: time)
  }
}

extension ScopeTracker {
  private mutating func open(by event: LimitEvent, notes: Block.Flags = []) -> Transition {
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
    return .opened(block)
  }

  /// The server's number beats what was remembered, but that they disagree is worth a note.
  private func mismatch(of event: LimitEvent, after remembered: Int) -> Block.Flags {
    let place = profile.placement(of: event.wait?.duration, after: remembered)
    return place.confidence == .exact && place.tier != profile.tier(after: remembered) ? .mismatch : []
  }

  private mutating func hit(_ struck: Block, by event: LimitEvent) -> [Transition] {
    var block = struck
    let isPremature = event.time - block.start >= profile.grace
    block.hits += 1
    block.lastHit = event.time
    if isPremature {
      block.premature += 1
      premature += 1
    }
    if let end = event.announcedEnd, block.isSuperseded(byEnd: end) {
      return [.hit(premature: isPremature)] + supersede(block, by: event)
    }
    if let wait = event.wait { block.hear(wait, at: event.time) }
    state = .blocked(block)
    return [.hit(premature: isPremature)]
  }

  private mutating func supersede(_ old: Block, by event: LimitEvent) -> [Transition] {
    // The state still holds the old block, so that its tier is the remembered one.
    let rises = profile.placement(of: event.wait?.duration, after: old.tier).tier ?? 0 > old.tier ?? 0
    return [.closed(old.ended(.superseded, at: event.time)), open(by: event, notes: rises ? [] : .extended)]
  }

  private mutating func close(_ block: Block, as ending: Block.Ending, at end: Timestamp) -> [Transition] {
    let closed = block.ended(ending, at: end)
    guard profile.memory != nil, let tier = block.tier, !profile.forgets(closed) else {
      state = .clear
      return [.closed(closed), .cleared]
    }
    state = .cooling(tier: tier)
    return [.closed(closed)]
  }

  /// Forgets the tier when it is older than the memory. Only a cooling scope forgets: a block may outlast the memory.
  private mutating func forget(at time: Timestamp) -> [Transition] {
    guard case .cooling = state, let until, time > until else { return [] }
    state = .clear
    return [.cleared]
  }

  /// A success in the first moments of a block may have been on its way when the block began.
  private func contradicts(_ endpointClass: String, at time: Timestamp, _ block: Block) -> Bool {
    endpointClass != Self.unknownClass && endpointClass == block.endpointClass && time - block.start > profile.grace
  }
}
