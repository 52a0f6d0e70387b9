import ArgumentParser
import Benchmarking

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time cooldown and the tools that are installed on a log of yours.",
    discussion: """
      All group failures by status and code with first and last time; the tools' queries know the fields of generated \
      logs. A tool that is not installed is left out.
      """)

  @OptionGroup var timing: TimingOptions

  @Argument(help: "The log.", completion: .file())
  var file: String

  func run() throws {
    var bench = try Bench(timing, tools: Tool.allCases)
    try bench.load(try GeneratedLog(existing: file), file)
    bench.print()
  }
}
