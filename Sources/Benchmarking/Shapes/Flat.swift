extension ByteWriter {
  /// No logger at all: one flat object, time in milliseconds, a path instead of an address.
  mutating func flat(_ call: GeneratedCall) {
    text(#"{"ts":"#)
    number(call.time / 1000)
    text(#","status":"#)
    number(call.status)
    if let failure = call.failure { code(failure) }
    text(#","method":""#)
    text(call.endpoint.method)
    text(#"","path":""#)
    text(call.endpoint.path)
    text(#"","account":""#)
    account(call.account)
    text(#"","exchange":"btse","req_id":""#)
    requestID(call)
    text("\"")
    order(call)
    if let wait = call.retryAfter {
      text(#","retry_after_ms":"#)
      number(wait * 1000)
    }
    text(#","latency":"#)
    number(call.latency)
    text(#","message":""#)
    if let failure = call.failure { append(failure.message) } else { praise(call) }
    text(#""}"#)
  }
}
