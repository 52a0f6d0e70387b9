extension Format {
  /// structlog (Python): the message is called event.
  static let structlog = Format(
    name: "structlog", keys: ["event", "level=lower", "timestamp"],
    samples: [
      Sample(
        line: #"""
          {"event":"order failed","level":"error","timestamp":"2026-03-02T12:04:31.250000Z","logger":"bot.orders","status":408,"exception":"Traceback (most recent call last):\n  File \"bot.py\", line 3\nTimeoutError: no answer in 30 s"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 408, text: "TimeoutError: no answer in 30 s")
    ])
}
