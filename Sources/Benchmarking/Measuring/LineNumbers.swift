/// Finds the numbers of log lines in NDJSON that comes in pieces: the value of `line` of each object.
public struct LineNumbers: Sendable {
  private var rest: [UInt8] = []
  private static let mark = Array("\"line\":".utf8)

  public init() {}

  /// The numbers in the lines that `piece` completes.
  public mutating func read(_ piece: ArraySlice<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += piece[start..<end]
      if let number = number() { numbers.append(number) }
      rest.removeAll(keepingCapacity: true)
      start = end + 1
    }
    rest += piece[start...]
    return numbers
  }

  /// It stands near the end of a line, so it is looked for from there.
  private func number() -> Int? {
    let place = rest.indices.reversed().first { rest[$0...].starts(with: Self.mark) }
    guard let place else { return nil }
    let digits = rest[(place + Self.mark.count)...].prefix { 0x30...0x39 ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
