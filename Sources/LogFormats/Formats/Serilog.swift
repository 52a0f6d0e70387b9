extension Format {
  /// Serilog (.NET), compact: keys behind an @; no level means information.
  static let serilog = Format(
    name: "serilog", keys: ["@t"], impliedLevel: .info,
    samples: [
      Sample(
        line: #"""
          {"@t":"2026-03-02T12:04:31.2500000Z","@mt":"Request to {Path} failed","@l":"Error","@x":"ApiException: Rate limit exceeded","Path":"/api/v3.3/order","status":429}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, text: "ApiException: Rate limit exceeded"),
      Sample(
        line: #"""
          {"@t":"2026-03-02T12:04:31.2500000Z","@m":"started"}
          """#,
        time: 1_772_453_071_250_000_000, level: .info),
    ])
}
