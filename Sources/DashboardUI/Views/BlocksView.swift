import Chronology
import RateLimits
import Screen
import SessionState

/// The ledger: every block with its tier, the wait asked and taken, early calls, how it ended; totals above.
struct BlocksView: View {
  let name = ViewName.blocks
  private var position = ListPosition()
  private var followsLast = true

  func title(_ scene: Scene) -> String { "Blocks" }

  func selection(_ scene: Scene) -> Subject { .everything }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    let count = scene.session.blocks(at: scene.clock).count
    if followsLast { position.select(count - 1) }
    guard position.move(action, count: count) else { return nil }
    followsLast = position.selected == count - 1
    return []
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let blocks = scene.session.blocks(at: scene.clock)
    if followsLast { position.select(blocks.count - 1) }
    let page = ListPage(
      title: title(scene), note: blocks.isEmpty ? "" : totals(scene), columns: columns(scene),
      count: blocks.count,
      empty: [
        "No block up to this moment.",
        "The first limit event (HTTP 429) with a wait begins one. 1 shows the failures.",
      ])
    page.draw(in: rect, on: &buffer, scene.glyphs, &position) { Self.row(blocks[$0], scene) }
  }

  private func totals(_ scene: Scene) -> String {
    let scopes = scene.scopes
    let lost = scopes.reduce(Duration.zero) { $0 + $1.blocked }
    let early = scopes.reduce(0) { $0 + $1.premature }
    return "\(early) early \(early == 1 ? "call" : "calls"), \(lost.elapsed) lost"
  }

  /// Times are as wide as they are where a block began on another day than the one shown.
  private func columns(_ scene: Scene) -> [Column] {
    let time = spansDays(scene) ? 14 : 8
    return [
      Column("START", .fixed(time)), Column("END", .fixed(time), priority: 1),
      Column("SCOPE", .flexible(minimum: 8, maximum: 30), truncation: .middle),
      Column("TIER", .fixed(4)), Column("ASKED", .fixed(7), alignment: .right, priority: 3),
      Column("TOOK", .fixed(7), alignment: .right, priority: 2),
      Column("HITS", .fixed(5), alignment: .right, priority: 4),
      Column("EARLY", .fixed(5), alignment: .right, priority: 1), Column("CLASS", .fixed(6), priority: 5),
      Column("ENDED", .flexible(minimum: 14)),
    ]
  }

  private func spansDays(_ scene: Scene) -> Bool {
    guard let first = scene.session.first else { return false }
    return first.date(in: scene.zone) != scene.clock.date(in: scene.zone)
  }

  private static func row(_ scoped: ScopedBlock, _ scene: Scene) -> [Table.Field] {
    let block = scoped.block
    let isOpen = block.ended == .open
    let took = (isOpen ? scene.clock : block.end ?? scene.clock) - block.start
    let role = isOpen ? Role.countdownBlocked : .textDim
    let fields = [
      Span(clock(block.start, scene), .textDim), Span(block.end.map { clock($0, scene) } ?? "?", role),
      Span(scoped.name, .scopeName), Span(block.tierText(scene.glyphs), isOpen ? .tierReached : .tierOpen),
      Span(block.wait?.countdown ?? "-", .tableRow), Span(took.elapsed, isOpen ? role : .tableRow),
      Span(String(block.hits), .count),
      Span(String(block.premature), block.premature > 0 ? .countdownBlocked : .textDim),
      Span(block.endpointClass, .textDim), Span(ending(block, scene), role),
    ]
    return fields.map { [$0] }
  }

  private static func clock(_ time: Timestamp, _ scene: Scene) -> String {
    time.clock(in: scene.zone, besides: scene.clock)
  }

  private static func ending(_ block: Block, _ scene: Scene) -> String {
    let word = block.ended == .open && scene.isEndOfLog ? "open at end of log" : block.ended.rawValue
    return ([word] + block.flags.phrases).joined(separator: ", ")
  }
}
