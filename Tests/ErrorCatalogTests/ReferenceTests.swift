import ErrorCatalog
import RateLimits
import Testing

@Suite struct `The reference of BTSE` {
  @Test(arguments: statusRows) func `has a row for each HTTP status`(_ expected: StatusRow) throws {
    let row = try #require(remedy(String(expected.status)))
    #expect(row.isStatusRow)
    #expect(row.status == expected.status)
    #expect(row.title == expected.title)
    #expect(row.verdict == expected.verdict)
  }

  @Test func `has no HTTP statuses beyond the ten`() {
    #expect(btse.remedies.filter(\.isStatusRow).compactMap(\.status) == statusRows.map(\.status))
  }

  @Test(arguments: stringRows) func `has each error string with its status`(_ expected: StringRow) throws {
    let row = try #require(remedy(expected.id))
    #expect(row.strings.contains(expected.string))
    #expect(row.status == expected.status)
  }

  @Test func `keeps the error strings in the order of their frequency`() {
    #expect(btse.remedies.flatMap(\.strings) == stringRows.map(\.string))
  }

  @Test(arguments: failureRows + neutralRows) func `has each code with constant, class and verdict`(_ expected: CodeRow)
    throws
  {
    let row = try #require(remedy(expected.code))
    #expect(row.code == expected.code)
    #expect(row.constant == expected.constant)
    #expect(row.codeClass == expected.codeClass)
    #expect(row.verdict == expected.verdict)
    #expect(btse.codeClass(of: expected.code) == expected.codeClass)
  }

  @Test func `has 22 codes that are failures, 29 that are none, and no others`() {
    #expect(failureRows.count == 22)
    #expect(neutralRows.count == 29)
    #expect(Set(btse.remedies.compactMap(\.code)) == Set((failureRows + neutralRows).map(\.code)))
  }

  @Test func `gives an HTTP status only to the codes whose error string has one`() {
    let withString = Set(stringRows.map(\.id))
    for row in btse.remedies where row.code != nil { #expect((row.status != nil) == withString.contains(row.id)) }
  }

  @Test func `leaves the state unknown after -1, 17 and HTTP 408, and after nothing else`() {
    #expect(btse.remedies.filter { $0.codeClass == .unknownState }.map(\.id).sorted() == ["-1", "17", "408"])
    #expect(btse.statusClass(of: 408) == .unknownState)
  }

  @Test(arguments: [
    ("429", "Retry-After"), ("429", "RFC 7231 §7.1.3"), ("429", "urllib3.Retry, axios-retry and OkHttp"),
    ("429", "1s → 5min → 15min"), ("401", "path + nonce + body"), ("401", "reorders JSON keys"),
    ("401", "UTC time in milliseconds"), ("401", "a few seconds"), ("408", "30 seconds"), ("451", "support"),
    ("api-parameter-is-mandatory", "request-api, request-nonce and request-sign"),
    ("api-parameter-is-mandatory", "X-BTSE-APIKEY, BTSE-API-KEY"), ("10002", "Signed Request Walkthrough"),
    ("10002", "no query string"), ("signature-verification-failed", "exact bytes passed to HMAC"),
    ("signature-verification-failed", "query string"), ("invalid-nonce", "time.time() * 1000"),
    ("invalid-nonce", "Date.now()"), ("-2", "walletName"), ("301", "minOrderSize and maxOrderSize"),
    ("301", "/api/v3.3/market_summary"), ("300", "maxOrderSize"), ("302", "PRICE_FILTER"), ("302", "tick-size grid"),
    ("304", "cancelAllAfter"), ("16", "24 hours"), ("16", "trade-history"), ("8", "not the total one"),
    ("303", "Authentication → Rate Limits"), ("64", "liquidation"), ("1004", "WebSocket notifications"),
    ("error-response-format", "status (the HTTP status code), error (the HTTP status text)"),
  ]) func `says what the reference says`(_ id: String, _ fact: String) throws {
    let row = try #require(remedy(id))
    let text = ([row.meaning, row.cause, row.check] + row.steps + row.avoid).joined(separator: "\n")
    #expect(text.contains(fact))
  }

  @Test func `links the largest size to the row that tells how to look it up`() {
    #expect(remedy("300")?.seeAlso.contains("301") == true)
  }

  @Test func `carries the policy of rate limits`() {
    var expected = Profile()
    expected.ladder = [.seconds(1), .seconds(300), .seconds(900)]
    expected.memory = .seconds(3600)
    expected.resetsAfterTop = true
    expected.codes = ["303"]
    expected.patterns = ["rate limit", "too many requests", "exceeding rate limit"]
    expected.excludesOtherCodes = true
    expected.successStatuses = 200...200
    expected.scopeBy = [.provider, .account]
    expected.classes = [
      EndpointClass(name: "order", segment: "order"), EndpointClass(name: "wallet", segment: "wallet"),
    ]
    expected.defaultClass = "query"
    #expect(btse.profile == expected)
    #expect(btse.goodStatuses == [200, 101])
  }
}

@Suite struct `The generic provider` {
  @Test func `has no ladder, and takes 503 for a limit only with a wait`() {
    #expect(generic.profile.ladder.isEmpty)
    #expect(generic.profile.memory == nil)
    #expect(generic.profile.statuses == [429, 418, 420, 529])
    #expect(generic.profile.statusesWithWait == [503])
    #expect(generic.profile.successStatuses == 200...299)
    #expect(generic.profile.scopeBy == [.host, .account])
    #expect(generic.goodStatuses == nil)
  }

