/// What a log line can say: a column of the record, or a detail for the event's own page.
public enum Field: UInt8, CaseIterable, Sendable {
  case time, timeFraction, level, message, errorText, status, code, wait, success, orderState
  case method, url, baseURL, path, host, account, apiKey, marker, logger, exchange
  case requestID, orderID, clientOrderID, serverTime

  // From here on: for inspection alone; records do not carry them.
  case symbol, side, size, price, minSize, maxSize, tickSize, nonce, latency, attempt, botHost, signedPath
  case requestHeaders, responseHeaders, responseBody

  /// The field's name for people, as `request id`.
  public var name: String {
    switch self {
    case .errorText: "error text"
    case .timeFraction: "time fraction"
    case .orderState: "order state"
    case .baseURL: "base url"
    case .apiKey: "api key"
    case .requestID: "request id"
    case .orderID: "order id"
    case .clientOrderID: "client order id"
    case .serverTime: "server time"
    case .minSize: "min size"
    case .maxSize: "max size"
    case .tickSize: "tick size"
    case .botHost: "bot host"
    case .signedPath: "signed path"
    case .requestHeaders: "request headers"
    case .responseHeaders: "response headers"
    case .responseBody: "response body"
    default: "\(self)"
    }
  }

  @inline(__always) var isForInspection: Bool { rawValue >= Field.symbol.rawValue }
  @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether the field may be an object or an array, kept as its JSON text.
  public var mayBeContainer: Bool { rawValue >= Field.requestHeaders.rawValue }
}
