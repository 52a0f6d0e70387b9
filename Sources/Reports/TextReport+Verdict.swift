import Chronology
import RateLimits
import SessionState

extension TextReport {
  /// One sentence, the worst first.
  func writeVerdict(_ facts: Facts, _ page: inout Page) {
    let clauses = blockClauses(facts) + [openClause(facts), orderClause(facts)].compactMap { $0 }
    let words = clauses.isEmpty ? [calmClause(facts)] : clauses
    page.write(words.joined(separator: "; ") + ".")
  }

  private func calmClause(_ facts: Facts) -> String {
    if session.span == nil { return "Nothing to report" }
    return facts.failureCount == 0 ? "No failures, and nobody was blocked" : "Nobody was blocked"
  }

  private func blockClauses(_ facts: Facts) -> [String] {
    guard !facts.blocks.isEmpty else { return [] }
    let names = Set(facts.blocks.map(\.name))
    let who = names.count == 1 ? facts.blocks[0].name : "\(names.count) scopes"
    let were = names.count == 1 ? "was" : "were"
    let often = facts.blocks.count == 1 ? "once" : "\(facts.blocks.count) times"
    return ["\(who) \(were) blocked \(often), for \(shown(blockedTime(facts.blocks))) in all"]
      + [escalationClause(facts.blocks), earlyClause(facts.blocks)].compactMap { $0 }
  }

  private func escalationClause(_ blocks: [ScopedBlock]) -> String? {
    let escalated = blocks.filter { $0.block.flags.contains(.escalated) && ($0.block.tier ?? 0) > 1 }
    guard let highest = escalated.compactMap(\.block.tier).max() else { return nil }
    return "it escalated \(escalated.count == 1 ? "once" : "\(escalated.count) times"), up to tier \(highest)"
  }

  private func earlyClause(_ blocks: [ScopedBlock]) -> String? {
    let early = blocks.reduce(0) { $0 + $1.block.premature }
    guard early > 0 else { return nil }
    let cost = EarlyCallCost(of: blocks).total
    let price = cost > .zero ? "which cost \(shown(cost)) more of waiting" : "without lengthening it"
    return "\(counted(early, "call was", plural: "calls were")) sent early, inside a block, \(price)"
  }

  private func openClause(_ facts: Facts) -> String? {
    let open = facts.blocks.filter { $0.block.ended == .open }
    guard !open.isEmpty else { return nil }
    let clauses = open.map { scoped in
      scoped.name + (scoped.block.end.map { ", would end \(shown($0))" } ?? ", and nobody said until when")
    }
    let isEnd = clock >= session.last ?? clock
    return "open at \(isEnd ? "end of log" : shown(clock)): " + clauses.joined(separator: "; ")
  }

  private func orderClause(_ facts: Facts) -> String? {
    guard !facts.orders.isEmpty else { return nil }
    return "\(counted(facts.orders.count, "order")) in unknown state: look up before sending again"
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
