/// A failure that has nothing to do with limits.
enum Fault: CaseIterable, Sendable {
  case signature, nonce, orderTooSmall, orderTooLarge, priceOffGrid, noBalance, tooManyOrders, orderNotFound
  case timeout, serverError, connectionReset

  /// The request it happens to.
  var endpoint: Endpoint {
    switch self {
    case .signature: .openOrders
    case .nonce: .wallet
    case .orderNotFound: .cancelOrder
    case .serverError, .connectionReset: .price
    default: .placeOrder
    }
  }

  /// How long the answer takes; nil for the usual time.
  var latency: Duration? { self == .timeout ? .seconds(30) : nil }

  /// What the exchange answers; nil when the connection breaks first.
  var response: SimulatedResponse? {
    switch self {
    case .signature: SimulatedResponse(status: 401, code: 10002, message: "UNAUTHORIZED: Authentication Failed")
    case .nonce: SimulatedResponse(status: 401, message: "Invalid nonce")
    case .orderTooSmall: SimulatedResponse(status: 400, code: 301, message: "Invalid order size")
    case .orderTooLarge: SimulatedResponse(status: 400, code: 300, message: "Order size exceeds the maximum allowed")
    case .priceOffGrid: SimulatedResponse(status: 400, code: 302, message: "Invalid order price")
    case .noBalance: SimulatedResponse(status: 400, code: 8, message: "Insufficient balance")
    case .tooManyOrders: SimulatedResponse(status: 400, code: 304, message: "Maximum open orders exceeded")
    case .orderNotFound: SimulatedResponse(status: 404, code: 16, message: "Order not found")
    case .timeout: SimulatedResponse(status: 408, message: "Request timed out")
    case .serverError: SimulatedResponse(status: 500, message: "Internal Server Error")
    case .connectionReset: nil
    }
  }
}
