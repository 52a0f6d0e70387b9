import ErrorCatalog
import Testing

private let catalog = Catalog.embedded

@Suite struct `Explaining` {
  @Test(arguments: failureRows + neutralRows) func `a code finds its row first`(_ row: CodeRow) {
    let first = catalog.explain(row.code).first
    #expect(first?.provider.id == "btse")
    #expect(first?.remedy.id == row.code)
    #expect(first?.found == .code)
  }

  @Test(arguments: failureRows + neutralRows) func `a constant finds its row, also as it is shown`(_ row: CodeRow)
    throws
  {
    guard let constant = row.constant else { return }
    let short = try #require(remedy(row.code)?.shortConstant)
    for name in [constant, short] { #expect(catalog.explain(name).first?.remedy.id == row.code) }
    #expect(catalog.explain(constant.lowercased()).contains { $0.remedy.id == row.code })
  }

  @Test(arguments: statusRows) func `an HTTP status finds its row first`(_ row: StatusRow) {
    for question in [String(row.status), "HTTP \(row.status)", row.title, "Error: \(row.title.lowercased())!"] {
      #expect(catalog.explain(question).first?.remedy.id == String(row.status), "\(question)")
    }
  }

  @Test(arguments: stringRows) func `a literal string finds its row first, and by its HTTP status too`(_ row: StringRow)
  {
    let first = catalog.explain(row.string).first
    #expect(first?.remedy.id == row.id)
    #expect(first?.found == .message)
    #expect(catalog.explain(String(row.status)).contains { $0.remedy.id == row.id })
  }

  @Test(
    arguments: [
      ("Forbidden — insufficient permission", "403"), ("Method Not Allowed β wrong HTTP method", "405"),
      ("Request timed out — verify order status separately", "-1"), ("Request failed - verify order status", "17"),
    ])
  func `a name with more behind a dash finds its row, damaged dashes too`(question: String, id: String) {
    #expect(catalog.explain(question).first?.remedy.id == id)
  }

  @Test func `what stands behind a dash alone means nothing`() {
    #expect(catalog.explain("banana — insufficient permission").isEmpty)
  }

  @Test(arguments: stringRows) func `a mildly reworded string finds its row first`(_ row: StringRow) {
    for question in [
      row.string.uppercased(), "Error: \(row.string)!", "\(row.string), please", "the \(row.string) error",
    ] {
      #expect(catalog.explain(question).first?.remedy.id == row.id, "\(question)")
    }
  }

  @Test(arguments: btse.remedies.map(\.title)) func `a title finds its row, also reworded`(_ title: String) {
    for question in [title, title.lowercased() + "!", "The \(title) error occurred"] {
      #expect(
        catalog.explain(question).contains { $0.provider.id == "btse" && $0.remedy.title == title }, "\(question)")
    }
  }

  @Test(arguments: [
    ("Retry-After", "429"), ("retry-after header", "429"), ("wrong nonce", "401"),
    ("request-sign", "api-parameter-is-mandatory"),
    ("PRICE_FILTER", "302"), ("cancelAllAfter", "304"), ("ECONNRESET", "ECONNRESET"), ("econnreset", "ECONNRESET"),
    ("Authentication Failed (code 10002)", "10002"), ("code -2", "-2"), ("error body", "error-response-format"),
    ("status", "error-response-format"), ("error", "error-response-format"), ("code", "error-response-format"),
    ("message", "error-response-format"), ("too many requests from you", "429"),
    ("401 Unauthorized", "401"), ("502", "502"), ("socket hang up", "ECONNRESET"),
    ("missing or invalid credentials", "401"),
  ]) func `other names find their row first`(_ question: String, _ id: String) {
    #expect(catalog.explain(question).first?.remedy.id == id)
  }

  @Test func `a bare number lists every provider that knows it`() {
    let found = catalog.explain("429")
    #expect(found.map { "\($0.provider.id) \($0.remedy.id)" } == ["btse 429", "btse 303", "generic 429"])
    #expect(catalog.explain("101").map(\.remedy.id) == ["101"])
  }

  @Test func `a code is not taken for an HTTP status where the question says which it is`() throws {
    let file = (
      name: "other.toml", text: "id = \"other\"\ntitle = \"Other\"\n[[remedy]]\ncode = \"429\"\ntitle = \"Odd\"\n"
    )
    let both = try Catalog(user: [file])
    #expect(both.explain("429").first?.provider.id == "other")
    #expect(both.explain("code 429").map(\.provider.id) == ["other"])
    #expect(!both.explain("status 429").contains { $0.provider.id == "other" })
  }

  @Test(arguments: [
    "the quick brown fox", "connection pool drained", "banana", "", "   ", "99999", "777", "-99", "!!!", "β",
    "symbol parameter is mandatory", "nothing to see here",
  ]) func `unrelated text finds nothing`(_ question: String) {
    #expect(
      catalog.explain(question).isEmpty, "\(catalog.explain(question).map { "\($0.remedy.id) \($0.found.text)" })")
  }

  @Test func `guesses are kept apart`() {
    #expect(catalog.guesses(for: "symbol parameter is mandatory").first?.remedy.id == "api-parameter-is-mandatory")
    #expect(catalog.guesses(for: "banana").isEmpty)
  }
}
