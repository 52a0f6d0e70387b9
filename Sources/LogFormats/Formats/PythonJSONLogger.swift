extension Format {
  /// python-json-logger: levels in capitals, times with a comma and no zone.
  static let pythonJSONLogger = Format(
    name: "python-json-logger", keys: ["levelname", "message"],
    samples: [
      Sample(
        line: #"""
          {"asctime":"2026-03-02 12:04:31,250","levelname":"ERROR","name":"bot","message":"429 Client Error: Too Many Requests","status_code":429,"retry_after":1}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, text: "429 Client Error: Too Many Requests")
    ])
}
