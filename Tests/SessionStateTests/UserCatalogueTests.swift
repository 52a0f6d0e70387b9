import ErrorCatalog
import LogFormats
import Testing

@testable import SessionState

/// What a user's own catalogue says holds for the session too.
@Suite struct UserCatalogueTests {
  private let line = answer(0, status: 504, extra: ",\"orderID\":\"o-1\"")

  @Test func `a status that a catalogue calls unknown state leaves an order in doubt`() throws {
    let text = """
      id = "btse"
      [[remedy]]
      status = 504
      title = "Gateway Timeout"
      class = "unknownState"
      """
    #expect(try orders(in: Catalog(user: [("btse.toml", text)])) == ["o-1"])
    #expect(orders(in: .embedded).isEmpty)
  }

  private func orders(in catalog: Catalog) -> [String] {
    var session = Session(catalog: catalog)
    let source = session.addSource(named: "log")
    var parser = LineParser(lexicon: 1, zone: .utc)
    feed([line], to: &session, source: source, parser: &parser)
    session.settle()
    return session.ordersToVerify(at: moment(1)).map(\.order)
  }
}
