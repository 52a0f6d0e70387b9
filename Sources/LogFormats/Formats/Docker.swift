extension Format {
  /// Docker's json-file: the bot's own line is a text.
  static let docker = Format(
    name: "docker", keys: ["log", "stream", "time"],
    samples: [
      Sample(
        line: #"""
          {"log":"{\"level\":50,\"time\":1772453071250,\"msg\":\"request failed\",\"status\":405}\n","stream":"stderr","time":"2026-03-02T12:04:31.300000000Z"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 405, text: "request failed")
    ])
}
