extension ByteWriter {
  /// Node's pino: time in milliseconds, the status under `res`, the code under `err`.
  mutating func pino(_ call: GeneratedCall) {
    text(call.failure == nil ? #"{"level":30,"time":"# : #"{"level":50,"time":"#)
    number(call.time / 1000)
    text(#","pid":4242,"hostname":"bot-3","name":"market-maker","account":""#)
    account(call.account)
    text(#"","req":{"id":""#)
    requestID(call)
    text(#"","method":""#)
    text(call.endpoint.method)
    text(#"","url":""#)
    url(call)
    text(#""},"res":{"statusCode":"#)
    number(call.status)
    pinoHeaders(call)
    text("}")
    order(call)
    if let failure = call.failure { pinoError(failure) }
    text(#","responseTime":"#)
    number(call.latency)
    text(#","msg":""#)
    if let failure = call.failure { append(failure.message) } else { praise(call) }
    text(#""}"#)
  }

  private mutating func pinoHeaders(_ call: GeneratedCall) {
    text(#","headers":{"content-type":"application/json""#)
    if let wait = call.retryAfter {
      text(#","retry-after":""#)
      number(wait)
      text("\"")
    }
    text("}")
  }

  private mutating func pinoError(_ failure: FailureKind) {
    text(#","err":{"type":"Error","message":""#)
    append(failure.message)
    text("\"")
    code(failure)
    text(#","stack":"Error: refused\n    at Client.send (/app/dist/client.js:88:13)"}"#)
  }
}
