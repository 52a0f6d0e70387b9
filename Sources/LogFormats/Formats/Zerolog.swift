extension Format {
  /// zerolog (Go): a key may repeat, and the last one holds.
  static let zerolog = Format(
    name: "zerolog", keys: ["level=lower", "time", "message"],
    samples: [
      Sample(
        line: #"""
          {"level":"error","time":"2026-03-02T12:00:00Z","error":"Order not found","status":404,"code":16,"time":1772453071,"message":"cancel failed"}
          """#,
        time: 1_772_453_071_000_000_000, level: .error, status: 404, code: "16", text: "Order not found")
    ])
}
