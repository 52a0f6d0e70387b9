extension Format {
  /// Any other JSON object.
  static let json = Format(
    name: "json", keys: [],
    samples: [
      Sample(
        line: #"{"at":"2026-03-02T12:04:31Z","status":429,"code":303,"message":"Rate limit exceeded"}"#,
        time: 1_772_453_071_000_000_000, status: 429, code: "303", text: "Rate limit exceeded")
    ])
}
