/// What lines of every shape have in common.
extension ByteWriter {
  mutating func account(_ number: Int) {
    text("mm-")
    self.number(number)
  }

  /// The call's own id, as 32 hexadecimal digits.
  mutating func requestID(_ call: GeneratedCall) {
    hexadecimal(call.id, 16)
    hexadecimal(call.id &* 0x9E37_79B9_7F4A_7C15, 16)
  }

  mutating func url(_ call: GeneratedCall) {
    text("https://api.btse.com")
    text(call.endpoint.path)
  }

  /// `,"code":303`, or nothing for an answer without one.
  mutating func code(_ kind: FailureKind, _ start: StaticString = ",\"code\":") {
    guard let code = kind.code else { return }
    text(start)
    number(code)
  }

  /// The order's fields, each with a comma before it, where the call names its order; `state` for an answer that has one.
  mutating func order(_ call: GeneratedCall) {
    guard call.namesOrder else { return }
    text(",\"orderID\":\"")
    hexadecimal(call.id >> 16, 12)
    text("\",\"symbol\":\"BTC-USDT\",\"side\":\"")
    text(call.variety & 1 == 0 ? "BUY" : "SELL")
    text("\",\"size\":0.0")
    number(Int(call.variety >> 20 % 900) + 1)
    text(",\"price\":")
    number(60_000 + Int(call.variety >> 32 % 9_000))
    guard call.failure == nil else { return }
    text(call.variety & 2 == 0 ? ",\"orderState\":\"FILLED\"" : ",\"orderState\":\"STATUS_ACTIVE\"")
  }

  /// What a bot says of a call that went well.
  mutating func praise(_ call: GeneratedCall) {
    switch call.variety >> 40 % 8 {
    case 0: text(#"answered \"ok\", nothing to do"#)
    case 1: text(#"r\u00e9ponse re\u00e7ue \u2014 d\u00e9lai normal"#)
    case 2: text("注文を受け付けました ✓")
    case 3: text(#"{\"symbol\":\"BTC-USDT\",\"bids\":[[\"60012.5\",\"0.25\"]],\"status\":\"open\"}"#)
    default: text("request completed")
    }
  }

  /// A line that tells of no call, in one of the shapes.
  mutating func remark(at time: Int, _ bits: UInt64) {
    switch bits >> 16 % 3 {
    case 0:
      text(#"{"level":20,"time":"#)
      number(time / 1000)
      text(
        #","pid":4242,"hostname":"bot-3","name":"market-maker","msg":"book updated, status unchanged, no error","depth":"#
      )
    case 1:
      text(#"{"level":"info","ts":"#)
      epochSeconds(time)
      text(#","caller":"strategy/quote.go:212","msg":"quotes placed \"tight\"","spread":0.0004,"open":"#)
    default:
      text(#"{"event":"heartbeat","queue":{"orders":3,"cancels":0},"level":"debug","timestamp":""#)
      timestamp(time, digits: 3)
      text(#"","beat":"#)
    }
    number(Int(bits >> 24 % 1_000))
    text("}")
  }
}
