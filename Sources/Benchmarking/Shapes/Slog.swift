extension ByteWriter {
  /// Go's slog: RFC 3339 with microseconds, request and response as groups, a nested body.
  mutating func slog(_ call: GeneratedCall) {
    text(#"{"time":""#)
    timestamp(call.time, digits: 6)
    text(call.failure == nil ? #"","level":"INFO","msg":""# : #"","level":"ERROR","msg":""#)
    if let failure = call.failure { append(failure.message) } else { praise(call) }
    text(#"","account":""#)
    account(call.account)
    text(#"","trace_id":""#)
    requestID(call)
    text(#"","request":{"method":""#)
    text(call.endpoint.method)
    text(#"","url":""#)
    url(call)
    text(#""},"response":{"status":"#)
    number(call.status)
    slogAnswer(call)
    text(#"},"duration":"#)
    number(call.latency * 1_000_000)
    text("}")
  }

  private mutating func slogAnswer(_ call: GeneratedCall) {
    guard let failure = call.failure else {
      return text(#","data":{"success":true,"rows":[{"size":0.5,"tags":["a","b"]},{"size":1.25,"tags":[]}]}"#)
    }
    if let wait = call.retryAfter {
      text(#","headers":{"retry-after":["#)
      text("\"")
      number(wait)
      text(#""]}"#)
    }
    text(#","data":{"message":""#)
    append(failure.message)
    text("\"")
    code(failure)
    text("}")
  }
}
