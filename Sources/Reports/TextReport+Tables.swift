import Chronology
import RateLimits
import Screen
import SessionState

extension TextReport {
  private static let groupBound = 30
  private static let blockBound = 60

  func writeGroups(_ facts: Facts, _ page: inout Page) {
    guard !facts.groups.isEmpty else { return }
    let providers = Set(facts.groups.map { session.groups[$0.id].providerID })
    page.write("Failures")
    var columns = [
      Column("CODE", .flexible(minimum: 6, maximum: 16)), Column("HTTP", .fixed(0)),
      Column("NAME", .flexible(minimum: 16)), Column("COUNT", .fixed(0), alignment: .right), Column("FIRST", .fixed(0)),
      Column("LAST", .fixed(0)), Column("STATE", .fixed(0)), Column("RETRY", .fixed(0)),
    ]
    if providers.count > 1 { columns.insert(Column("API", .flexible(minimum: 5, maximum: 12)), at: 0) }
    page.write(
      columns, facts.groups.prefix(Self.groupBound).map { row($0, namesProvider: providers.count > 1) }, indent: 2)
    let rest = facts.groups.dropFirst(Self.groupBound)
    guard !rest.isEmpty else { return }
    let failures = rest.reduce(0) { $0 + $1.count }
    page.write("and \(counted(rest.count, "group")) more with \(counted(failures, "failure"))", indent: 2)
  }

  private func row(_ summary: GroupSummary, namesProvider: Bool) -> [String] {
    let group = session.groups[summary.id]
    let cells = [
      group.code ?? "-", group.status.map(String.init) ?? "-", group.name, String(summary.count), shown(summary.first),
      shown(summary.last), summary.state.rawValue, group.verdict.words,
    ]
    return namesProvider ? [group.providerID] + cells : cells
  }

  func writeBlocks(_ facts: Facts, _ page: inout Page) {
    guard !facts.blocks.isEmpty else { return }
    let early = facts.blocks.reduce(0) { $0 + $1.block.premature }
    page.write(
      "Blocks: \(facts.blocks.count), \(counted(early, "early call")), \(shown(blockedTime(facts.blocks))) blocked")
    let older = facts.blocks.dropLast(Self.blockBound)
    if !older.isEmpty { page.write("\(older.count) earlier ones are left out here", indent: 2) }
    page.write(
      [
        Column("START", .fixed(0)), Column("END", .fixed(0)),
        Column("SCOPE", .flexible(minimum: 10), truncation: .middle), Column("TIER", .fixed(0)),
        Column("ASKED", .fixed(0), alignment: .right), Column("TOOK", .fixed(0), alignment: .right),
        Column("HITS", .fixed(0), alignment: .right), Column("EARLY", .fixed(0), alignment: .right),
        Column("ENDED", .flexible(minimum: 10)),
      ], facts.blocks.suffix(Self.blockBound).map(row), indent: 2)
  }

  private func row(_ scoped: ScopedBlock) -> [String] {
    let block = scoped.block
    return [
      shown(block.start), block.end.map { shown($0) } ?? "?", scoped.name, block.tierText, shown(block.wait),
      shown(end(of: block) - block.start), String(block.hits), String(block.premature),
      ([block.ended == .open ? openWords : block.ended.rawValue] + block.flags.phrases).joined(separator: ", "),
    ]
  }

  func writeScopes(_ facts: Facts, _ page: inout Page) {
    guard !facts.scopes.isEmpty else { return }
    page.write("Scopes at \(shown(clock))")
    page.write(
      [
        Column("SCOPE", .flexible(minimum: 10), truncation: .middle), Column("STATE", .fixed(0)),
        Column("TIER", .fixed(0)), Column("UNTIL", .fixed(0)), Column("VIOLATIONS", .fixed(0), alignment: .right),
        Column("EARLY", .fixed(0), alignment: .right), Column("AGAIN", .fixed(0), alignment: .right),
        Column("BLOCKED", .fixed(0), alignment: .right), Column("NEXT COSTS", .fixed(0), alignment: .right),
      ], facts.scopes.map(row), indent: 2)
  }

  private func row(_ scope: ScopeSummary) -> [String] {
    [
      scope.name, scope.stateName, scope.block?.tierText ?? scope.tier.map(String.init) ?? "-",
      scope.until.map { shown($0) } ?? (scope.block == nil ? "-" : "?"), String(scope.violations),
      String(scope.premature), String(scope.reoffences), shown(scope.blocked), shown(scope.nextCost),
    ]
  }

  func writeOrders(_ facts: Facts, _ page: inout Page) {
    guard !facts.orders.isEmpty else { return }
    page.write("Orders that may or may not exist: look them up before sending again")
    page.write(
      [
        Column("SINCE", .fixed(0)), Column("CODE", .fixed(0)),
        Column("SCOPE", .flexible(minimum: 10), truncation: .middle), Column("ORDER", .flexible(minimum: 16)),
      ], facts.orders.map { [shown($0.since), $0.code ?? "-", $0.scope, $0.order] }, indent: 2)
  }
}
