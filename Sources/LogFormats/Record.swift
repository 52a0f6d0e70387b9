import Chronology

/// The number of a text in the lexicon of the parser that met it; 0 stands for none.
public typealias TextID = UInt32

/// A run of bytes in a batch's `arena`.
public struct TextRange: Sendable, Hashable {
  public var start: UInt32 = 0
  public var count: UInt32 = 0
  public init() {}
  public init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
  public var isEmpty: Bool { count == 0 }
  /// Where its bytes are in the arena.
  public var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// What one log event says, picked from its line: numbers, ids and ranges into its batch, no text of its own.
public struct Record: Sendable {
  /// Place of the line's first byte in its source.
  public var offset: UInt64 = 0
  /// Bytes of the line, without its newline.
  public var length: UInt32 = 0
  /// Number of the line in its batch, 0 first.
  public var line: UInt32 = 0
  /// Position in a line that is an array, 0 otherwise.
  public var element: UInt32 = 0
  /// The event's own time; nil where the line has none.
  public var time: Timestamp?
  /// What is to be said of `time`.
  public var timeNote: TimeNote = .own
  public var level: Level = .none
  /// An error has a field of its own, as an exception has; only where there is no level.
  public var isException = false
  /// HTTP status, 0 for none.
  public var status: UInt16 = 0
  /// A `status` beside order fields and no envelope sibling: the API's own enum where its catalogue knows the number.
  public var orderStatus: Int32?
  /// An order state in words, as `FILLED`, stands in the record.
  public var hasOrderState = false
  /// `success`, `ok` or the like, where the record says so.
  public var success: Bool?
  /// The API's code in canonical text, or the transport's when the API gave none.
  public var code: TextID = 0
  /// Whether `code` is the transport's, as `ECONNRESET`.
  public var codeIsTransport = false
  public var method: TextID = 0
  /// Path without scheme, host and query, variable parts as `<*>`.
  public var path: TextID = 0
  /// Host asked, lower case.
  public var host: TextID = 0
  /// Account or key id; a raw API key already masked.
  public var account: TextID = 0
  public var logger: TextID = 0
  /// Exchange or provider the record names.
  public var exchange: TextID = 0
  /// Name of a header that only some API wants, as `request-api`.
  public var marker: TextID = 0
  /// The logger's shape, as `pino`.
  public var format: TextID = 0
  /// Hash of the request's id, 0 for none.
  public var requestID: UInt64 = 0
  /// Hashes of the order's ids (the exchange's, the client's), 0 for none.
  public var orderID: UInt64 = 0
  public var clientOrderID: UInt64 = 0
  /// The order's id as written, for the list of orders to verify; only in records that may matter.
  public var orderText = TextRange()
  /// Error text, else message; only in records that may matter. At most 512 bytes.
  ///
  /// A record with no level, status, code or wait and no order's state has it only where it has an error text.
  public var text = TextRange()
  /// Template of `text` when there is no code; only in records that may matter.
  public var template: TextID = 0
  /// Spellings of a wait in `batch.waits`, most trusted first.
  public var waitStart: UInt32 = 0
  public var waitCount: UInt8 = 0
  /// The server's own clock: a `Date` header or the body's time.
  public var serverTime: Timestamp?

  public init() {}

  /// The level, or where there is none what follows from status and exception.
  public var severity: Level {
    if level != .none { return level }
    return isException || status >= 500 ? .error : status >= 400 ? .warn : .none
  }
}

/// What is to be said of a record's time.
public enum TimeNote: UInt8, Sendable {
  /// The record's own, with a zone or an epoch.
  case own
  /// Written without a zone; the source's was assumed.
  case assumedZone
  /// The record has none; the session gives it one.
  case missing
}

/// Severity, lowest first; `none` where the record has no level.
public enum Level: UInt8, Sendable, Comparable, CaseIterable {
  case none, trace, debug, info, notice, warn, error, critical

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// Where a wait was written, most trusted first.
public enum WaitSource: UInt8, Sendable, Comparable {
  case retryAfterMillisecondsHeader, retryAfterHeader, field, resetHeader, body, text

  public static func < (left: WaitSource, right: WaitSource) -> Bool { left.rawValue < right.rawValue }
}

/// One spelling of a wait, as written.
public struct WaitCandidate: Sendable {
  public var source: WaitSource
  /// The unit that its name gives.
  public var unit: WaitUnit
  /// The value's text in the batch's arena.
  public var text: TextRange
  public init(source: WaitSource, unit: WaitUnit, text: TextRange) {
    self.source = source
    self.unit = unit
    self.text = text
  }
}

/// The unit a wait's name gives.
public enum WaitUnit: UInt8, Sendable { case unnamed, nanoseconds, milliseconds, seconds, structuredField }
