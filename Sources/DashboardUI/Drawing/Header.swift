import Chronology
import Screen
import SessionState

/// The first line: which logs, live or replay, the clock, how much fails, how many scopes are blocked.
struct Header {
  let playhead: Playhead

  /// A part, and how gladly it is left out where there is no room: 0 last of all.
  private struct Part {
    let text: String
    let role: Role
    let priority: Int
    var marks: Cell.Marks = []

    init(_ text: String, _ role: Role, priority: Int, marks: Cell.Marks = []) {
      (self.text, self.role, self.priority, self.marks) = (text, role, priority, marks)
    }

    var columns: Int { DisplayWidth.columns(of: text) }
  }

  func draw(in line: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    buffer.fill(line, role: .header)
    var x = line.x + 1
    for part in fitting(parts(scene), width: line.width - 2) {
      let columns = buffer.write(part.text, at: Point(x: x, y: line.y), role: part.role, within: line)
      buffer.mark(Rect(x: x, y: line.y, width: columns, height: 1), part.marks)
      x += columns + 2
    }
  }

  private func fitting(_ parts: [Part], width: Int) -> [Part] {
    var kept = parts
    while kept.count > 2, kept.reduce(-2, { $0 + $1.columns + 2 }) > width,
      let least = kept.indices.max(by: { kept[$0].priority < kept[$1].priority })
    {
      kept.remove(at: least)
    }
    return kept
  }

  private func parts(_ scene: Scene) -> [Part] {
    let name = Truncation.middle.apply(names(scene), to: 30, ellipsis: scene.glyphs.ellipsis)
    return [
      Part("cooldown", .header, priority: 7), Part(name, .header, priority: 2), mode,
      Part(time(scene), .header, priority: 0),
    ] + [speed, loading(scene), news(scene), rate(scene), failing(scene), blocked(scene)].compactMap { $0 }
  }

  private func names(_ scene: Scene) -> String {
    let sources = scene.session.sources
    guard let first = sources.first else { return "no log" }
    let name = String(first.name.split(separator: "/").last ?? "-")
    return sources.count > 1 ? "\(name) +\(sources.count - 1)" : name
  }

  private var mode: Part {
    if playhead.isReplay {
      return Part(playhead.isPaused ? "REPLAY paused" : "REPLAY", .headerReplay, priority: 0)
    }
    return playhead.isPaused ? Part("PAUSED", .headerPaused, priority: 0) : Part("LIVE", .headerLive, priority: 0)
  }

  private var speed: Part? { playhead.isReplay ? Part("\(playhead.speed)x", .headerReplay, priority: 4) : nil }

  private func time(_ scene: Scene) -> String {
    let suffix = scene.zone.name == "UTC" ? "Z" : ""
    let date = playhead.isReplay ? scene.clock.date(in: scene.zone) + " " : ""
    return date + scene.clock.clock(in: scene.zone) + suffix
  }

  private func blocked(_ scene: Scene) -> Part? {
    let count = scene.scopes.count { $0.block != nil }
    return count == 0 ? nil : Part("\(count) blocked", .headerWarning, priority: 1)
  }

  private func loading(_ scene: Scene) -> Part? {
    guard let progress = scene.intake.loading, progress.total > 0 else { return nil }
    return Part("reading \(min(100, progress.read * 100 / progress.total)) %", .headerWarning, priority: 1)
  }

  private func news(_ scene: Scene) -> Part? {
    scene.newSincePause(playhead).map { Part($0, .headerPaused, priority: 1) }
  }

  /// The share of the last minute's requests that failed, louder from 20, 35 and 50 % on.
  private func failing(_ scene: Scene) -> Part? {
    let minute = scene.clock - .seconds(60)
    let records = scene.session.recordCount(after: minute, upTo: scene.clock)
    guard records > 0 else { return nil }
    let share = min(1, Double(scene.session.count(after: minute, upTo: scene.clock)) / Double(records))
    let marks: Cell.Marks = share >= 0.5 ? .reversed : share >= 0.35 ? .underlined : []
    let text = "\((share * 1000).rounded() / 10) % fail"
    return Part(text, share >= 0.2 ? .headerWarning : .header, priority: 3, marks: marks)
  }

  private func rate(_ scene: Scene) -> Part? {
    let rate = scene.intake.linesPerSecond
    guard !playhead.isReplay, rate > 0 else { return nil }
    let text = rate >= 1000 ? "\((rate / 100).rounded() / 10)k lines/s" : "\(Int(rate.rounded())) lines/s"
    return Part(text, .header, priority: 5)
  }
}

extension Scene {
  /// `+N new` while a live session is paused.
  func newSincePause(_ playhead: Playhead) -> String? {
    guard !playhead.isReplay, playhead.isPaused else { return nil }
    return "+\(session.count(after: clock, upTo: .distantFuture)) new"
  }
}
