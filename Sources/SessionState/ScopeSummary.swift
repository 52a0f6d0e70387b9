import Chronology
import RateLimits

/// A scope as of a moment.
public struct ScopeSummary: Sendable, Equatable {
  /// Index of the scope in the session.
  public let id: Int
  /// As `btse/mm-1`.
  public let name: String
  /// Steps of its ladder; 0 without one.
  public let ladderLength: Int
  public let state: ScopeTracker.State
  /// When the block or the tier's memory ends; nil when clear, or when nobody knows.
  public let until: Timestamp?
  public let violations: Int
  public let premature: Int
  public let reoffences: Int
  /// What the next violation would cost; nil without a ladder.
  public let nextCost: Duration?
  /// How long it was blocked in all, up to the moment.
  public let blocked: Duration

  /// The open block, where there is one.
  public var block: Block? {
    if case .blocked(let block) = state { block } else { nil }
  }

  /// As in the report: `clear`, `blocked` or `cooling`.
  public var stateName: String {
    switch state {
    case .clear: "clear"
    case .blocked: "blocked"
    case .cooling: "cooling"
    }
  }

  /// The tier of the open block or the remembered one.
  public var tier: Int? {
    switch state {
    case .clear: nil
    case .blocked(let block): block.tier
    case .cooling(let tier): tier
    }
  }
}

/// A block of some scope.
public struct ScopedBlock: Sendable, Equatable {
  public let scope: Int
  public let name: String
  public let block: Block
}

extension Session {
  /// The scopes that met a limit event up to `clock`, by name.
  public func scopes(at clock: Timestamp) -> [ScopeSummary] {
    scopes.indices.compactMap { summary(ofScope: $0, at: clock) }.sorted { $0.name < $1.name }
  }

  /// A scope as of `clock`; nil before its first limit event.
  public func summary(ofScope id: Int, at clock: Timestamp) -> ScopeSummary? {
    let scope = scopes[id]
    guard scope.limits.first.map({ store[$0].time <= clock }) ?? false else { return nil }
    let (tracker, closed) = scope.state(at: clock, store)
    var blocked = closed.reduce(Duration.zero) { $0 + (($1.end ?? $1.start) - $1.start) }
    if case .blocked(let open) = tracker.state { blocked += max(.zero, clock - open.start) }
    return ScopeSummary(
      id: id, name: scope.name, ladderLength: scope.profile.ladder.count, state: tracker.state,
      until: tracker.until, violations: tracker.violations, premature: tracker.premature,
      reoffences: tracker.reoffences, nextCost: tracker.nextCost(at: clock), blocked: blocked)
  }

  /// All blocks that began up to `clock`, by start, then scope; the open ones as they stood then.
  public func blocks(at clock: Timestamp) -> [ScopedBlock] {
    scopes.indices.flatMap { id -> [ScopedBlock] in
      guard !scopes[id].limits.isEmpty else { return [] }
      var (tracker, blocks) = scopes[id].state(at: clock, store)
      if case .blocked(let open) = tracker.state { blocks.append(open) }
      return blocks.map { ScopedBlock(scope: id, name: scopes[id].name, block: $0) }
    }.sorted { ($0.block.start, $0.name) < ($1.block.start, $1.name) }
  }

  /// Blocks of different scopes of one provider that opened within 2 s of each other and end within 1 s: as an
  /// address-wide block looks from inside.
  public func looksLikeAddressBlock(_ one: ScopeSummary, _ other: ScopeSummary) -> Bool {
    guard let block = one.block, let otherBlock = other.block, let end = block.end, let otherEnd = otherBlock.end,
      one.id != other.id, scopes[one.id].provider == scopes[other.id].provider
    else { return false }
    return magnitude(block.start - otherBlock.start) <= .seconds(2) && magnitude(end - otherEnd) <= .seconds(1)
  }

  private func magnitude(_ span: Duration) -> Duration { span < .zero ? .zero - span : span }
}
