import Chronology
import Screen
import SessionState

/// Failures over time as bars, and below them when a scope was blocked.
struct Timeline {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Draws bars with the span's start at the left, then the blocks' line.
  func draw(in rect: Rect, on buffer: inout CellBuffer) {
    let label = 6
    let width = rect.width - label - 2
    guard width >= 8, rect.height >= 2, let span = span(columns: width) else { return }
    let columns = Columns(start: span.lowerBound, width: (span.upperBound - span.lowerBound) / width, count: width)
    let (bars, blocks) = rect.split(bottom: 1)
    let area = Rect(x: rect.x + label + 1, y: bars.y, width: width, height: bars.height)
    draw(counts: columns.map { scene.session.count(after: $0, upTo: $1) }, in: area, on: &buffer)
    drawBlocks(columns, in: Rect(x: area.x, y: blocks.y, width: width, height: 1), on: &buffer)
    let start = span.lowerBound.hourAndMinute(in: scene.zone)
    buffer.write(start, at: Point(x: rect.x + 1, y: bars.maxY - 1), role: .textDim, within: bars)
    buffer.write("block", at: Point(x: rect.x + 1, y: blocks.y), role: .textDim, within: blocks)
  }

  /// What is shown: up to the clock, an hour back or as far as the log goes, at least ten minutes.
  private func span(columns: Int) -> ClosedRange<Timestamp>? {
    guard let first = scene.session.first else { return nil }
    let end = scene.clock
    let back = min(max(end - first, .seconds(600)), .seconds(6 * 3600))
    return (end - back)...end
  }

  private func draw(counts: [Int], in area: Rect, on buffer: inout CellBuffer) {
    let top = max(1, counts.max() ?? 1)
    let steps = scene.glyphs.heights.count
    for (x, count) in counts.enumerated() where count > 0 {
      var rest = max(1, count * area.height * (steps - 1) / top)
      for y in area.lines.reversed() where rest > 0 {
        let glyph = scene.glyphs.heights[min(rest, steps - 1)]
        buffer.write(String(glyph), at: Point(x: area.x + x, y: y), role: .timelineBar, within: area)
        rest -= steps - 1
      }
    }
  }

  private func drawBlocks(_ columns: Columns, in line: Rect, on buffer: inout CellBuffer) {
    let blocks = scene.session.blocks(at: scene.clock)
    let spans = blocks.map { ($0.block.start, min($0.block.end ?? scene.clock, scene.clock)) }
    for (x, column) in columns.enumerated() {
      let isBlocked = spans.contains { $0.0 <= column.1 && $0.1 > column.0 }
      let glyph = isBlocked ? scene.glyphs.barFilled : scene.glyphs.rule
      buffer.write(
        String(glyph), at: Point(x: line.x + x, y: line.y), role: isBlocked ? .timelineBlocked : .rule, within: line)
    }
  }

  /// Equal columns of time, each open at its start.
  private struct Columns: Sequence {
    let start: Timestamp
    let width: Duration
    let count: Int

    func makeIterator() -> IndexingIterator<[(Timestamp, Timestamp)]> {
      (0..<count).map { (start + width * $0, start + width * ($0 + 1)) }.makeIterator()
    }
  }
}
