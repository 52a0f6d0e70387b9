extension Format {
  /// OpenTelemetry's JSON files: many records in a line, numbers as text.
  static let otlp = Format(
    name: "otlp", keys: ["timeUnixNano"],
    samples: [
      Sample(
        line: #"""
          {"resourceLogs":[{"resource":{"attributes":[]},"scopeLogs":[{"scope":{},"logRecords":[{"timeUnixNano":"1772453071250000000","severityNumber":17,"severityText":"Error","body":{"stringValue":"request failed"},"attributes":[{"key":"http.response.status_code","value":{"intValue":"429"}},{"key":"error.code","value":{"intValue":"303"}},{"key":"exception.message","value":{"stringValue":"Rate limit exceeded"}},{"key":"http.response.header.retry-after","value":{"arrayValue":{"values":[{"stringValue":"5"}]}}}]}]}]}]}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 429, code: "303", text: "Rate limit exceeded")
    ])
}
