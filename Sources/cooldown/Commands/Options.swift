import ArgumentParser
import Chronology

/// Options of every command that reads logs.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Take every record to be this provider's.", valueName: "name"))
  var provider: String?

  @Option(
    help: ArgumentHelp("Zone of times written without one: UTC, local, +02:00 or Europe/Berlin.", valueName: "zone"))
  var tz: String = "local"

  @Flag(help: "Show keys, signatures and tokens instead of masking them.")
  var showSecrets = false
}

/// Options of every command that draws.
struct DrawingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A theme: dark, light, high-contrast, colorblind, or one of your own.", valueName: "name"))
  var theme: String?

  @Flag(help: "Draw with ASCII alone.")
  var ascii = false
}
