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
    let (top, body) = rect.split(top: 1)
    let blocks = scene.session.blocks(at: scene.clock)
    if followsLast { position.select(blocks.count - 1) }
    buffer.rule(top, scene.glyphs, title: title(scene), note: totals(blocks, scene))
    let window = position.window(count: blocks.count, height: body.height - 1)
    let table = Table(
      columns: columns, rows: window.map { row(blocks[$0], scene) }, selected: position.selected - window.lowerBound)
    table.draw(in: body, on: &buffer, ellipsis: scene.glyphs.ellipsis)
    guard blocks.isEmpty else { return }
    buffer.write("no block up to this moment", at: Point(x: 2, y: body.y + 1), role: .textDim, within: body)
  }

  private func totals(_ blocks: [ScopedBlock], _ scene: Scene) -> String {
    let lost = scene.session.scopes(at: scene.clock).reduce(Duration.zero) { $0 + $1.blocked }
    let early = blocks.reduce(0) { $0 + $1.block.premature }
    return "\(blocks.count) blocks, \(early) early calls, \(lost.countdown) lost"
  }

  private var columns: [Column] {
    [
      Column("START", .fixed(8)), Column("END", .fixed(8)),
      Column("SCOPE", .flexible(minimum: 8, maximum: 30), truncation: .middle),
      Column("TIER", .fixed(4)), Column("ASKED", .fixed(7), alignment: .right, priority: 2),
      Column("TOOK", .fixed(7), alignment: .right, priority: 1),
      Column("HITS", .fixed(5), alignment: .right, priority: 2),
      Column("EARLY", .fixed(5), alignment: .right), Column("CLASS", .fixed(6), priority: 4),
      Column("ENDED", .flexible(minimum: 6)),
    ]
  }

  private func row(_ scoped: ScopedBlock, _ scene: Scene) -> [Span] {
    let block = scoped.block
    let isOpen = block.ended == .open
    let took = (isOpen ? scene.clock : block.end ?? scene.clock) - block.start
    return [
      Span(block.start.clock(in: scene.zone), .textDim), Span(block.end?.clock(in: scene.zone) ?? "?", .textDim),
      Span(scoped.name, .scopeName), Span(block.tierText, isOpen ? .tierReached : .tierOpen),
      Span(block.wait?.countdown ?? "-", .tableRow), Span(took.countdown, isOpen ? .countdownBlocked : .tableRow),
      Span(String(block.hits), .count),
      Span(String(block.premature), block.premature > 0 ? .countdownBlocked : .textDim),
      Span(block.endpointClass, .textDim), Span(ending(block), isOpen ? .countdownBlocked : .textDim),
    ]
  }

  private func ending(_ block: Block) -> String {
    ([block.ended.rawValue] + block.flags.phrases).joined(separator: ", ")
  }
}

extension Block.Flags {
  /// The flags as an operator would say them.
  var phrases: [String] {
    let words: [(Block.Flags, String)] = [
      (.joinedMidBlock, "joined mid-block"), (.shorterWaitSeen, "shorter wait seen"),
      (.mismatch, "not as history says"),
      (.clockDependent, "depends on clocks"), (.extended, "extended"), (.escalated, "escalated"),
    ]
    return words.filter { contains($0.0) }.map(\.1)
  }
}
