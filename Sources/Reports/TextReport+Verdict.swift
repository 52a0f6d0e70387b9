import Chronology
import RateLimits
import SessionState

extension TextReport {
  private static let openBound = 3

  /// One sentence, the worst first.
  func writeVerdict(_ facts: Facts, _ page: inout Page) {
    let clauses = blockClauses(facts.blocks) + openClauses(facts.blocks) + orderClauses(facts.orders)
    let words = clauses.isEmpty ? [calmClause(facts)] : clauses
    page.write(words.joined(separator: "; ") + ".")
  }

  private func calmClause(_ facts: Facts) -> String {
    if session.span == nil { return "Nothing to report" }
    return facts.failureCount == 0 ? "No failures, and nobody was blocked" : "Nobody was blocked"
  }

  private func blockClauses(_ blocks: [ScopedBlock]) -> [String] {
    guard let first = blocks.first else { return [] }
    let scopeCount = Set(blocks.map(\.scope)).count
    let who = scopeCount == 1 ? "\(first.name) was" : "\(scopeCount) scopes were"
    let often = blocks.count == 1 ? "once, for" : "\(blocks.count) times, in all for"
    return ["\(who) blocked \(often) \(shown(blockedTime(blocks)))"]
      + [escalationClause(blocks), earlyClause(blocks)].compactMap { $0 }
  }

  private func escalationClause(_ blocks: [ScopedBlock]) -> String? {
    let escalated = blocks.filter { $0.block.flags.contains(.escalated) && ($0.block.tier ?? 0) > 1 }
    guard let highest = escalated.compactMap(\.block.tier).max() else { return nil }
    return "\(counted(escalated.count, "escalation")), up to tier \(highest)"
  }

  private func earlyClause(_ blocks: [ScopedBlock]) -> String? {
    let early = blocks.reduce(0) { $0 + $1.block.premature }
    guard early > 0 else { return nil }
    let cost = EarlyCallCost(of: blocks).total
    let price = cost > .zero ? "and lengthened it by \(shown(cost))" : "and did not lengthen it"
    return "\(counted(early, "call was", plural: "calls were")) sent early, inside a block, \(price)"
  }

  private func openClauses(_ blocks: [ScopedBlock]) -> [String] {
    let open = blocks.filter { $0.block.ended == .open }
    let clauses = open.prefix(Self.openBound).map { scoped in
      let end = scoped.block.end.map { "would end \(shown($0))" } ?? "nobody said until when"
      return "the block of \(scoped.name) is \(openWords), \(end)"
    }
    return open.count > Self.openBound ? clauses + ["and \(open.count - Self.openBound) more are open"] : clauses
  }

  /// How an open block is said to be open.
  var openWords: String { clock >= session.last ?? clock ? "open at end of log" : "open at \(shown(clock))" }

  private func orderClauses(_ orders: [UnverifiedOrder]) -> [String] {
    orders.isEmpty ? [] : ["\(counted(orders.count, "order")) in unknown state: look up before sending again"]
  }

  /// How long the blocks lasted, up to the clock, each from `since` on.
  func blockedTime(_ blocks: [ScopedBlock]) -> Duration {
    blocks.reduce(.zero) { $0 + max(.zero, end(of: $1.block) - max($1.block.start, since)) }
  }

  /// When a block ended, as far as the clock has come.
  func end(of block: Block) -> Timestamp { min(block.ended == .open ? clock : block.end ?? clock, clock) }
}

/// How much longer scopes were told to wait because calls were sent inside their blocks.
struct EarlyCallCost {
  private(set) var total = Duration.zero

  /// The cost over all superseded blocks that met an early call: their successors' ends, less their own announced ones.
  init(of blocks: [ScopedBlock]) {
    var superseded: [Int: Block] = [:]
    for scoped in blocks {
      if let before = superseded.removeValue(forKey: scoped.scope) { add(before, scoped.block) }
      if scoped.block.ended == .superseded, scoped.block.premature > 0 { superseded[scoped.scope] = scoped.block }
    }
  }

  private mutating func add(_ before: Block, _ after: Block) {
    let end = after.ended == .superseded ? after.announcedEnd : after.end
    guard let announced = before.announcedEnd, let end else { return }
    total += max(.zero, end - announced)
  }
}
