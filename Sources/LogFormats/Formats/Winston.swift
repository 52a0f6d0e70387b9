extension Format {
  /// winston (Node.js): level and message in words, an error's own fields beside them.
  static let winston = Format(
    name: "winston", keys: ["level=lower", "message", "timestamp"],
    samples: [
      Sample(
        line: #"""
          {"level":"error","message":"Request failed with status code 401","timestamp":"2026-03-02T12:04:31.250Z","code":"ERR_BAD_REQUEST","status":401,"response":{"status":401,"data":{"code":10002,"msg":"UNAUTHORIZED: Authentication Failed","time":1772453071123,"data":null,"success":false}},"stack":"AxiosError: Request failed"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 401, code: "10002",
        text: "UNAUTHORIZED: Authentication Failed")
    ])
}
