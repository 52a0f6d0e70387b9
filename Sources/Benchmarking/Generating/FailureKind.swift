/// One way in which requests fail: what the answer's status, code and text are.
struct FailureKind: Sendable {
  let status: Int
  /// Nil where a proxy answered instead of the API.
  let code: Int?
  let message: [UInt8]

  init(_ status: Int, _ code: Int?, _ message: String) {
    (self.status, self.code) = (status, code)
    self.message = Array(message.utf8)
  }

  var isLimit: Bool { status == 429 }

  /// The first `count` kinds, the exchange's own first: whatever their number, the first is its rate limit.
  static func kinds(_ count: Int) -> [FailureKind] {
    (0..<count).map { $0 < known.count ? known[$0] : other($0) }
  }

  private static let known = [
    FailureKind(429, 303, "Rate limit exceeded"),
    FailureKind(400, 8, "Insufficient account balance"),
    FailureKind(404, 16, "Order not found"),
    FailureKind(400, 301, "Invalid order size"),
    FailureKind(400, 302, "Invalid order price"),
    FailureKind(401, 10_002, "Authentication Failed"),
    FailureKind(502, nil, "Bad Gateway"),
    FailureKind(400, 304, "Maximum open orders exceeded"),
    FailureKind(400, -2, "Invalid request parameters"),
    FailureKind(408, -1, "Request timed out"),
    FailureKind(500, 17, "Request failed"),
    FailureKind(504, nil, "Gateway Timeout"),
    FailureKind(400, 11, "Invalid currency specified: \u{20bf}"),
    FailureKind(400, 12, "Error updating risk limit"),
    FailureKind(400, 13, "Invalid leverage value: \u{2014}"),
    FailureKind(400, 64, "Account is undergoing liquidation"),
    FailureKind(400, 300, "Order size exceeds the maximum allowed"),
    FailureKind(400, 1004, "Order is undergoing auto-deleveraging (ADL)"),
    FailureKind(403, nil, "Forbidden"),
    FailureKind(451, nil, "Unavailable For Legal Reasons"),
  ]

  /// A kind that no catalogue knows.
  private static func other(_ index: Int) -> FailureKind {
    let statuses = [400, 401, 403, 404, 405, 408, 409, 418, 422, 500, 503, 504]
    return FailureKind(statuses[index % statuses.count], 20_000 + index, "Rejected by rule \(20_000 + index)")
  }
}
