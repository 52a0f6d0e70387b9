extension Format {
  /// bunyan (Node.js): as pino, with ISO times and its own version.
  static let bunyan = Format(
    name: "bunyan", keys: ["v", "name", "pid", "hostname", "time", "level"],
    samples: [
      Sample(
        line: #"""
          {"name":"mm","hostname":"bot-1","pid":77,"level":50,"err":{"message":"Rate limit exceeded","name":"ApiError","stack":"ApiError: …"},"res":{"statusCode":429,"header":"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\n"},"msg":"request failed","time":"2026-03-02T12:04:31.250Z","v":0}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, text: "Rate limit exceeded")
    ])
}
