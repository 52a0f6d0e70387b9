import Benchmarking

/// Things timed in turn, so that whatever slows the machine slows them all; each round begins with another one.
struct Rounds {
  private(set) var names: [String] = []
  private var bodies: [() throws -> Usage] = []
  private(set) var usages: [[Usage]] = []

  mutating func add(_ name: String, _ body: @escaping () throws -> Usage) {
    names.append(name)
    bodies.append(body)
    usages.append([])
  }

  mutating func run(_ count: Int) throws {
    for round in 0..<count {
      for turn in bodies.indices {
        let index = (round + turn) % bodies.count
        usages[index].append(try bodies[index]())
      }
    }
  }

  /// The median of a figure of the thing at `index`.
  func median(_ figure: KeyPath<Usage, Double>, of index: Int) -> Double {
    Samples(usages[index].map { $0[keyPath: figure] }).median
  }

  /// The most memory of all rounds.
  func peakBytes(of index: Int) -> Double { Double(usages[index].map(\.peakBytes).max() ?? 0) }

  /// The median of the rounds' ratios of wall times.
  func ratio(of index: Int, to other: Int) -> Double {
    Samples.ratio(of: usages[index].map(\.wallSeconds), to: usages[other].map(\.wallSeconds))
  }
}
