import Chronology
import Simulator
import Testing

struct SimulationTests {
  @Test func `the same seed gives the same lines, another seed others`() {
    let first = lines(seed: 7, for: .seconds(60))
    #expect(first == lines(seed: 7, for: .seconds(60)))
    #expect(first != lines(seed: 8, for: .seconds(60)))
  }

  @Test(arguments: [1, 2, 3])
  func `lines come in time order, five to twenty a second`(seed: UInt64) {
    let lines = lines(seed: seed, for: .seconds(600))
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.time <= $1.time })
    let counts = Dictionary(grouping: lines) { ($0.time - start).components.seconds / 10 }.mapValues(\.count)
    #expect(counts.count == 60)
    for (index, count) in counts { #expect((50...200).contains(count), "ten seconds from \(index)0") }
  }

  @Test(arguments: [1, 2])
  func `the block ends, fifteen minutes follow, and the ladder begins anew`(seed: UInt64) {
    var until = Timestamp.distantPast
    var opened: [Int64] = []
    for refusal in refusals(of: "mm-1", in: lines(seed: seed, for: .seconds(4300))) {
      if refusal.time >= until || refusal.end > until + .seconds(2) { opened.append(refusal.wait) }
      until = max(until, refusal.end)
    }
    #expect(opened == [1, 300, 900, 1, 300, 900, 1, 300])
  }

  @Test(arguments: [1, 2])
  func `who obeys meets the first step only, and sends nothing inside a block`(seed: UInt64) throws {
    let refused = refusals(of: "mm-2", in: lines(seed: seed, for: .seconds(4300)))
    let first = try #require(refused.first)
    #expect(refused.allSatisfy { $0.wait == 1 })
    #expect(refused.contains { $0.time > first.time + .seconds(3600) })
    let others = refused.filter { $0.time - first.time > .milliseconds(200) }
    #expect(others.allSatisfy { $0.time - first.time > .seconds(3600) })
  }

  @Test func `nothing succeeds inside a block that was announced`() {
    var block = Timestamp.distantPast..<Timestamp.distantPast
    var successes = 0
    for line in lines(seed: 1, for: .seconds(1300)) where line.value(of: "account") == "mm-1" {
      if let wait = line.wait {
        let begin = block.contains(line.time) ? block.lowerBound : line.time
        block = begin..<max(block.upperBound, line.time + .seconds(wait))
      } else if line.has("\"response\":{\"status\":200") {
        successes += 1
        #expect(!block.contains(line.time) || line.time - block.lowerBound <= .seconds(1), "\(line.text)")
      }
    }
    #expect(successes > 200)
  }
}
