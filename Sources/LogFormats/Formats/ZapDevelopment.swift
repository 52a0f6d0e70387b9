extension Format {
  /// zap (Go), as configured for development: keys of one letter.
  static let zapDevelopment = Format(
    name: "zap", keys: ["L", "T", "M"],
    samples: [
      Sample(
        line: #"""
          {"L":"WARN","T":"2026-03-02T12:04:31.250Z","N":"api","C":"api/client.go:87","M":"slow answer","status":503}
          """#,
        time: 1_772_453_071_250_000_000, level: .warn, status: 503, text: "slow answer")
    ])
}
