import Chronology
import Screen
import SessionState

/// The dashboard: which page is open, where the playhead is, what the user chose. It draws and answers keys; whatever
/// reaches beyond the screen it returns as effects.
public struct Dashboard: Sendable {
  public var playhead: Playhead
  /// Whether times are shown in UTC instead of the scene's zone.
  public private(set) var showsUTC = true
  private var pages: [any View] = [FailuresView()]
  private var prompt: TimePrompt?
  private var message: Message?

  /// A dashboard that shows the home screen.
  public init(playhead: Playhead) { self.playhead = playhead }

  /// The moment shown.
  public func clock(now: Timestamp, session: Session) -> Timestamp { playhead.clock(now: now, span: session.span) }

  /// The open page.
  public var view: ViewName { page.name }

  /// Opens a page of `view` as a digit key does.
  public mutating func show(_ view: ViewName, _ scene: Scene) { open(view, scene) }

  /// What the logs held has been read: a replay goes where it was told to begin.
  public mutating func finishedLoading(_ scene: Scene) {
    playhead.begin(within: scene.session.span, zone: zone(of: scene))
  }

  // MARK: Keys

  /// Does what a key asks for.
  public mutating func press(_ key: Key, _ scene: Scene) -> [Effect] {
    message = nil
    if prompt != nil { return answerPrompt(key, scene) }
    guard let action = Keymap.action(for: key) else {
      refuse("\(key) is not bound; ? shows the keys")
      return []
    }
    return perform(action, scene)
  }

  /// Does what an action means on the open page, else what it means everywhere.
  public mutating func perform(_ action: Action, _ scene: Scene) -> [Effect] {
    if let commands = pages[pages.count - 1].perform(action, scene) {
      commands.forEach { carryOut($0) }
      return []
    }
    if let effect = Effect(action) { return [effect] }
    if let view = ViewName(action) {
      open(view, scene)
    } else if action == .back {
      if pages.count > 1 { pages.removeLast() } else { say("this is the home screen: q quits") }
    } else if action == .switchZone {
      showsUTC.toggle()
    } else if action == .goToTime {
      beginPrompt(scene)
    } else if !movePlayhead(action, scene) {
      refuse("\(Keymap.binding(of: action)?.keys.first?.description ?? "that") does nothing here; ? shows the keys")
    }
    return []
  }

  private var page: any View { pages[pages.count - 1] }

  private mutating func say(_ text: String) { message = Message(text: text, isRefusal: false) }

  private mutating func refuse(_ text: String) { message = Message(text: text, isRefusal: true) }

  private mutating func carryOut(_ command: Command) {
    switch command {
    case .push(let view, let subject): pages.append(view.make(subject))
    case .say(let text): say(text)
    }
  }

  /// Digits leave the stack: home, with the view on top of it, about what is selected there.
  private mutating func open(_ view: ViewName, _ scene: Scene) {
    let selected = page.selection(scene)
    let subject = view == .event ? scene.event(of: selected) : selected
    if view == .help || view == .remedy {
      if page.name != view { pages.append(view.make(subject)) }
      return
    }
    pages.removeLast(pages.count - 1)
    if view != .failures { pages.append(view.make(subject)) }
  }

  // MARK: Time

  private mutating func beginPrompt(_ scene: Scene) {
    guard playhead.isReplay || playhead.isPaused else {
      return refuse("this is live: Space pauses it, cooldown replay goes back in time")
    }
    prompt = TimePrompt()
  }

  private mutating func answerPrompt(_ key: Key, _ scene: Scene) -> [Effect] {
    switch prompt?.press(key) {
    case .cancelled: prompt = nil
    case .entered(let text): enter(text, scene)
    case .editing, nil: break
    }
    return []
  }

  private mutating func enter(_ text: String, _ scene: Scene) {
    prompt = nil
    guard let log = scene.session.span else { return }
    let shownZone = zone(of: scene)
    guard let moment = Timestamp(userTime: text, within: log, relativeTo: scene.clock, in: shownZone) else {
      return refuse("\(text) is no time: write 12:04, 12:04:31, 2026-03-02T12:04:31Z or -5m")
    }
    playhead.move(to: moment, within: log)
    guard !log.contains(moment) else { return }
    let bounds = [log.lowerBound, log.upperBound].map { $0.date(in: shownZone) + " " + $0.clock(in: shownZone) }
    refuse("\(text) is outside the log, which goes from \(bounds[0]) to \(bounds[1])")
  }

  /// Does what a key of the time section means; false where it means nothing.
  private mutating func movePlayhead(_ action: Action, _ scene: Scene) -> Bool {
    let span = scene.session.span
    if action == .playOrPause {
      playhead.toggle(at: scene.clock, within: span)
      return true
    }
    guard let move = TimeMove(action) else { return false }
    guard playhead.isReplay || playhead.isPaused else {
      refuse("this is live: Space pauses it, cooldown replay goes back in time")
      return true
    }
    switch move {
    case .speed(let faster): playhead.changeSpeed(faster: faster)
    case .step(let step): playhead.move(to: scene.clock + step, within: span)
    case .landmark(let landmark, let forward): seek(landmark, forward, scene)
    }
    return true
  }

  private mutating func seek(_ landmark: Landmark, _ forward: Bool, _ scene: Scene) {
    let session = scene.session
    let found =
      forward ? session.next(landmark, after: scene.clock) : session.previous(landmark, before: scene.clock)
    if let found {
      playhead.move(to: found, within: session.span)
    } else {
      refuse("no \(landmark.word) \(forward ? "after" : "before") this moment")
    }
  }

  func zone(of scene: Scene) -> Zone { showsUTC ? .utc : scene.zone }

  // MARK: Drawing

  /// Draws a whole screen.
  public mutating func draw(_ size: Size, _ scene: Scene) -> CellBuffer {
    var buffer = CellBuffer(size)
    let scene = scene.shown(in: zone(of: scene), isPaused: playhead.isPaused)
    let (header, below) = buffer.bounds.split(top: 1)
    let (body, footer) = below.split(bottom: size.height >= 8 ? 1 : 0)
    Header(playhead: playhead).draw(in: header, on: &buffer, scene)
    pages[pages.count - 1].draw(in: body, on: &buffer, scene)
    if scene.intake.silence != nil { buffer.grey(body) }
    Footer(prompt: prompt?.text, message: message, view: page.name, playhead: playhead)
      .draw(in: footer, on: &buffer, scene)
    return buffer
  }

  /// How long the frame stays true if nothing happens; nil for ever.
  public func nextChange(_ scene: Scene) -> Duration? {
    if playhead.isReplay { return playhead.isPaused ? nil : .milliseconds(33) }
    guard !playhead.isPaused else { return nil }
    let phases = scene.scopes.compactMap(\.block?.end) + [Timestamp(seconds: 0)]
    return phases.map { ($0 - scene.clock).fractionOfSecond }.min()
  }
}

extension CellBuffer {
  /// Without a signal the board is grey but for what is still true: the verdict and the countdowns.
  fileprivate mutating func grey(_ rect: Rect) {
    replaceRoles(in: rect) { role in
      ["verdict", "countdown", "bar"].contains(role.parent?.name) ? role : .textDim
    }
  }
}

extension Duration {
  /// What is left of the second that a countdown of this length is in: until its digits change.
  fileprivate var fractionOfSecond: Duration {
    let rest = wholeNanoseconds % 1_000_000_000
    return .nanoseconds(rest > 0 ? rest : rest + 1_000_000_000)
  }
}
