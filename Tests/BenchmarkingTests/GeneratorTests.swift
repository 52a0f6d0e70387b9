import Benchmarking
import Testing

struct GeneratorTests {
  @Test func theSameSeedGivesTheSameBytes() {
    #expect(text(LogRecipe(seed: 7), lines: 2_000) == text(LogRecipe(seed: 7), lines: 2_000))
    #expect(text(LogRecipe(seed: 7), lines: 2_000) != text(LogRecipe(seed: 8), lines: 2_000))
  }

  @Test func theBytesOfASmallLogStayAsTheyAre() {
    let hash = text(LogRecipe(), lines: 1_000).reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    #expect(hash == 2_176_718_972_601_037_557)
  }

  @Test func aLogIsTheSameInWhateverPiecesItIsWritten() {
    var generator = LogGenerator(LogRecipe())
    var pieces: [UInt8] = []
    for bytes in stride(from: 1_000, through: 100_000, by: 777) { _ = generator.fill(&pieces, bytes: bytes) }
    #expect(text(LogRecipe(), lines: 1_000).starts(with: pieces.prefix(100_000)))
  }

  @Test(arguments: [0, 0.01, 0.1, 1])
  func theShareOfFailuresIsAsAsked(share: Double) {
    let tally = tally(of: text(LogRecipe(failureShare: share), lines: 20_000))
    #expect(abs(Double(tally.failures) / 20_000 - share) < 0.005)
  }

  @Test(arguments: [1, 5, 40])
  func thereAreAsManyGroupsAsAsked(groups: Int) {
    let tally = tally(of: text(LogRecipe(failureShare: 1, groups: groups), lines: 5_000))
    #expect(tally.groups.count == groups)
  }

  @Test func linesHaveAboutThreeHundredBytes() {
    #expect((270...330).contains(text(LogRecipe(), lines: 10_000).count / 10_000))
  }

  private func text(_ recipe: LogRecipe, lines: Int) -> [UInt8] {
    var generator = LogGenerator(recipe)
    var chunk: [UInt8] = []
    #expect(generator.fill(&chunk, bytes: .max, lines: lines) == lines)
    return chunk
  }

  private func tally(of log: [UInt8]) -> Tally {
    var reference = Reference()
    reference.read(log[...])
    reference.finish()
    return reference.tally
  }
}
