/// One request and its answer, before it is written in some logger's shape.
struct GeneratedCall {
  /// Microseconds of the epoch.
  var time: Int
  var account: Int
  var endpoint: Endpoint
  /// Different for every call.
  var id: UInt64
  /// Milliseconds.
  var latency: Int
  /// Nil for a success.
  var failure: FailureKind?
  /// Seconds to wait, where the answer says so.
  var retryAfter: Int?
  /// Whether the line names the order that the call was about.
  var namesOrder: Bool
  /// Bits that choose among spellings.
  var variety: UInt64

  var status: Int { failure?.status ?? 200 }

  struct Endpoint: Sendable {
    let method: StaticString
    let path: StaticString

    static let all = [
      Endpoint(method: "POST", path: "/spot/api/v3.3/order"),
      Endpoint(method: "DELETE", path: "/spot/api/v3.3/order"),
      Endpoint(method: "GET", path: "/spot/api/v3.3/user/open_orders?symbol=BTC-USDT"),
      Endpoint(method: "GET", path: "/spot/api/v3.3/price?symbol=ETH-USDT"),
      Endpoint(method: "GET", path: "/futures/api/v2.3/user/positions"),
      Endpoint(method: "POST", path: "/futures/api/v2.3/order"),
      Endpoint(method: "GET", path: "/spot/api/v3.3/user/wallet"),
      Endpoint(method: "GET", path: "/spot/api/v3.3/orderbook?symbol=BTC-USDT&depth=20"),
    ]
  }
}
