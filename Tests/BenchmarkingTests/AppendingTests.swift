import Benchmarking
import Testing

struct AppendingTests {
  @Test func aBatchLagsUntilItsLastLineThatIsTold() {
    var ledger = AppendLedger()
    ledger.appended(10, at: 1)
    ledger.appended(5, at: 2)
    ledger.appended(5, at: 3)
    for (number, time) in [(4, 1.25), (10, 1.5), (11, 2.75)] { ledger.told(number, at: time) }
    #expect(ledger.lags == [0.5, 0.75])
    #expect((ledger.lines, ledger.lastTold) == (20, 11))
  }

  @Test func lineNumbersAreFoundInWhateverPiecesTheyCome() {
    let text = Array(
      "{\"message\":\"\\\"line\\\":9\",\"line\":12,\"format\":\"pino\"}\n{\"line\":345}\n{}\n{\"line\":6".utf8)
    var whole = LineNumbers()
    #expect(whole.read(text[...]) == [12, 345])
    var pieces = LineNumbers()
    #expect(text.indices.flatMap { pieces.read(text[$0...$0]) } == [12, 345])
  }
}
