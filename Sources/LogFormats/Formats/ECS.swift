extension Format {
  /// Elastic Common Schema loggers: dotted keys, the level padded.
  static let ecs = Format(
    name: "ecs", keys: ["@timestamp", "log.level"],
    samples: [
      Sample(
        line: #"""
          {"@timestamp":"2026-03-02T12:04:31.250Z","log.level":" WARN","message":"request failed","ecs.version":"1.6.0","http.request.method":"POST","http.response.status_code":429,"url.full":"https://api.btse.com/spot/api/v3.3/order","error":{"type":"ApiError","message":"Rate limit exceeded","code":"303"}}
          """#,
        time: 1_772_453_071_250_000_000, level: .warn, status: 429, code: "303", text: "Rate limit exceeded")
    ])
}
