/// A kind of request, as far as limits tell them apart.
public enum EndpointKind: Sendable {
  case query, order, wallet
}

/// What a bot can ask the exchange for.
public enum Endpoint: Sendable, CaseIterable {
  case placeOrder, cancelOrder, openOrders, orderbook, price, wallet

  /// Which limit the request counts towards.
  public var kind: EndpointKind {
    switch self {
    case .placeOrder, .cancelOrder: .order
    case .openOrders, .orderbook, .price: .query
    case .wallet: .wallet
    }
  }

  var method: String {
    switch self {
    case .placeOrder: "POST"
    case .cancelOrder: "DELETE"
    case .openOrders, .orderbook, .price, .wallet: "GET"
    }
  }

  var path: String {
    switch self {
    case .placeOrder, .cancelOrder: "/spot/api/v3.3/order"
    case .openOrders: "/spot/api/v3.3/user/open_orders"
    case .orderbook: "/spot/api/v3.3/orderbook"
    case .price: "/spot/api/v3.3/price"
    case .wallet: "/spot/api/v3.3/user/wallet"
    }
  }

  /// How a bot words the request when it is carried out, and when it is not.
  var phrases: (done: String, failed: String) {
    switch self {
    case .placeOrder: ("order placed", "order rejected")
    case .cancelOrder: ("order cancelled", "cancel failed")
    case .openOrders: ("open orders read", "reading open orders failed")
    case .orderbook: ("order book read", "reading order book failed")
    case .price: ("price read", "reading price failed")
    case .wallet: ("wallet read", "reading wallet failed")
    }
  }
}
