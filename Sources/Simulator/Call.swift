import Chronology

/// One request of a bot and what came of it: all that a log line tells.
struct Call: Sendable {
  let endpoint: Endpoint
  let order: Order
  /// When it was sent, and when its answer is logged.
  let sent: Timestamp
  let answered: Timestamp
  /// What was put in, where the failure is none of the exchange's doing.
  let fault: Fault?
  /// Nil when the connection broke.
  let response: SimulatedResponse?

  var isFailure: Bool { response?.status != 200 }
}

/// The order a request is about.
struct Order: Sendable {
  let clientID: String
  let id: String
  let symbol: String
  let side: String
  let size: String
  let price: String
}

extension Call {
  /// The address asked; queries carry their symbol.
  var url: String {
    let address = "https://api.btse.com" + endpoint.path
    switch endpoint {
    case .placeOrder, .wallet: return address
    case .cancelOrder: return address + "?symbol=\(order.symbol)&clOrderID=\(order.clientID)"
    case .openOrders, .orderbook, .price: return address + "?symbol=\(order.symbol)"
    }
  }

  var message: String {
    if endpoint == .placeOrder, response?.status == 408 { return "order state unknown" }
    return isFailure ? endpoint.phrases.failed : endpoint.phrases.done
  }

  /// The order's fields, wrong where the failure is about them; empty for a query.
  var orderFields: [(String, JSON)] {
    guard endpoint.kind == .order else { return [] }
    let named: [(String, JSON)] = [
      ("symbol", .string(order.symbol)), ("clOrderID", .string(order.clientID)), ("side", .string(order.side)),
    ]
    switch fault {
    case .orderTooSmall: return named + sizeFields("0.000001")
    case .orderTooLarge: return named + sizeFields("5000")
    case .priceOffGrid: return named + [("price", .number(order.price + "37")), ("tickSize", .number("0.5"))]
    default: return named + [("size", .number(order.size)), ("price", .number(order.price))]
    }
  }

  private func sizeFields(_ size: String) -> [(String, JSON)] {
    [("size", .number(size)), ("minOrderSize", .number("0.0001")), ("maxOrderSize", .number("2000"))]
  }

  /// The body of the answer, as BTSE words it.
  func body(of response: SimulatedResponse) -> JSON {
    guard isFailure else { return successBody }
    var fields: [(String, JSON)] = [("status", .integer(response.status)), ("error", .string(response.reason))]
    if let code = response.code { fields.append(("code", .integer(code))) }
    return .object(fields + [("message", .string(response.message))])
  }

  /// An order row, whose `status` is the API's own: 2 inserted, 6 cancelled.
  private var successBody: JSON {
    guard endpoint.kind == .order else { return .array([]) }
    return .array([order.row(status: endpoint == .placeOrder ? 2 : 6)])
  }

  /// The signed headers of the request, with a key and a signature that belong to nobody.
  func headers(for account: String) -> JSON {
    let late: Duration = fault == .nonce ? .milliseconds(8200) : .zero
    return .object([
      ("request-api", .string("FAKE-KEY-of-the-demo-\(account)-0123456789abcdef")),
      ("request-nonce", .string(String((sent - late).milliseconds))),
      ("request-sign", .string("FAKE-SIGNATURE-" + String(repeating: "0123456789abcdef", count: 5))),
    ])
  }
}

extension Order {
  func row(status: Int) -> JSON { .object(fields(status: status)) }

  func fields(status: Int) -> [(String, JSON)] {
    [
      ("status", .integer(status)), ("symbol", .string(symbol)), ("orderID", .string(id)),
      ("clOrderID", .string(clientID)), ("side", .string(side)), ("size", .number(size)), ("price", .number(price)),
    ]
  }
}

extension Timestamp {
  /// Whole milliseconds since the epoch.
  var milliseconds: Int64 { nanoseconds / 1_000_000 }
}
