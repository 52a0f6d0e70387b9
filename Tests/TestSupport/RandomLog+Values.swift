extension RandomLog {
  mutating func anyValue() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return anyText()
    case 5..<8: return Array((Self.numbers.randomElement(using: &random) ?? "0").utf8)
    default: return Array((Self.others.randomElement(using: &random) ?? "null").utf8)
    }
  }

  /// A string, with its quotes.
  mutating func anyText() -> [UInt8] {
    switch Int.random(in: 0..<30, using: &random) {
    case 0: return [0x22] + (0..<20).map { _ in Self.oddBytes.randomElement(using: &random) ?? 0 } + [0x22]
    case 1: return [0x22] + Array(repeating: 0x78, count: Int.random(in: 0..<600, using: &random)) + [0x22]
    case 2..<6: return Array("\"id-\(Int.random(in: 0..<9, using: &random))\"".utf8)
    default: return [0x22] + Array((Self.texts.randomElement(using: &random) ?? "").utf8) + [0x22]
    }
  }

  static let timeForms = 12

  /// A moment as one of the ways in which logs write it.
  static func time(_ nanoseconds: Int64, _ form: Int) -> String {
    let (seconds, rest) = (nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000)
    let fraction = String(String(rest + 1_000_000_000).dropFirst())
    // The day is that of the second 1,772,409,600.
    let inDay = Int(seconds - 1_772_409_600)
    let clock = [2 + inDay / 86_400, inDay / 3600 % 24, inDay / 60 % 60, inDay % 60].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    let date = "2026-03-\(clock[0])T\(clock[1]):\(clock[2]):\(clock[3])"
    switch form {
    case 0: return "\(seconds)"
    case 1: return "\(nanoseconds / 1_000_000)"
    case 2: return "\(nanoseconds / 1000)"
    case 3: return "\(nanoseconds)"
    case 4: return "\(seconds).\(fraction.prefix(Int(seconds % 10)))1"
    case 5: return "\"\(date)Z\""
    case 6: return "\"\(date).\(fraction.prefix(3))Z\""
    case 7: return "\"\(date).\(fraction)\(seconds % 5 == 0 ? "123" : "")Z\""
    case 8: return "\"\(date).\(fraction.prefix(6))+01:00\""
    case 9: return "\"\(date),\(fraction.prefix(3))\""
    case 10: return "\"\(date.replacing("T", with: " ")).\(fraction.prefix(2))\(seconds % 3 == 0 ? "z" : "Z")\""
    default: return "\"\(nanoseconds / 1_000_000)\""
    }
  }

  static let timeKeys: Set<String> = [
    "\"time\"", "\"ts\"", "\"timestamp\"", "\"@timestamp\"", "\"at\"", "\"@t\"", "\"t\"", "\"datetime\"", "\"asctime\"",
  ]

  static let oddBytes = Array("{}[]\",:\\/ \n\r\t\0-+.eE0123456789ulnaftsrd'@_".utf8) + [0x1F, 0x7F, 0xC3, 0xEF, 0xFF]

  static let keys = """
    status code retry_after retryAfter retry-after timeToReset order_id orderID clOrderID client_order_id request_id url \
    path host request.host baseURL message msg error err reason level logger name exchange account api_key time ts \
    timestamp timestampNanos time.nanos data body response params success ok orderState orderStatus symbol side method \
    \\u0073tatus date headers x-ratelimit-reset retry_after_ms error_code exc_info status_code serverTime fields log line
    """.split(separator: " ").map(String.init)

  static let numbers = """
    0 1 -1 5 30 200 201 101 400 404 429 503 303 999 1e3 1.5 -0 10 50 60 1772453071 1772453071.25 1.77245307125e+09 \
    1772453071250 1772453071250123 1772453071250123456 123456789 100000000 17724530711.25 99999999999.9 12345678901234567890123456789012345 007 2.0
    """.split(separator: " ").map(String.init)

  static let others = [
    "true", "false", "null", "NaN", "Infinity", "-Infinity", "{}", "[]", #"{"a":1}"#, #"["a",{"code":7}]"#, "[1,2]",
    #"{"status":429,"code":303,"message":"Rate limit exceeded","retryAfter":5,"timeToReset":1}"#,
    #"[{"order_id":"77","code":"51008"}]"#, #"{"retry-after":"30","date":"Mon, 02 Mar 2026 12:04:31 GMT"}"#,
    #"["Retry-After","7","X-Request-Id","r-1"]"#, "\"\"", "\"\"",
  ]

  static let texts =
    [
      #"HTTP Request: GET https://api.btse.com/spot/api/v3.3/order \"HTTP/1.1 429 Too Many Requests\""#,
      "HTTP Request: ", "GET https://api.binance.com/api/v3/order failed with 503", "to https://api.bybit.com failed",
      #"{\"code\":303,\"message\":\"slow down\",\"retry_after\":5}"#, #"[{\"code\":\"51000\"}]"#,
      #"failed {\"code\":-1003,\"order_id\":\"7\",\"msg\":\"Too many\"}"#, #"failed \u007b\"order_id\":\"9\"\u007d"#,
      #"Retry-After: 30\r\nDate: Mon, 02 Mar 2026 12:04:31 GMT"#, #"line 1\nline 2"#, #"\ttab"#, #"\u0020 5"#,
      #"\"q\""#,
      "Rate limit exceeded", "Too Many Requests", "429 Too Many Requests", "retry after 30", "Try again in 6m0s",
      "banned until 1772453100123", "wait until Mon, 02 Mar 2026 12:05:00 GMT", "please wait 5 seconds", "Bad Gateway",
      "order rejected", " ", "   ", "  5", " {}", "5", "0", "30", "300ms", "-1", "429", "1772453100", "99999999", "12h",
      "ETIMEDOUT", "ECONNRESET", "TypeError", "303", "51008", "INSUFFICIENT_FUNDS", "FILLED", "OPEN", "ok", "true",
      "/api/v3.3/order", "/order/123456", "https://api.btse.com/spot/api/v3.3/order?x=1", "api.btse.com", "x.example",
      "btse", "binance", "bybit", "okx.client", "mm-1", "caf\u{E9}", "ERROR", "info", "warn", "GET", "post", "a/b",
      "Mon, 02 Mar 2026 12:04:31 GMT", "2026-03-02T12:04:31", "2026-03-02T12:04:31.123456789123Z", "1772453071250",
      String(repeating: "k", count: 70),
    ]

  /// Lines as bots write them, besides the formats' own samples.
  public static let samples = [
    #"{"level":30,"time":1772453071250,"pid":1,"hostname":"b","account":"mm-1","req":{"method":"GET","url":"/api/v3.3/orderbook","id":"r-1"},"res":{"statusCode":200},"responseTime":12,"msg":"done"}"#,
    #"{"level":50,"time":1772453071250,"pid":1,"hostname":"b","err":{"message":"Too Many Requests","code":"429","response":{"status":429,"headers":{"retry-after":"30","date":"Mon, 02 Mar 2026 12:04:31 GMT"},"data":{"code":303,"message":"slow"}}},"msg":"order failed"}"#,
    #"{"level":"error","ts":1772453071.25,"logger":"btse","msg":"request failed","status":429,"error":"Too Many Requests","order_id":"o-1","retry_after":"5"}"#,
    #"{"level":"info","ts":"2026-03-02T12:04:31.25Z","logger":"binance","msg":"ok","status":200,"url":"https://api.binance.com/api/v3/time","code":0}"#,
    #"{"event":"request failed","level":"warning","timestamp":"2026-03-02T12:04:31.250000Z","host":"x","status_code":429,"request_id":"r-1","clOrderID":"c-1"}"#,
    #"{"time":"2026-03-02T12:04:31Z","level":"ERROR","msg":"failed","request":{"method":"POST","url":"https://api.btse.com/spot/api/v3.3/order","host":"api.btse.com"},"response":{"status":503},"error":"Service Unavailable"}"#,
    #"{"time":"2026-03-02T12:04:31Z","level":"INFO","msg":"order","order":{"order_id":"7","clOrderID":"c-7","status":2,"side":"BUY","symbol":"BTC-USD"},"request_id":"r-7"}"#,
    #"{"at":"2026-03-02T12:04:31Z","status":400,"body":"{\"code\":-1013,\"msg\":\"bad size\"}","message":"failed"}"#,
    #"{"ts":1772453071,"level":"warn","retry_after":"3","body":{"retryAfter":5,"timeToReset":1},"err":{"retry_after":2},"msg":"slow"}"#,
    #"{ "level" : "info" , "time" : 1772453071250 , "msg" : "spaced", "status" : 200 , "path" : "/a/b" }"#,
    #"{"level":"error","time":1772453071250,"message":"no field","exception":"Traceback\nValueError: bad","name":"bot"}"#,
    #"{"timestamp":"2026-03-02T12:04:31Z","message":"HTTP Request: GET https://api.btse.com/x \"HTTP/1.1 200 OK\"","level":"INFO","name":"httpx"}"#,
    #"{"time":1772453071250,"level":"info","orderState":"FILLED","order_id":"7","success":true,"exchange":"bybit","account":5}"#,
    #"{"data":{"time":"2026-03-02T12:04:31Z","level":"error","msg":"x","order_id":5},"params":{"order_id":"9","client_order_id":"c"}}"#,
  ]
}
