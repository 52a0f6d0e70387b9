import Chronology

/// What a plain record says of where it comes from, apart from its time: the same for very many records.
public struct Origin: Hashable, Sendable {
  public var format: TextID = 0
  public var host: TextID = 0
  public var account: TextID = 0
  public var logger: TextID = 0
  public var exchange: TextID = 0
  public var marker: TextID = 0
  public var path: TextID = 0
  /// HTTP status, 0 for none.
  public var status: UInt16 = 0

  public init() {}

  init(_ record: Record) {
    format = record.format
    host = record.host
    account = record.account
    logger = record.logger
    exchange = record.exchange
    marker = record.marker
    path = record.path
    status = record.status
  }

  /// Two words are mixed in place of eight: a log with many accounts asks for very many origins.
  public func hash(into hasher: inout Hasher) {
    let names = UInt64(host) << 40 ^ UInt64(account) << 20 ^ UInt64(path)
    let rest = UInt64(logger) << 44 ^ UInt64(exchange) << 28 ^ UInt64(marker) << 20 ^ UInt64(format) << 10
    hasher.combine(names)
    hasher.combine(rest ^ UInt64(status))
  }
}

/// A record that is no failure, speaks of no limit and shows no order's state: all that it says is when, and whence.
public struct PlainRecord: Sendable {
  public var time: Timestamp
  /// Place of its line behind the batch's first byte.
  public var place: UInt32
  /// Number of its origin in the lexicon of the parser that met it, 0 first.
  public var origin: UInt32
}
