import ErrorCatalog
import Testing
import TestSupport

@Suite struct `A reworded error string` {
  @Test(arguments: [
    ("the api parameters are mandatory", "api-parameter-is-mandatory"),
    ("API parameter is required", "api-parameter-is-mandatory"),
    ("mandatory parameter: api", "api-parameter-is-mandatory"), ("authentication has failed", "10002"),
    ("Error: Authentication failure", "10002"), ("auth failed", "10002"),
    ("BTSE says: authentication failed, try later", "10002"),
    ("signature verification has failed", "signature-verification-failed"),
    ("failed to verify signature", "signature-verification-failed"),
    ("verification of the signature failed", "signature-verification-failed"),
    ("the nonce is invalid", "invalid-nonce"), ("reused nonce", "invalid-nonce"),
    ("nonce reuse detected", "invalid-nonce"),
    ("request parameter is invalid", "-2"), ("Invalid parameters in request", "-2"),
    ("Error: invalid order size!", "301"),
    ("order size is invalid", "301"), ("invalid order size 0.001 for BTC-PERP", "301"), ("invalid size", "301"),
    ("The order price is invalid", "302"), ("invalid price", "302"), ("invald order price", "302"),
    ("max open orders exceeded", "304"), ("maximum number of open orders exceeded", "304"),
    ("Maximum open orders reached", "304"),
    ("order was not found", "16"), ("could not find order", "16"), ("no order found", "16"),
    ("too many requests for user", "429"), ("Order 12345 not found", "16"),
    ("balance insufficient", "8"), ("insufficient funds", "8"), ("Insufficient margin balance", "8"),
    ("rate limits exceeded", "303"), ("API rate limit has been exceeded", "303"), ("rate limit reached", "303"),
    ("your account is undergoing a liquidation", "64"), ("the order is undergoing ADL", "1004"),
    ("order undergoing auto deleveraging", "1004"), ("the order is undergoing a liquidation", "1003"),
    ("leverage value is invalid", "13"), ("transfer between futures and spot failed", "28"),
    ("order size exceeds maximum allowed", "300"), ("the request timed out", "-1"),
  ]) func `leads to its row`(_ message: String, _ id: String) {
    let match = btse.match(code: nil, status: nil, message: message)
    #expect(match.remedy?.id == id, "\(match.matched.text)")
  }

  @Test(arguments: [
    "symbol parameter is mandatory", "orderID parameter is mandatory", "order found", "valid order size",
    "connection pool drained", "the quick brown fox", "banana", "user not found", "wallet not found",
    "symbol not found",
    "invalid symbol", "Request failed with status code 429", "websocket reconnected", "order book snapshot received",
    "position opened", "heartbeat missed", "price feed is stale", "cannot read properties of undefined",
    "invalid api key",
    "{\"a\":1}", "<html><body>502</body></html>", "1234567", "β β β", "insufficient memory",
    "unexpected end of JSON input",
    "order id is mandatory", "parameters loaded", "rate of return", "max drawdown reached", "account created",
    "the account is not undergoing liquidation", "signature ok",
  ]) func `is not seen where there is none`(_ message: String) {
    let match = btse.match(code: nil, status: nil, message: message)
    #expect(match.remedy == nil, "\(match.remedy?.id ?? "") \(match.matched.text)")
  }

  @Test func `of any length and any characters is survived`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<Int(random.next() % 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let text = String(decoding: bytes, as: UTF8.self)
      let match = btse.match(code: text, status: Int(truncatingIfNeeded: random.next()), message: text)
      #expect(match.remedy == nil)
    }
    #expect(btse.match(code: nil, status: nil, message: String(repeating: "order ", count: 100_000)).remedy == nil)
  }
}
