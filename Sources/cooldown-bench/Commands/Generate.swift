import ArgumentParser
import Benchmarking

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a generated log to a file.")

  @OptionGroup var recipes: RecipeOptions

  @Option(help: ArgumentHelp("Share of failing lines, 0 to 1.", valueName: "share"))
  var failures = 0.1

  @Argument(help: "The file, which is written over.", completion: .file())
  var file: String

  func run() throws { _ = try GeneratedLog(recipes.recipe(failureShare: failures), recipes.size, at: file) }
}
