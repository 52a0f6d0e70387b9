import Chronology
import Screen
import SessionState

/// The first line: which logs, live or replay, the clock, how much fails, how many scopes are blocked.
struct Header {
  let playhead: Playhead

  func draw(in line: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    buffer.fill(line, role: .header)
    let all = parts(scene)
    var kept = all
    while kept.count > 2, width(kept) > line.width - 2 { kept.removeLast() }
    buffer.write(
      kept.flatMap { [Span("  ", .header), $0] }.dropFirst().map { $0 }, at: Point(x: line.x + 1, y: line.y),
      within: line)
  }

  private func width(_ parts: [Span]) -> Int { parts.reduce(0) { $0 + $1.text.count + 2 } }

  private func parts(_ scene: Scene) -> [Span] {
    [Span("cooldown", .header), Span(names(scene), .header), mode, Span(time(scene), .header)]
      + [speed, blocked(scene), loading(scene), failing(scene), rate(scene)].compactMap { $0 }
  }

  private func names(_ scene: Scene) -> String {
    let sources = scene.session.sources
    guard let first = sources.first else { return "no log" }
    let name = String(first.name.split(separator: "/").last ?? "-")
    return sources.count > 1 ? "\(name) +\(sources.count - 1)" : name
  }

  private var mode: Span {
    if playhead.isReplay { return Span(playhead.isPaused ? "REPLAY paused" : "REPLAY", .headerReplay) }
    return playhead.isPaused ? Span("PAUSED", .headerPaused) : Span("LIVE", .headerLive)
  }

  private var speed: Span? { playhead.isReplay ? Span("\(playhead.speed)x", .headerReplay) : nil }

  private func time(_ scene: Scene) -> String {
    let suffix = scene.zone.name == "UTC" ? "Z" : ""
    let date = playhead.isReplay ? scene.clock.date(in: scene.zone) + " " : ""
    return date + scene.clock.clock(in: scene.zone) + suffix
  }

  private func blocked(_ scene: Scene) -> Span? {
    let count = scene.session.scopes(at: scene.clock).count { $0.block != nil }
    return count == 0 ? nil : Span("\(count) blocked", .headerWarning)
  }

  private func loading(_ scene: Scene) -> Span? {
    guard let progress = scene.intake.loading, progress.total > 0 else {
      return scene.newSincePause(playhead).map { Span($0, .headerPaused) }
    }
    return Span("reading \(progress.read * 100 / progress.total) %", .headerWarning)
  }

  /// The share of the last minute's requests that failed, louder from 20, 35 and 50 % on.
  private func failing(_ scene: Scene) -> Span? {
    let minute = scene.clock - .seconds(60)
    let records = scene.session.recordCount(after: minute, upTo: scene.clock)
    guard records > 0 else { return nil }
    let share = min(1, Double(scene.session.count(after: minute, upTo: scene.clock)) / Double(records))
    return Span("\((share * 1000).rounded() / 10) % fail", share >= 0.2 ? .headerWarning : .header)
  }

  private func rate(_ scene: Scene) -> Span? {
    let rate = scene.intake.linesPerSecond
    guard !playhead.isReplay, rate > 0 else { return nil }
    return Span(rate >= 1000 ? "\((rate / 100).rounded() / 10)k lines/s" : "\(Int(rate.rounded())) lines/s", .header)
  }
}

extension Scene {
  /// `+N new` while a live session is paused.
  func newSincePause(_ playhead: Playhead) -> String? {
    guard !playhead.isReplay, playhead.isPaused else { return nil }
    return "+\(session.count(after: clock, upTo: .distantFuture)) new"
  }
}
