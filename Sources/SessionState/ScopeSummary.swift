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

extension Session {
  /// The scopes that met a limit event up to `clock`, by name.
  public func scopes(at clock: Timestamp) -> [ScopeSummary] {
    scopes.indices.compactMap { summary(ofScope: $0, at: clock) }.sorted { $0.name < $1.name }
  }

  /// A scope as of `clock`; nil before its first limit event.
  public func summary(ofScope id: Int, at clock: Timestamp) -> ScopeSummary? {
    guard let first = scopes[id].limits.first, store.nanoseconds(first) <= clock.nanoseconds else { return nil }
    let standing = scopes[id].moment(at: clock, store).standing
    let tracker = standing.tracker
    let open = tracker.block.map { max(.zero, clock - $0.start) } ?? .zero
    return ScopeSummary(
      id: id, name: scopes[id].name, ladderLength: scopes[id].profile.ladder.count, state: tracker.state,
      until: tracker.until, violations: tracker.violations, premature: tracker.premature,
      reoffences: tracker.reoffences, nextCost: tracker.nextCost(at: clock), blocked: standing.blocked + open)
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
