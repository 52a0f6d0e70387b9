import Testing
import ErrorCatalog

@testable import Reports

@Suite struct PrintTests {
  @Test func `all`() {
    print(incident.text)
    print(incident.json)
    for line in incident.eventLines() { print(line) }
    for query in ["303", "Authentication Failed", "400", "HTTP 429", "bananas", "wrong nonse", "-1", "order not fnd", "7"] {
      print("=====", query)
      print(ExplainReport(query: query, catalog: .embedded).text)
    }
  }
}
