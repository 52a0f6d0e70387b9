import Chronology
import RateLimits
import Screen
import SessionState

/// One sentence that says how bad it is: the worst thing first.
struct Verdict {
  private let scene: Scene
  private let scopes: [ScopeSummary]
  private let groups: [RankedGroup]

  init(_ scene: Scene, _ scopes: [ScopeSummary], _ groups: [RankedGroup]) {
    self.scene = scene
    self.scopes = scopes
    self.groups = groups
  }

  /// Draws the sentence, and how many further scopes are blocked where both have room.
  func draw(in line: Rect, on buffer: inout CellBuffer) {
    let room = line.width - 2
    var sentence = [sentence]
    let named = sentence[0] == addressBlock ? 2 : 1
    let others = scopes.count { $0.block != nil } - named
    if others > 0, silence == nil {
      let more = sentence + [Span("; +\(others) more blocked", sentence[0].role)]
      if more.columns <= room { sentence = more }
    }
    sentence = sentence.cut(to: room, ellipsis: scene.glyphs.ellipsis)
    buffer.write(sentence, at: Point(x: line.x + 1, y: line.y), within: line)
  }

  /// The sentence, in the role of its urgency.
  var sentence: Span {
    silence ?? impatient ?? addressBlock ?? blocked ?? doubtful ?? moving ?? remembered ?? calm
  }

  private var silence: Span? {
    scene.intake.silence.map { Span("NO SIGNAL: no line for \($0.age); countdowns run on", .verdictAlarm) }
  }

  private var impatient: Span? {
    let early = scopes.filter { ($0.block?.premature ?? 0) > 0 }.max { $0.premature < $1.premature }
    guard let scope = early, let block = scope.block else { return nil }
    if scene.isEndOfLog, let end = block.end?.clock(in: scene.zone) {
      return Span("\(scope.shortName) kept sending inside a block open at end of log, would end \(end)", .verdictAlarm)
    }
    let ago = scene.clock - block.lastHit
    guard ago > .seconds(60) else {
      return Span("\(scope.shortName) keeps sending inside \(length(block)): \(cost(scope))", .verdictAlarm)
    }
    let calls = "\(block.premature) early \(block.premature == 1 ? "call" : "calls")"
    return Span("\(scope.shortName) sent \(calls), the last \(ago.age) ago, inside \(length(block))", .verdictWarning)
  }

  private var addressBlock: Span? {
    for (index, one) in scopes.enumerated() where one.block != nil {
      for other in scopes[(index + 1)...] where scene.session.looksLikeAddressBlock(one, other) {
        let end = one.until?.clock(in: scene.zone) ?? "end"
        return Span(
          "\(one.shortName) and \(other.shortName) are blocked until the same \(end): looks like an IP block",
          .verdictAlarm)
      }
    }
    return nil
  }

  private var blocked: Span? {
    let open = scopes.filter { $0.block != nil }
    guard let scope = open.max(by: { ($0.until ?? .distantFuture) < ($1.until ?? .distantFuture) }),
      let block = scope.block
    else { return nil }
    guard let end = block.end else {
      return Span("\(scope.shortName) is blocked; the server did not say for how long", .verdictWarning)
    }
    if scene.isEndOfLog {
      let time = end.clock(in: scene.zone)
      return Span("\(scope.shortName) is blocked: open at end of log, would end \(time)", .verdictWarning)
    }
    return Span("\(scope.shortName) waits out \(length(block)): \(cost(scope))", .verdictWarning)
  }

  private var doubtful: Span? {
    let count = scene.unverifiedCount
    guard count > 0 else { return nil }
    let orders = count == 1 ? "an order is" : "\(count) orders are"
    return Span("\(orders) in unknown state: look before sending again; 7 lists them", .verdictWarning)
  }

  private var moving: Span? {
    guard let summary = scene.session.firstMoving(of: groups, at: scene.clock) else { return nil }
    let group = scene.session.groups[summary.id]
    let what = summary.state == .new ? "new" : "escalating"
    let code = group.code ?? group.status.map { "HTTP \($0)" } ?? ""
    return Span("\(what): \(code) \(group.name), \(summary.perMinute) in the last minute", .verdictWarning)
  }

  private var remembered: Span? {
    guard let scope = scopes.first(where: { if case .cooling = $0.state { true } else { false } }),
      let until = scope.until,
      let tier = scope.tier
    else { return nil }
    return Span(
      "\(scope.shortName) is free; tier \(tier) counts until \(until.clock(in: scene.zone)): \(cost(scope))",
      .verdictCalm)
  }

  private var calm: Span {
    guard scene.session.first != nil else { return Span("nothing read yet", .verdictCalm) }
    return Span(groups.isEmpty ? "no failures, nobody is blocked" : "nobody is blocked", .verdictCalm)
  }

  private func cost(_ scope: ScopeSummary) -> String {
    scope.nextCost.map { "the next violation costs \($0.countdown)" } ?? "it may get longer"
  }

  /// A block by its length, as `a 5-minute block`.
  private func length(_ block: Block) -> String {
    guard let end = block.end else { return "a block" }
    let seconds = (end - block.start).wholeNanoseconds / 1_000_000_000
    if seconds >= 60, seconds % 60 == 0 { return "a \(seconds / 60)-minute block" }
    return seconds < 60 ? "a \(max(1, seconds))-second block" : "a block of \((end - block.start).countdown)"
  }
}

extension ScopeSummary {
  /// The account where the name has one, as `mm-1`; else what is known.
  var shortName: String {
    let parts = name.split(separator: "/")
    return parts.last { $0 != "-" }.map(String.init) ?? name
  }
}
