extension Format {
  /// slog (Go): levels in capitals, also as `ERROR+2`.
  static let slog = Format(
    name: "slog", keys: ["level=upper", "time=text", "msg"],
    samples: [
      Sample(
        line: #"""
          {"time":"2026-03-02T12:04:31.25Z","level":"ERROR+2","msg":"request failed","request":{"method":"POST","url":"https://api.btse.com/spot/api/v3.3/order"},"response":{"status":400},"error":"Invalid order size (code 301)","code":301}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 400, code: "301", text: "Invalid order size (code 301)")
    ])
}
