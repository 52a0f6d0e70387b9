extension Format {
  /// zap (Go), as configured for production: seconds with a fraction.
  static let zap = Format(
    name: "zap", keys: ["level=lower", "ts", "msg"],
    samples: [
      Sample(
        line: #"""
          {"level":"error","ts":1772453071.25,"caller":"api/client.go:87","msg":"request failed","status":429,"code":303,"error":"Rate limit exceeded","errorVerbose":"Rate limit exceeded\nmain.go:1"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, code: "303", text: "Rate limit exceeded"),
      Sample(
        line: #"""
          {"level":"info","ts":1.77245307125e+09,"msg":"started"}
          """#,
        time: 1_772_453_071_250_000_000, level: .info),
    ])
}
