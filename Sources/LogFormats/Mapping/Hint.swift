/// What the name of a candidate says about its value beyond the field.
enum Hint: Equatable, Sendable {
  case none
  /// Whose numbers a level is written in.
  case scale(LevelScale)
  /// A level only if it is a word.
  case levelWord
  /// `status`: HTTP, level or order state, as its siblings say.
  case plainStatus
  /// A name of last resort for an error's kind.
  case errorName
  /// One line of a longer text.
  case firstLine, lastLine
  /// May be nothing more than the text of the HTTP status.
  case reason
  /// Words of a response, which alone tell of no failure; `remark` may be nothing more than the text of the HTTP status.
  case answer, remark
  case wait(WaitSource, WaitUnit)
  case marker(StaticMarker)
}

/// Headers that only some API wants.
enum StaticMarker: UInt8, CaseIterable, Sendable {
  case requestAPI, requestSign

  var name: String {
    switch self {
    case .requestAPI: "request-api"
    case .requestSign: "request-sign"
    }
  }
}

/// Whose numbers levels are written in.
enum LevelScale: UInt8, Sendable { case plain, python, syslog, openTelemetry, logback }
