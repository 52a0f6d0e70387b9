/// What a message says in words where its record has no field for it.
public struct MinedText: Sendable, Equatable {
  /// HTTP status, as in `HTTP/1.1 429` or `429 Client Error`.
  public var status: Int?
  /// The API's code, as in `(code 10002)` or `code=-1003`.
  public var code: String?
  /// The path of the URL after an HTTP verb or `for url:`, without host and query.
  public var url: String?
  /// Where a JSON object begins inside the text, in bytes.
  public var json: Range<Int>?

  /// Reads `text`; one pass, no backtracking.
  public static func mine(_ text: Span<UInt8>) -> MinedText { MinedText() }
}
