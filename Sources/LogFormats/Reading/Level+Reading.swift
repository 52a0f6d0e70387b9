extension Level {
  /// The level that a value stands for; nil where it is no level.
  init?(_ value: Value, hint: Hint) {
    if case .scale(let scale) = hint, let number = Integers.read(value) {
      self.init(number: number, scale: scale)
      return
    }
    if value.kind == .number || (value.kind == .string && value.count > 0 && value.start.pointee.isDigit) {
      guard hint != .levelWord, let number = Integers.read(value) else { return nil }
      self.init(number: number, scale: .plain)
      return
    }
    guard value.kind == .string, let level = Level(word: value.trimmed) else { return nil }
    self = level
  }

  /// The level of a number; plain ones are pino's from 10 on, logback's from 1,000 on, else syslog's.
  private init?(number: Int, scale: LevelScale) {
    switch scale {
    case .plain where number >= 1_000, .logback:
      self.init(step: number / 10_000, of: [.trace, .debug, .info, .warn, .error])
    case .plain where number >= 10:
      self.init(step: number / 10 - 1, of: [.trace, .debug, .info, .warn, .error, .critical])
    case .plain, .syslog:
      guard (0...7).contains(number) else { return nil }
      self.init(step: 7 - number, of: [.debug, .info, .notice, .warn, .error, .critical])
    case .python: self.init(step: number / 10, of: [.trace, .debug, .info, .warn, .error, .critical])
    case .openTelemetry:
      guard (1...24).contains(number) else { return nil }
      self.init(step: (number - 1) / 4, of: [.trace, .debug, .info, .warn, .error, .critical])
    }
  }

  private init(step: Int, of levels: [Level]) {
    self = levels[min(max(step, 0), levels.count - 1)]
  }

  /// The level of a word, whatever its case; what follows `+` or `-` in slog's `ERROR+2` is left out.
  private init?(word: Value) {
    var bare = word
    if let sign = word.bytes.firstIndex(where: { $0 == Byte.plus || $0 == Byte.minus }) { bare.count = sign }
    for (level, words) in Self.words where words.contains(where: { bare.isWord($0) }) {
      self = level
      return
    }
    return nil
  }

  private static let words: [(Level, [StaticString])] = [
    (.info, ["info", "information", "informational", "inf", "success", "http", "i"]),
    (.debug, ["debug", "dbg", "verbose", "fine", "d"]),
    (.warn, ["warn", "warning", "wrn", "w"]),
    (.error, ["error", "err", "eror", "severe", "e"]),
    (.notice, ["notice", "config"]),
    (.critical, ["fatal", "critical", "crit", "panic", "dpanic", "alert", "emerg", "emergency", "ftl", "f", "c"]),
    (.trace, ["trace", "silly", "finer", "finest", "trc", "t"]),
  ]
}
