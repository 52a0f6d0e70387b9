import Testing

@testable import SessionState

@Suite struct ArrivalRhythmTests {
  @Test func `a source is silent after 30 seconds, or ten times its longest usual gap`() {
    var rhythm = ArrivalRhythm()
    #expect(rhythm.silence(at: .seconds(1_000)) == nil)
    for second in 0..<10 { rhythm.arrived(at: .seconds(second), lines: 1) }
    #expect(rhythm.silence(at: .seconds(39)) == nil)
    #expect(rhythm.silence(at: .seconds(40)) == .seconds(31))
    rhythm.arrived(at: .seconds(13), lines: 1)
    #expect(rhythm.silence(at: .seconds(43)) == nil)
  }

  @Test func `a log whose last line is old when it is opened is silent from the first`() {
    var rhythm = ArrivalRhythm()
    rhythm.began(at: .seconds(100))
    #expect(rhythm.silence(at: .seconds(120)) == nil)
    #expect(rhythm.silence(at: .seconds(280)) == .seconds(180))
    rhythm.began(at: .seconds(50))
    #expect(rhythm.silence(at: .seconds(131)) == .seconds(31))
  }
}
