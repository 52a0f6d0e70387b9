extension Format {
  /// tracing-subscriber (Rust): message and fields inside of fields.
  static let tracing = Format(
    name: "tracing", keys: ["timestamp", "level", "fields", "target"],
    samples: [
      Sample(
        line: #"""
          {"timestamp":"2026-03-02T12:04:31.250000Z","level":"ERROR","fields":{"message":"request failed","error":"Rate limit exceeded","status":429,"code":303},"target":"bot::api","span":{"symbol":"BTC-PERP","name":"send"}}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, code: "303", text: "Rate limit exceeded")
    ])
}
