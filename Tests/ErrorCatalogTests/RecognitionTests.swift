import ErrorCatalog
import Testing

private let catalog = Catalog.embedded

@Suite struct `A provider is recognised` {
  @Test(arguments: [
    ("api.btse.com", true), ("API.BTSE.COM", true), ("api.btse.com:443", true), ("api.btse.io", true),
    ("testapi.btse.io", true), ("ws.btse.com", true), ("a.b.btse.io", true), ("btse.com.evil.example", false),
    ("notbtse.com", false), ("api.binance.com", false), ("", false),
  ]) func `by its hosts`(_ host: String, _ isKnown: Bool) {
    #expect(catalog.provider(host: host)?.id == (isKnown ? "btse" : nil))
  }

  @Test(arguments: [
    ("btse", true), ("BTSE", true), ("btse-mm-1", true), ("btse.client", true), ("btse/mm", true), ("btse2", true),
    ("btsecret", false), ("mm-btse", false), ("", false),
  ]) func `by a name that begins with its own`(_ name: String, _ isKnown: Bool) {
    #expect(catalog.provider(named: name)?.id == (isKnown ? "btse" : nil))
  }

  @Test(arguments: [
    ("request-api", true), ("Request-Sign", true), ("request_api", true), ("request-nonce", false),
    ("x-api-key", false),
  ]) func `by a header`(_ header: String, _ isKnown: Bool) {
    #expect(catalog.provider(marker: header)?.id == (isKnown ? "btse" : nil))
  }

  @Test(arguments: [
    ("/api/v3.3/order", true), ("/spot/api/v3.3/order", true), ("/futures/api/v2.3/order", true),
    ("/api/v1/order", false),
    ("/api/v3.3", false), ("", false),
  ]) func `by a path`(_ path: String, _ isKnown: Bool) {
    #expect(catalog.provider(path: path)?.id == (isKnown ? "btse" : nil))
  }

  @Test(arguments: [
    ("10002", 401), ("-2", 400), ("301", 400), ("302", 400), ("304", 400), ("303", 429), ("16", 404), ("8", 400),
    ("64", 400),
    ("1004", 400),
  ]) func `by a code with its HTTP status`(_ code: String, _ status: Int) {
    #expect(btse.knows(code: code, status: status))
    #expect(!btse.knows(code: code, status: 200))
    #expect(!generic.knows(code: code, status: status))
  }

  @Test(arguments: [
    ("10002", "UNAUTHORIZED: Authentication Failed", true), ("301", "Invalid order size", true),
    ("13", "Invalid leverage value", true), ("301", "Order not found", false), ("99999", "Invalid order size", false),
    ("20", "SUCCESS", false), ("-1", "Order not found", false),
  ]) func `by a code with its own words`(_ code: String, _ text: String, _ isKnown: Bool) {
    #expect(btse.knows(code: code, text: text) == isKnown)
    #expect(!generic.knows(code: code, text: text))
  }

  @Test func `by its codes never when it is generic`() {
    #expect(!generic.knows(code: "ECONNRESET", text: "socket hang up"))
  }

  @Test func `by its id`() {
    #expect(catalog.provider(id: "generic")?.isGeneric == true)
    #expect(catalog.provider(id: "nobody") == nil)
    #expect(btse.codeClass(of: "99999") == nil)
  }
}
