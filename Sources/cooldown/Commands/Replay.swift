import ArgumentParser
import Chronology
import DashboardUI

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through logs with a playhead: every pane as of its moment.")

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var drawing: DrawingOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Begin at this time instead of at the end.", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("Log seconds in a second: 1 to 1000.", valueName: "factor"))
  var speed: Int = 1

  @Flag(help: "Begin paused, as without --at.")
  var paused = false

  @Argument(help: "Logs to replay; - is standard input.", completion: .file())
  var files: [String]

  func validate() throws {
    if !(1...1000).contains(speed) { throw ValidationError("--speed takes 1 to 1000.") }
  }

  func run() throws {
    try reportingFaults {
      let setup = try Setup(files, reading, mayBeMissing: false)
      var screen = try LiveScreen(
        setup, drawing, dashboard: Dashboard(playhead: try playhead(setup)), clock: SessionClock())
      try screen.run(follows: false)
    }
  }

  /// A time of day in `--at` is meant on the log's last day, which is known once it is read.
  private func playhead(_ setup: Setup) throws(Fault) -> Playhead {
    guard let at else { return .replay(speed: speed, isPaused: true) }
    guard Timestamp(userTime: at, relativeTo: Timestamp(seconds: 0), in: setup.zone) != nil else {
      throw .badTime(at, option: "--at")
    }
    return .replay(speed: speed, isPaused: paused, awaited: at)
  }
}
