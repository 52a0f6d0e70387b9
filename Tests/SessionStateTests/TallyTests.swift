import Testing

@testable import SessionState

@Suite struct TallyTests {
  @Test func `of what there is most of, the lower id`() {
    var tally = Tally()
    #expect(tally.most == nil)
    tally.add(3, of: 9)
    tally.add(of: 7)
    tally.add(2, of: 7)
    #expect(tally.most == 7)
    tally.add(of: 9)
    #expect(tally.most == 9)
  }
}
