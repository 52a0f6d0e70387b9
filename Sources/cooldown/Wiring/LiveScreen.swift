import Chronology
import CursesTerminal
import DashboardUI
import Glibc
import LogFormats
import LogSources
import Screen
import SessionState
import Themes

/// The event loop: takes lines, keys and time in, draws what changed.
struct LiveScreen {
  private var session: Session
  private var dashboard: Dashboard
  private var intake: SessionIntake
  private let inputs: [LogInput]
  private let clock: SessionClock
  private let grammar: Grammar
  private let inspector: LineParser
  private var palette: ThemeCycle
  private let terminal: TerminalScreen
  private let glyphs: Glyphs
  private let mailbox: Mailbox<Delivery>
  private let wake: WakeSignal
  private var shown: CellBuffer?
  private var drawnAt = Duration.zero
  /// Up to when time has passed for a replay.
  private var turnedAt = Duration.sinceBoot
  private var needsDrawing = true
  /// Whether lines came in since the session was settled.
  private var isUnsettled = false
  /// Whether readers may have delivered what has not been taken.
  private var hasMore = false
  private var isOver = false

  /// At most this often a frame is drawn.
  private static let frameInterval = Duration.milliseconds(33)

  /// Takes the terminal.
  init(_ setup: Setup, _ drawing: DrawingOptions, dashboard: Dashboard, clock: SessionClock) throws {
    (inputs, grammar, self.clock, self.dashboard) = (setup.inputs, setup.grammar, clock, dashboard)
    session = setup.emptySession()
    intake = SessionIntake(sourceCount: inputs.count, follows: !dashboard.playhead.isReplay)
    inspector = grammar.parser(lexicon: 0)
    palette = try ThemeCycle(startingWith: drawing.theme)
    wake = try WakeSignal()
    mailbox = Mailbox(capacity: 16, wake: wake)
    do throws(TerminalFault) {
      terminal = try TerminalScreen(TerminalWishes(environment: environment))
    } catch {
      throw Fault.noTerminal("\(error)")
    }
    glyphs = drawing.ascii || !terminal.supportsUnicode ? .ascii : .unicode
    palette.limit(to: terminal.depth)
  }

  /// Runs until the user quits or the terminal is gone; gives the terminal back.
  mutating func run(follows: Bool) throws(SourceError) {
    defer { terminal.close() }
    draw()
    let stop = try WakeSignal()
    for (source, input) in inputs.enumerated() {
      _ = try LogReader(input: input, source: source, grammar: grammar, mailbox: mailbox, stop: stop, follows: follows)
        .start()
    }
    while !isOver { turn() }
    stop.raise()
    mailbox.close()
  }

  // MARK: One turn

  /// However much comes in, a key waits for no more than one delivery.
  private mutating func turn() {
    let events = terminal.waitForEvents(timeout: timeout, wakingOn: [wake.descriptor])
    passTime()
    for event in events { answer(event) }
    if events.isEmpty, !hasMore { needsDrawing = true }
    if needsDrawing, .sinceBoot - drawnAt >= Self.frameInterval { draw() }
    if hasMore { takeDelivery() }
  }

  private mutating func passTime() {
    let now = Duration.sinceBoot
    dashboard.playhead.elapsed(now - turnedAt, within: session.span)
    turnedAt = now
  }

  private mutating func answer(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      settle()
      dashboard.press(key, scene).forEach { carryOut($0) }
    case .resized: shown = nil
    case .wake:
      wake.lower()
      hasMore = true
      return
    case .hungUp: isOver = true
    }
    needsDrawing = true
    drawnAt = .zero
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isOver = true
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .nextTheme: palette.advance()
    }
    shown = nil
  }

  private mutating func takeDelivery() {
    guard let first = mailbox.takeFirst() else { return hasMore = false }
    let wasLoading = intake.isLoading
    intake.take(first.value, into: &session, at: clock.now)
    (hasMore, isUnsettled, needsDrawing) = (first.hasMore, true, true)
    guard wasLoading, !intake.isLoading else { return }
    settle()
    dashboard.finishedLoading(scene)
  }

  /// Before anything is asked of the session.
  private mutating func settle() {
    if isUnsettled { session.settle() }
    isUnsettled = false
  }

  // MARK: Drawing

  private var scene: Scene {
    let now = clock.now - intake.skew.correction
    return Scene(
      session: session, clock: dashboard.clock(now: now, session: session), isReplay: dashboard.playhead.isReplay,
      zone: grammar.zone, glyphs: glyphs, intake: intake.intake, texts: SourceTexts(inputs: inputs),
      inspector: inspector)
  }

  private mutating func draw() {
    settle()
    intake.refresh()
    let buffer = dashboard.draw(terminal.size, scene)
    needsDrawing = false
    drawnAt = .sinceBoot
    guard buffer != shown else { return }
    if terminal.draw(buffer, theme: palette.current) { shown = buffer } else { needsDrawing = true }
  }

  /// How long to sleep when nothing happens: until the next frame is due, or what is shown changes by itself.
  private var timeout: Duration? {
    if hasMore { return .zero }
    if needsDrawing { return max(.zero, Self.frameInterval - (.sinceBoot - drawnAt)) }
    return dashboard.nextChange(scene).map { max(.milliseconds(1), clock.real($0)) }
  }
}

/// Lines of the inputs, read again.
struct SourceTexts: LineTexts {
  let inputs: [LogInput]

  /// What is read first: most lines are shorter.
  private static let piece = 1 << 10

  func line(at place: Place) -> [UInt8]? { line(at: place, atMost: .max) }

  func line(at place: Place, atMost bound: Int) -> [UInt8]? {
    var length = min(bound, Self.piece)
    while true {
      let text = inputs[place.source].text
      guard let bytes = text.read(generation: place.generation, offset: place.offset, length: length) else {
        return nil
      }
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return Array(bytes[..<end]) }
      if bytes.count < length || length == bound { return bytes }
      length = min(bound, length * 8)
    }
  }
}
