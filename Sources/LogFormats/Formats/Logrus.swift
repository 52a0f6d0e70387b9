extension Format {
  /// logrus (Go): levels in small letters, fields at the top.
  static let logrus = Format(
    name: "logrus", keys: ["level=lower", "time=text", "msg"],
    samples: [
      Sample(
        line: #"""
          {"error":"Insufficient balance","code":8,"level":"warning","msg":"order rejected","status_code":400,"time":"2026-03-02T12:04:31Z"}
          """#,
        time: 1_772_453_071_000_000_000, level: .warn, status: 400, code: "8", text: "Insufficient balance")
    ])
}
