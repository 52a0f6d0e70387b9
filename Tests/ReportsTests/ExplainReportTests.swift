import ErrorCatalog
import Screen
import Testing

@testable import Reports

@Suite struct ExplainReportTests {
  @Test func `a code is explained in full`() {
    let report = ExplainReport(query: "303", catalog: .embedded, provider: nil)
    #expect(report.found)
    #expect(
      report.text.hasPrefix(
        """
        303 Rate limit exceeded                                     BTSE · matched: code
        ERROR_RATE_LIMITS_EXCEEDED · HTTP 429

        Meaning   A tier
        """))
    var rest = report.text[...]
    for label in ["Meaning ", "Cause ", "Check ", "Do ", "Don't ", "Retry ", "Source ", "See also "] {
      let place = rest.split(separator: "\n").firstIndex { $0.hasPrefix(label) }
      #expect(place != nil, "\(label) is missing or out of order")
      rest = rest.split(separator: "\n").dropFirst(place ?? 0).joined(separator: "\n")[...]
    }
    #expect(report.text.contains("\nRetry     Wait until the block is over, then send again.\n"))
    #expect(report.text.contains("\nSee also  HTTP 429 Too Many Requests\n"))
  }

  @Test func `every provider that knows it answers, unless one is asked`() {
    let all = ExplainReport(query: "HTTP 429", catalog: .embedded)
    #expect(all.text.contains("BTSE · matched: HTTP status\n") && all.text.contains("HTTP · matched: HTTP status\n"))
    let one = ExplainReport(query: "429", catalog: .embedded, provider: "btse")
    #expect(one.found && !one.text.contains("HTTP · matched"))
  }

  @Test func `what an API has no row for is answered by what holds for any`() {
    let report = ExplainReport(query: "502", catalog: .embedded, provider: "btse")
    #expect(report.found && report.text.contains("HTTP · matched: HTTP status\n"))
  }

  @Test func `errors that come with a status are named, not told`() {
    let text = ExplainReport(query: "400", catalog: .embedded, provider: "btse").text
    #expect(text.contains("\nAlso  -2 Invalid request parameters · 301 Invalid order size"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("Meaning") }.count == 1)
  }

  @Test func `a code that is no failure says so and offers no retry`() {
    let text = ExplainReport(query: "7", catalog: .embedded, provider: "btse").text
    #expect(text.contains("ORDER_REFUNDED · not a failure\n"))
    #expect(!text.contains("\nRetry "))
  }

  @Test func `an order in doubt says so`() {
    #expect(ExplainReport(query: "-1", catalog: .embedded).text.contains("TIMEOUT · the order may or may not exist\n"))
  }

  @Test func `guesses are labelled and do not count as found`() {
    let report = ExplainReport(query: "order not fnd", catalog: .embedded)
    #expect(!report.found)
    #expect(
      report.text.hasPrefix("There is no remedy for \"order not fnd\" in the reference. Guesses, the nearest\nfirst:\n")
    )
    #expect(report.text.contains("  16 Order not found (BTSE, fuzzy:0."))
  }

  @Test func `nothing close is one sentence`() {
    let report = ExplainReport(query: "bananas", catalog: .embedded)
    #expect(!report.found)
    #expect(report.text == "There is no remedy for \"bananas\" in the reference, and nothing close to it.\n")
  }

  @Test func `every row of the catalogue is explained within 80 columns`() {
    for provider in Catalog.embedded.providers {
      for remedy in provider.remedies {
        let query = remedy.code.map { "code \($0)" } ?? remedy.title
        let report = ExplainReport(query: query, catalog: .embedded, provider: provider.id)
        #expect(report.found, "\(provider.id) \(remedy.id)")
        #expect(report.text.contains(remedy.headline), "\(provider.id) \(remedy.id)")
        let widest = report.text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
        #expect(widest <= 80, "\(provider.id) \(remedy.id)")
      }
    }
  }
}
