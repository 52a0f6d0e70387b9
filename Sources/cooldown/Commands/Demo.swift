import ArgumentParser
import DashboardUI
import Glibc
import LogSources
import Simulator

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch a simulated bot get into trouble with a simulated exchange.",
    discussion: """
      Three bots trade against an exchange that limits as BTSE documents it. They write a real log, which the dashboard \
      follows as it would follow yours.
      """)

  @OptionGroup var drawing: DrawingOptions

  @Option(help: ArgumentHelp("How many times faster than life: 1 to 1000.", valueName: "factor"))
  var speed: Double = 1

  @Option(help: ArgumentHelp("Another number, another story.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only write the log, to this file, until interrupted.", valueName: "file"))
  var logOnly: String?

  func validate() throws {
    if !(1...1000).contains(speed) { throw ValidationError("--speed takes 1 to 1000.") }
  }

  func run() throws {
    try reportingFaults {
      let clock = SessionClock(speed: speed)
      if let logOnly {
        try DemoLog(path: logOnly, isPrivate: false).write(Simulation(seed: seed, start: clock.now), clock: clock)
      } else {
        try show(clock)
      }
    }
  }

  private func show(_ clock: SessionClock) throws {
    let log = try DemoLog.privateLog()
    defer { unlink(log.path) }
    let setup = try Setup([log.path], mayBeMissing: false)
    var screen = try LiveScreen(setup, drawing, dashboard: Dashboard(playhead: .live), clock: clock)
    let simulation = Simulation(seed: seed, start: clock.now)
    _ = try startThread(name: "bots") { try? log.write(simulation, clock: clock) }
    try screen.run(follows: true)
  }
}
