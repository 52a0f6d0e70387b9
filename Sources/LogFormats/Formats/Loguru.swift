extension Format {
  /// loguru (Python), serialized: all of it inside of a record.
  static let loguru = Format(
    name: "loguru", keys: ["record.level.name", "record.time.timestamp", "text"],
    samples: [
      Sample(
        line: #"""
          {"text":"2026-03-02 12:04:31.250 | ERROR | bot:run:8 - order failed\n","record":{"level":{"icon":"❌","name":"ERROR","no":40},"message":"order failed","name":"bot","time":{"repr":"2026-03-02 12:04:31.250000+00:00","timestamp":1772453071.25},"extra":{"status":403,"code":12}}}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 403, code: "12", text: "order failed")
    ])
}
