extension ByteWriter {
  /// Python's structlog: the event first, the time last, the answer's body as JSON text; `scratch` is overwritten.
  mutating func structlog(_ call: GeneratedCall, _ scratch: inout ByteWriter) {
    text(#"{"event":""#)
    if let failure = call.failure { append(failure.message) } else { praise(call) }
    text(#"","account":""#)
    account(call.account)
    text(#"","method":""#)
    text(call.endpoint.method)
    text(#"","url":""#)
    url(call)
    text(#"","status_code":"#)
    number(call.status)
    order(call)
    if let failure = call.failure { structlogBody(call, failure, &scratch) }
    text(#","request_id":""#)
    requestID(call)
    text(call.failure == nil ? #"","level":"info","timestamp":""# : #"","level":"error","timestamp":""#)
    timestamp(call.time, digits: 3)
    text("\"}")
  }

  private mutating func structlogBody(_ call: GeneratedCall, _ failure: FailureKind, _ scratch: inout ByteWriter) {
    scratch.removeAll()
    scratch.text(#"{"status":"#)
    scratch.number(failure.status)
    scratch.code(failure)
    scratch.text(#","message":""#)
    scratch.append(failure.message)
    scratch.text(#""}"#)
    text(#","body":""#)
    escape(scratch.bytes)
    text("\"")
    guard let wait = call.retryAfter else { return }
    text(#","headers":{"retry-after":""#)
    number(wait)
    text(#""}"#)
  }
}
