import TestSupport
import Testing

@testable import LogFormats

/// A parser that learns shapes must say of every line what one that reads each in full says.
struct ShapeTests {
  static let samples = Format.all.flatMap(\.samples).map(\.line) + RandomLog.samples
  /// A line that is no other's like, so that enough stands behind the others for them to be compared with shapes.
  static let rest = #"{"z":"\#(String(repeating: "z", count: 400))"}"#

  @Test(arguments: 0..<40)
  func `a parser that learns shapes says of any log what one that does not says`(_ seed: UInt64) {
    var log = RandomLog(seed: seed, samples: Self.samples)
    var comparison = ShapeComparison("seed \(seed)")
    comparison.read((0..<3).map { _ in Array(log.lines(120).joined()) })
  }

  @Test func `plain, known and full records all occur`() {
    var counts = (plain: 0, known: 0, full: 0)
    for seed in 0..<20 as Range<UInt64> {
      var log = RandomLog(seed: seed, samples: Self.samples)
      var comparison = ShapeComparison("seed \(seed)")
      comparison.read([Array(log.lines(200).joined())])
      let found = comparison.counts
      counts = (counts.plain + found.plain, counts.known + found.known, counts.full + found.full)
    }
    #expect(counts.plain > 100 && counts.known > 300 && counts.full > 300, "\(counts)")
  }
}
