import Benchmarking
import Testing

struct ResultsTests {
  @Test func theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    #expect(Samples([3]).median == 3)
    #expect(Samples([9, 1, 2]).median == 2)
    #expect(Samples([4, 1, 9, 2]).median == 3)
  }

  @Test func aQuantileIsASample() {
    let samples = Samples((1...200).map(Double.init).shuffled())
    #expect(samples.quantile(0.99) == 198)
    #expect(samples.quantile(0) == 1)
    #expect(samples.quantile(1) == 200)
    #expect((samples.least, samples.greatest) == (1, 200))
  }

  @Test func aRatioIsTheMedianOfTheRoundsRatios() {
    #expect(Samples.ratio(of: [2, 30, 4], to: [1, 10, 1]) == 3)
  }

  @Test(arguments: [
    (Figure("", "", 0.412, .seconds), "412 ms"), (Figure("", "", 0.0000042, .seconds), "4.20 µs"),
    (Figure("", "", 99.96, .seconds), "100 s"), (Figure("", "", 12, .seconds), "12.0 s"),
    (Figure("", "", 54_000_000, .bytes), "54.0 MB"), (Figure("", "", 1.034, .ratio), "1.03 ×"),
    (Figure("", "", 0.35, .ratio), "0.350 ×"), (Figure("", "", 0.0042, .share), "0.420 %"),
    (Figure("", "", 2.5e9, .bytesPerSecond), "2.50 GB/s"),
    (Figure("", "", 823_000, .linesPerSecond), "823 k/s"), (Figure("", "", 140, .nanoseconds), "140 ns"),
    (Figure("", "", 12, .count), "12"),
  ])
  func figuresAreWrittenWithThreeDigits(figure: Figure, text: String) { #expect(figure.text == text) }

  private let results: Results = {
    var results = Results()
    results.add(Measurement("load", "1 %", [Figure("wallSeconds", "wall", 0.25, .seconds)]))
    results.add(Measurement("load", "100 %", [Figure("wallSeconds", "wall", 1.5, .seconds)]))
    results.add(Measurement("seek", "all", [Figure("medianSeconds", "median", 0.002, .seconds)]))
    return results
  }()

  @Test func theTableHasOneHeadAScenario() {
    #expect(
      results.table == """
        load     wall
        1 %    250 ms
        100 %  1.50 s

        seek   median
        all   2.00 ms

        """)
  }

  @Test func theJSONHasEveryFigureByName() {
    #expect(
      results.json == """
        {"schema":1,"measurements":[{"scenario":"load","subject":"1 %","figures":{"wallSeconds":0.25}},\
        {"scenario":"load","subject":"100 %","figures":{"wallSeconds":1.5}},\
        {"scenario":"seek","subject":"all","figures":{"medianSeconds":0.002}}]}

        """)
  }
}
