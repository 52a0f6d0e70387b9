import ArgumentParser
import Benchmarking

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure scenarios on generated logs; the default.")

  @OptionGroup var recipes: RecipeOptions
  @OptionGroup var timing: TimingOptions

  @Option(help: ArgumentHelp("Shares of failing lines, 0 to 1.", valueName: "shares"))
  var failures = "0.01,0.1,1"

  @Option(
    help: ArgumentHelp("Scenarios: \(Scenario.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "names"))
  var only: String?

  @Flag(help: "Compare the answer on the whole log, not only on one of 50,000 lines.")
  var verifyAll = false

  func run() throws {
    var bench = try Bench(timing, recipes.recipe(failureShare: 0.1), recipes.size)
    for scenario in try scenarios() { try scenario.run(on: &bench, shares: try shares(), verifyingAll: verifyAll) }
    bench.print()
  }

  private func shares() throws -> [Double] {
    try failures.split(separator: ",").map { part in
      guard let share = Double(part), 0...1 ~= share else {
        throw ValidationError("--failures takes numbers from 0 to 1.")
      }
      return share
    }
  }

  private func scenarios() throws -> [Scenario] {
    guard let only else { return Scenario.allCases }
    return try only.split(separator: ",").map { name in
      guard let scenario = Scenario(rawValue: String(name)) else {
        throw ValidationError("There is no scenario \(name).")
      }
      return scenario
    }
  }
}
