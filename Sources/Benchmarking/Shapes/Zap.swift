extension ByteWriter {
  /// Go's zap: time in seconds with a fraction, everything at the top.
  mutating func zap(_ call: GeneratedCall) {
    text(call.failure == nil ? #"{"level":"info","ts":"# : #"{"level":"error","ts":"#)
    epochSeconds(call.time)
    text(#","caller":"rest/client.go:131","msg":""#)
    if let failure = call.failure { append(failure.message) } else { praise(call) }
    text(#"","account":""#)
    account(call.account)
    text(#"","method":""#)
    text(call.endpoint.method)
    text(#"","url":""#)
    url(call)
    text(#"","status":"#)
    number(call.status)
    if let failure = call.failure { code(failure) }
    if let wait = call.retryAfter {
      text(#","retry_after":"#)
      number(wait)
    }
    order(call)
    text(#","latency_ms":"#)
    number(call.latency)
    text(#","request_id":""#)
    requestID(call)
    text("\"}")
  }
}
