extension Format {
  /// pino (Node.js): levels as numbers from 10, times in milliseconds.
  static let pino = Format(
    name: "pino", keys: ["pid", "hostname", "time", "level"],
    samples: [
      Sample(
        line: #"""
          {"level":50,"time":1772453071250,"pid":4242,"hostname":"bot-1","err":{"type":"AxiosError","message":"Request failed with status code 429","stack":"AxiosError: …","code":"ERR_BAD_REQUEST","response":{"status":429,"headers":{"retry-after":"300"},"data":{"status":429,"error":"Too Many Requests","code":303,"message":"Rate limit exceeded"}}},"msg":"order failed"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, code: "303", text: "Rate limit exceeded"),
      Sample(
        line: #"""
          {"level":30,"time":1772453071250,"pid":4242,"hostname":"bot-1","req":{"method":"GET","url":"/api/v3.3/orderbook"},"res":{"statusCode":200},"responseTime":12,"msg":"request completed"}
          """#,
        time: 1_772_453_071_250_000_000, level: .info, status: 200),
    ])
}
