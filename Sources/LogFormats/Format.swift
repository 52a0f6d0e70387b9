/// A logger's shape: the keys it is recognised by, and lines of its own on which that is tested.
///
/// A line is of the first format in `Format.all` whose `keys` it has at the top, all of them.
public struct Format: Sendable {
  public let name: String
  /// Keys at the top of every line; `level=number`, `level=upper` and `time=number` say how the value is written.
  let keys: [String]
  /// The level of a line without one.
  var impliedLevel = Level.none
  let samples: [Sample]

  /// A line as the logger writes it, and what must be picked from it.
  struct Sample: Sendable {
    let line: String
    /// Nanoseconds since the epoch; nil where the line has no time. A time without a zone is taken as UTC.
    var time: Int64?
    var level = Level.none
    var status: UInt16 = 0
    var code: String?
    /// The record's text; nil in records that do not matter.
    var text: String?
  }

  /// All formats, the most particular first.
  public static let all: [Format] = [
    otlp, ecs, loguru, serilog, bunyan, pino, logback, zapDevelopment, zap, journald, docker, tracing, googleCloud,
    pythonJSONLogger, structlog, winston, slog, logrus, zerolog, json,
  ]

  /// How values may be written, as far as formats differ in it.
  static let valueForms = ["level=number", "level=upper", "level=lower", "time=number", "time=text"]

  /// The keys that any format is recognised by, in the order of their bits.
  static let signatureKeys: [String] = {
    var keys: [String] = []
    for key in all.flatMap(\.keys) where !valueForms.contains(key) && !keys.contains(key) { keys.append(key) }
    return keys
  }()

  /// The bits of the format's keys.
  var signature: UInt64 {
    keys.reduce(0) { bits, key in
      if let form = Self.valueForms.firstIndex(of: key) { return bits | 1 << UInt64(63 - form) }
      return bits | (Self.signatureKeys.firstIndex(of: key).map { 1 << UInt64($0) } ?? 0)
    }
  }
}
