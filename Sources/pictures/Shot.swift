import Chronology
import DashboardUI
import LogFormats
import Screen
import Themes

/// A screen of the dashboard as one picture: the log, the keys that lead there, the looks.
struct Shot {
  /// The picture's file, without `.svg`.
  let name: String
  /// What it shows, for who cannot see it.
  let title: String
  /// How long the bots have been at work.
  let span: Duration
  /// Whether the log is replayed, from its end.
  var isReplay = false
  /// As a script of keys.
  var keys = ""
  var theme = ThemeSet.defaultName

  /// All of them.
  static let all = [
    Shot(
      name: "home", title: "Failures by code while mm-1 is blocked for five minutes", span: .seconds(75)),
    Shot(
      name: "replay", title: "A replay, halfway through a block of fifteen minutes, in the light theme",
      span: .seconds(1290), isReplay: true, keys: "t \"12:13\" Enter", theme: "light"),
    Shot(
      name: "event", title: "One refused request: fields, JSON and what happened around it", span: .seconds(75),
      keys: "Enter Enter"),
    Shot(name: "remedy", title: "What to do about code 303", span: .seconds(75), keys: "r"),
  ]

  private static let size = Size(width: 100, height: 30)

  /// The picture as an XML document.
  func picture() throws -> String {
    let log = DemoLog(after: span)
    var dashboard = Dashboard(playhead: isReplay ? .replay(speed: 1, isPaused: true) : .live)
    for key in try KeyScript(keys).keys { _ = dashboard.press(key, scene(of: log, dashboard)) }
    let buffer = dashboard.draw(Self.size, scene(of: log, dashboard))
    return SVG(of: buffer, theme: try ThemeSet().theme(named: theme)).picture(title: title)
  }

  private func scene(of log: DemoLog, _ dashboard: Dashboard) -> Scene {
    var intake = Intake()
    intake.linesPerSecond = isReplay ? 0 : log.linesPerSecond
    return Scene(
      session: log.session, clock: dashboard.clock(now: log.end, session: log.session), isReplay: isReplay, zone: .utc,
      glyphs: .unicode, intake: intake, texts: log, inspector: LineParser(lexicon: 0, zone: .utc))
  }
}
