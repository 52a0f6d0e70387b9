extension Format {
  /// journalctl -o json: everything is text, the time in microseconds.
  static let journald = Format(
    name: "journald", keys: ["__REALTIME_TIMESTAMP", "MESSAGE"],
    samples: [
      Sample(
        line: #"""
          {"__REALTIME_TIMESTAMP":"1772453071250000","PRIORITY":"6","_SYSTEMD_UNIT":"bot.service","_HOSTNAME":"bot-1","MESSAGE":"{\"level\":\"error\",\"msg\":\"request failed\",\"status\":500}"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 500, text: "request failed")
    ])
}