  @Test(arguments: [
    400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 413, 415, 418, 420, 422, 425, 429, 431, 451, 500, 501, 502,
    503,
    504, 520, 521, 522, 523, 524, 525, 526, 527, 529,
  ]) func `has a row for the HTTP status`(_ status: Int) {
    #expect(remedy(String(status), of: generic)?.isStatusRow == true)
  }

  @Test(arguments: [
    "ECONNRESET", "ECONNREFUSED", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EPIPE", "ECONNABORTED", "ERR_BAD_REQUEST",
    "ERR_BAD_RESPONSE", "ERR_NETWORK", "CERT_HAS_EXPIRED",
  ]) func `has a row for the transport code`(_ code: String) {
    #expect(generic.codeClass(of: code) == .failure)
  }
}

@Suite struct `Every embedded catalogue` {
  @Test func `is without a fault`() {
    #expect(Catalog.embeddedFaults.map(\.description) == [])
  }

  @Test func `is there, and generic is the last`() {
    #expect(Catalog.embedded.providers.map(\.id) == ["btse", "generic"])
  }

  @Test(arguments: Catalog.embedded.providers) func `says everything about each of its rows`(_ provider: Provider) {
    for row in provider.remedies {
      let texts =
        [row.id, row.title, row.meaning, row.cause, row.check, row.source] + row.steps + row.avoid + row.strings
      #expect(texts.allSatisfy { !$0.isEmpty }, "\(row.id)")
      #expect(!row.steps.isEmpty && !row.avoid.isEmpty, "\(row.id)")
    }
  }

  @Test(arguments: Catalog.embedded.providers) func `refers only to rows that it has`(_ provider: Provider) {
    let ids = provider.remedies.map(\.id)
    #expect(Set(ids).count == ids.count)
    for row in provider.remedies {
      #expect(row.seeAlso.allSatisfy(ids.contains) && !row.seeAlso.contains(row.id), "\(row.id)")
    }
  }

  @Test(arguments: Catalog.embedded.providers) func `gives each HTTP status the verdict that is agreed on`(
    _ provider: Provider
  ) {
    for row in provider.remedies where row.isStatusRow {
      #expect(row.verdict == verdict(ofHTTP: row.status ?? 0), "\(row.id)")
    }
  }

  @Test(arguments: Catalog.embedded.providers) func `holds no damaged characters`(_ provider: Provider) {
    for row in provider.remedies {
      let text = ([row.title, row.meaning, row.cause, row.check, row.source] + row.steps + row.avoid).joined()
      #expect(!text.contains("β") && !text.contains("Β") && !text.contains("\u{FFFD}"), "\(row.id)")
    }
  }

  private func verdict(ofHTTP status: Int) -> RetryVerdict {
    switch status {
    case 408: .once
    case 429: .wait
    case 451: .never
    case 400..<500: .fix
    case 500...: .backoff
    default: .unknown
    }
  }
}

extension Provider: CustomTestStringConvertible {
  public var testDescription: String { id }
}
