/// What a message says in words where its record has no field for it.
///
/// The first statement of each kind wins. What stands inside `json` is left to the one who parses it,
/// and a bot that talks about a status ("if you see HTTP 429", "retrying after status 429") states none.
public struct MinedText: Sendable, Equatable {
  /// How far into a text is read, in bytes.
  public static let byteLimit = 65_536

  /// HTTP status, as in `HTTP/1.1 429` or `429 Client Error`.
  public var status: Int?
  /// The API's code in canonical decimal text, as in `(code 10002)` or `code=-1003`.
  ///
  /// `code: 429` without a status stays a code here: only the record knows whether it is one.
  public var code: String?
  /// The HTTP verb that `url` was found after, in capitals.
  public var method: String?
  /// The host of the URL after an HTTP verb or `for url:`, in small letters.
  public var host: String?
  /// The path of the URL after an HTTP verb or `for url:`, without host and query.
  public var url: String?
  /// Where the first balanced JSON object lies inside the text, in bytes.
  public var json: Range<Int>?

  public init() {}

  /// Reads the first 64 KiB of `text`, without backtracking.
  public static func mine(_ text: Span<UInt8>) -> MinedText {
    let head = text.extracting(0..<Swift.min(text.count, byteLimit))
    var miner = Miner()
    miner.mined.json = head.firstJSONObject()
    while miner.position < head.count { miner.step(head) }
    return miner.mined
  }
}
