import Testing

@testable import LogFormats

@Suite struct LexiconTests {
  @Test(arguments: [("8", "88"), ("77", "777"), ("1", "11"), ("aaaa", "aaaaa"), ("12341234", "123412341234")])
  func `texts that repeat themselves are told apart`(one: String, other: String) {
    var lexicon = Lexicon()
    #expect(lexicon.intern(one) != lexicon.intern(other))
    #expect(lexicon.intern(one) == 1 && lexicon.intern(other) == 2)
    #expect(lexicon.takeNewTexts() == [one, other])
  }

  @Test func `every number up to ten thousand keeps its own text`() {
    var lexicon = Lexicon()
    let ids = (0..<10_000).map { lexicon.intern(String($0)) }
    #expect(ids == (0..<10_000).map { lexicon.intern(String($0)) })
    #expect(lexicon.takeNewTexts() == (0..<10_000).map(String.init))
  }
}
