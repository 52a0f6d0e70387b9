import Chronology

/// How a bot writes its log.
enum LogShape: Sendable {
  /// Node's pino: levels and times as numbers.
  case pino
  /// Python's structlog: levels in words, times in seconds with a fraction.
  case structlog

  /// The line that tells of a finished call.
  func line(for call: Call, of account: String) -> String {
    var fields = opening(at: call.answered, isFailure: call.isFailure, message: call.message, account)
    fields += [("method", .string(call.endpoint.method)), ("url", .string(call.url))]
    fields += call.orderFields
    if showsHeaders(call) { fields.append(("request", .object([("headers", call.headers(for: account))]))) }
    fields += outcome(of: call)
    return JSON.object(fields).text
  }

  /// The line that tells what became of an order: 4 filled, 6 cancelled.
  func line(for order: Order, status: Int, at time: Timestamp, of account: String) -> String {
    let fields = opening(at: time, isFailure: false, message: "order update", account)
    return JSON.object(fields + order.fields(status: status)).text
  }

  /// Bots are careless with their keys: failures to sign and bad orders are logged with all headers.
  private func showsHeaders(_ call: Call) -> Bool {
    call.response?.status == 401 || call.fault == .orderTooSmall
  }

  private func opening(
    at time: Timestamp, isFailure: Bool, message: String, _ account: String
  ) -> [(String, JSON)] {
    switch self {
    case .pino:
      [
        ("level", .number(isFailure ? "50" : "30")), ("time", .integer(time.milliseconds)), ("pid", .number("4211")),
        ("hostname", .string("bot-1")), ("name", .string(account)), ("account", .string(account)),
        ("msg", .string(message)),
      ]
    case .structlog:
      [
        ("event", .string(message)), ("level", .string(isFailure ? "error" : "info")),
        ("timestamp", .number(Self.seconds(time))), ("logger", .string("hedger.rest")), ("account", .string(account)),
      ]
    }
  }

  private func outcome(of call: Call) -> [(String, JSON)] {
    guard let response = call.response else { return [brokenConnection] }
    let wait = response.retryAfter.map { String($0.components.seconds) }
    let headers: [(String, JSON)] = wait.map { [("retry-after", .string($0))] } ?? []
    switch self {
    case .pino:
      return [
        (
          "response",
          .object([
            ("status", .integer(response.status)), ("headers", .object(headers)), ("data", call.body(of: response)),
          ])
        )
      ]
    case .structlog:
      return [
        ("status_code", .integer(response.status)), ("headers", .object(headers)), ("body", call.body(of: response)),
      ]
    }
  }

  private var brokenConnection: (String, JSON) {
    switch self {
    case .pino:
      (
        "err",
        .object([
          ("type", .string("Error")), ("message", .string("read ECONNRESET")), ("code", .string("ECONNRESET")),
          (
            "stack",
            .string("Error: read ECONNRESET\n    at TLSWrap.onStreamRead (node:internal/stream_base_commons:217:20)")
          ),
        ])
      )
    case .structlog:
      ("error", .object([("code", .string("ECONNRESET")), ("message", .string("Connection reset by peer"))]))
    }
  }

  /// Seconds since the epoch with six digits after the point.
  private static func seconds(_ time: Timestamp) -> String {
    let micros = time.nanoseconds / 1000
    let fraction = String(abs(micros % 1_000_000))
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
  }
}
