import LogText

/// A plain reading of generated logs, line by line into trees: slow, and with nothing in common with the product's parser.
///
/// It knows the five shapes and no others: where each keeps its time, its status and its code.
public struct Reference {
  public private(set) var tally = Tally()
  /// The beginning of a line that goes on in the next piece.
  private var rest: [UInt8] = []

  public init() {}

  /// Reads a piece of a log that follows on the one before.
  public mutating func read(_ piece: ArraySlice<UInt8>) {
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += piece[start..<end]
      readLine()
      start = end + 1
    }
    rest += piece[start...]
  }

  /// Says that the log is over: what stands behind the last newline is a line too.
  public mutating func finish() {
    if !rest.isEmpty { readLine() }
  }

  private mutating func readLine() {
    defer { rest.removeAll(keepingCapacity: true) }
    tally.lines += 1
    if rest.allSatisfy({ [0x20, 0x09, 0x0D, 0x00].contains($0) }) { return tally.blank += 1 }
    guard let value = try? JSONValue.parse(rest.span), case .object = value else { return tally.rejected += 1 }
    count(value)
  }

  private mutating func count(_ line: JSONValue) {
    guard let time = line.millisecondsOfEpoch else { return }
    tally.last = max(tally.last ?? time, time)
    guard let status = line.httpStatus, status >= 400 else { return }
    tally.add(.init(count: 1, first: time, last: time), to: .init(code: line.apiCode, status: status))
  }
}

extension JSONValue {
  /// From `time`, `ts` or `timestamp`, as a number of milliseconds or of seconds with a fraction, or as RFC 3339.
  fileprivate var millisecondsOfEpoch: Int? {
    switch self["time"] ?? self["ts"] ?? self["timestamp"] {
    case .number(let text): milliseconds(ofNumber: text)
    case .string(let text): milliseconds(ofRFC3339: text)
    default: nil
    }
  }

  fileprivate var httpStatus: Int? {
    let value =
      self["res"]?["statusCode"] ?? self["response"]?["status"] ?? self["status_code"] ?? self["status"]
    guard case .number(let text) = value else { return nil }
    return Int(text)
  }

  fileprivate var apiCode: String? {
    let value =
      self["err"]?["code"] ?? self["response"]?["data"]?["code"] ?? self["body"]?.parsed?["code"] ?? self["code"]
    guard case .number(let text) = value else { return nil }
    return text
  }

  /// The tree of a string that holds JSON text.
  private var parsed: JSONValue? {
    guard case .string(let text) = self else { return nil }
    return try? JSONValue.parse(text)
  }
}
