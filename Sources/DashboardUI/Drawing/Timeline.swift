import Chronology
import Screen
import SessionState

/// Failures over time as bars, and below them when a scope was blocked.
///
/// Live, it ends at the clock; in replay it shows what the log holds around the playhead, what is to come dimmed.
struct Timeline {
  private let scene: Scene

  /// Columns for the time at either end.
  private static let label = 6
  /// How many minutes can be shown.
  private static let lengths = [2, 5, 10, 15, 30, 60, 120, 180, 360]

  init(_ scene: Scene) { self.scene = scene }

  /// Draws bars between the times at which they begin and end, then the blocks' line.
  func draw(in rect: Rect, on buffer: inout CellBuffer) {
    let width = rect.width - 2 - 2 * Self.label
    guard width >= 8, rect.height >= 2, let span = span(columns: width) else { return }
    let (bars, blocks) = rect.split(bottom: 1)
    let scale = TimeScale(span: span, columns: width, x: rect.x + 1 + Self.label)
    let area = Rect(x: scale.x, y: bars.y, width: width, height: bars.height)
    let totals = (0...width).map { scene.session.count(upTo: scale.start(of: $0)) }
    let counts = zip(totals, totals.dropFirst()).map { $1 - $0 }
    draw(counts, scale, in: area, on: &buffer)
    drawBlocks(scale, in: Rect(x: scale.x, y: blocks.y, width: width, height: 1), on: &buffer)
    drawLabels(span, peak: counts.max() ?? 0, in: rect, on: &buffer)
  }

  /// What is shown: up to the clock or, in replay, around it; as far back as the log goes, as long as one of `lengths`.
  ///
  /// Columns begin at multiples of their width, so that bars stand still while time passes.
  private func span(columns: Int) -> ClosedRange<Timestamp>? {
    guard let log = scene.session.span else { return nil }
    let end = scene.isReplay ? log.upperBound : scene.clock
    let known = end - min(log.lowerBound, end)
    let length = length(toShow: known)
    let width = length / columns
    let last = min(end, max(scene.clock + length / 2, log.lowerBound + length)).roundedUp(to: width)
    return (last - length)...last
  }

  /// A log that is replayed does not grow: it is shown from edge to edge. A live one goes up in steps, and bars stand still.
  private func length(toShow known: Duration) -> Duration {
    let steps = Self.lengths.map { Duration.seconds(60 * $0) }
    let (least, most) = (steps[0], steps[steps.count - 1])
    return scene.isReplay ? min(max(known, least), most) : steps.first { $0 >= known } ?? most
  }

  private func draw(_ counts: [Int], _ scale: TimeScale, in area: Rect, on buffer: inout CellBuffer) {
    let top = max(1, counts.max() ?? 1)
    let steps = scene.glyphs.heights.count - (scene.glyphs.heights[0] == " " ? 1 : 0)
    let first = scene.glyphs.heights.count - steps
    for (column, count) in counts.enumerated() where count > 0 {
      let role: Role = scale.start(of: column) < scene.clock ? .timelineBar : .textDim
      var rest = max(1, count * area.height * steps / top)
      for y in area.lines.reversed() where rest > 0 {
        let glyph = scene.glyphs.heights[first + min(rest, steps) - 1]
        buffer.write(String(glyph), at: Point(x: area.x + column, y: y), role: role, within: area)
        rest -= steps
      }
    }
  }

  private func drawBlocks(_ scale: TimeScale, in line: Rect, on buffer: inout CellBuffer) {
    buffer.fill(line, with: scene.glyphs.rule, role: .rule)
    for (column, isBlocked) in blockedColumns(scale).enumerated() where isBlocked {
      let part = Rect(x: line.x + column, y: line.y, width: 1, height: 1)
      buffer.fill(part, with: scene.glyphs.barFilled, role: .timelineBlocked)
    }
    guard scene.isReplay else { return }
    let mark = Point(x: line.x + scale.column(of: scene.clock), y: line.y)
    buffer.write(String(scene.glyphs.playhead), at: mark, role: .timelinePlayhead, within: line)
  }

  /// For each column whether a scope was blocked in it; there may be many more blocks than columns.
  private func blockedColumns(_ scale: TimeScale) -> [Bool] {
    var isBlocked = Array(repeating: false, count: scale.columns)
    for (start, end) in scene.session.blockedTimes(at: scene.clock, since: scale.span.lowerBound) {
      for column in scale.columns(from: start, to: min(end ?? scene.clock, scene.clock)) { isBlocked[column] = true }
    }
    return isBlocked
  }

  /// The times at both ends; the tallest bar's count where the bars are tall enough to be compared.
  private func drawLabels(_ span: ClosedRange<Timestamp>, peak: Int, in rect: Rect, on buffer: inout CellBuffer) {
    let bottom = rect.maxY - 2
    let right = rect.maxX - 1 - Self.label + 1
    let left = Point(x: rect.x + 1, y: bottom)
    buffer.write(label(span.lowerBound, span), at: left, role: .textDim, within: rect)
    buffer.write(label(span.upperBound, span), at: Point(x: right, y: bottom), role: .textDim, within: rect)
    buffer.write("block", at: Point(x: rect.x + 1, y: rect.maxY - 1), role: .textDim, within: rect)
    if !scene.isReplay, !scene.isPaused {
      buffer.write("now", at: Point(x: right, y: rect.maxY - 1), role: .timelinePlayhead, within: rect)
    }
    guard rect.height >= 4, peak > 0, peak < 100_000 else { return }
    let count = Alignment.right.pad(String(peak), to: 5)
    buffer.write(count, at: Point(x: rect.x + 1, y: rect.y), role: .textDim, within: rect)
  }

  private func label(_ time: Timestamp, _ span: ClosedRange<Timestamp>) -> String {
    let isLong = span.upperBound - span.lowerBound > .seconds(86_400)
    return isLong ? time.monthAndDay(in: scene.zone) : time.hourAndMinute(in: scene.zone)
  }
}

/// Equal columns of a span of time, each open at its start.
struct TimeScale {
  let span: ClosedRange<Timestamp>
  let columns: Int
  /// Where the first column is on screen.
  let x: Int

  /// When a column begins, which is when the one before it ends.
  func start(of column: Int) -> Timestamp {
    span.lowerBound + .nanoseconds(length * Int64(column) / Int64(columns))
  }

  // Whole nanoseconds, since blocks and bars ask thousands of times; no span is so long that its product overflows.
  private var length: Int64 { (span.upperBound - span.lowerBound).wholeNanoseconds }

  /// The column that `time` falls into, the nearest one outside the span.
  func column(of time: Timestamp) -> Int {
    let elapsed = min(max(time, span.lowerBound), span.upperBound).nanoseconds - span.lowerBound.nanoseconds
    return min(Int(elapsed * Int64(columns) / max(1, length)), columns - 1)
  }

  /// The columns that an interval touches; none where it lies outside the span.
  func columns(from start: Timestamp, to end: Timestamp) -> Range<Int> {
    guard end > span.lowerBound, start <= span.upperBound, start <= end else { return 0..<0 }
    return column(of: start)..<column(of: end) + 1
  }
}

extension Timestamp {
  /// The first multiple of `step` since the epoch that is not before this moment.
  fileprivate func roundedUp(to step: Duration) -> Timestamp {
    let (step, rest) = (max(1, step.wholeNanoseconds), nanoseconds % max(1, step.wholeNanoseconds))
    return rest > 0 ? self + .nanoseconds(step - rest) : self
  }
}
