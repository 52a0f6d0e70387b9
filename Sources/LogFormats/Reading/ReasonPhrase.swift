/// The standard texts of HTTP statuses, which say nothing that the status does not.
enum ReasonPhrase {
  /// Whether a text is one of them, whatever its case.
  static func isOne(_ value: Value) -> Bool {
    guard (2...31).contains(value.count) else { return false }
    return phrases.contains { value.isWord($0) }
  }

  private static let phrases: [StaticString] = [
    "ok", "created", "accepted", "no content", "moved permanently", "found", "not modified", "bad request",
    "unauthorized", "payment required", "forbidden", "not found", "method not allowed", "not acceptable",
    "request timeout", "conflict", "gone", "length required", "precondition failed", "payload too large",
    "uri too long", "unsupported media type", "i'm a teapot", "misdirected request", "unprocessable entity",
    "unprocessable content", "too early", "upgrade required", "too many requests", "unavailable for legal reasons",
    "internal server error", "not implemented", "bad gateway", "service unavailable", "gateway timeout",
    "gateway time-out", "http version not supported",
  ]
}
