extension Format {
  /// Google Cloud's structured logs: a severity in capitals.
  static let googleCloud = Format(
    name: "gcp", keys: ["severity", "message"],
    samples: [
      Sample(
        line: #"""
          {"severity":"ERROR","message":"request failed","timestamp":{"seconds":1772453071,"nanos":250000000},"httpRequest":{"requestMethod":"GET","requestUrl":"https://api.btse.com/spot/api/v3.3/user/wallet","status":451}}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 451, text: "request failed")
    ])
}
