extension Format {
  /// logstash-logback-encoder (Java): the level as a number, too.
  static let logback = Format(
    name: "logback", keys: ["@timestamp", "level", "logger_name"],
    samples: [
      Sample(
        line: #"""
          {"@timestamp":"2026-03-02T13:04:31.250+01:00","@version":"1","message":"order rejected","logger_name":"bot.Orders","thread_name":"main","level":"ERROR","level_value":40000,"status":400,"code":"302","stack_trace":"bot.ApiException: Invalid order price\n\tat bot.Main"}
          """#,
        time: 1_772_453_071_250_000_000, level: .error, status: 400, code: "302",
        text: "bot.ApiException: Invalid order price")
    ])
}
