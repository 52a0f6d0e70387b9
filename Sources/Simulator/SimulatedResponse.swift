/// What the simulated exchange answers to one request.
public struct SimulatedResponse: Equatable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The API's own code, where the answer has one.
  public var code: Int?
  public var message: String
  /// The wait asked for by the `Retry-After` header, in whole seconds.
  public var retryAfter: Duration?

  /// An answer with `status`.
  public init(status: Int, code: Int? = nil, message: String = "", retryAfter: Duration? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.retryAfter = retryAfter
  }

  /// The request was carried out.
  public static let success = SimulatedResponse(status: 200)

  /// The refusal of a request `left` before the block's end, rounded up to what the header can say.
  static func limited(left: Duration) -> SimulatedResponse {
    let (seconds, attoseconds) = left.components
    let wait = Duration.seconds(seconds + (attoseconds > 0 ? 1 : 0))
    return SimulatedResponse(status: 429, code: 303, message: "Rate limit exceeded", retryAfter: wait)
  }

  /// The HTTP text of the status.
  var reason: String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 404: "Not Found"
    case 408: "Request Timeout"
    case 429: "Too Many Requests"
    default: "Internal Server Error"
    }
  }
}
