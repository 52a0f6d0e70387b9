extension Span where Element == UInt8 {
  /// Where the first balanced JSON object with at least one key lies.
  ///
  /// Gives up after eight openings that nothing closes, so that the time stays linear.
  func firstJSONObject() -> Range<Int>? {
    var attempts = 0
    var index = 0
    while index < count, attempts < 8 {
      defer { index += 1 }
      guard self[index] == UInt8(ascii: "{") else { continue }
      guard byte(end(from: index + 1) { $0.isBlank }) == UInt8(ascii: "\"") else { continue }
      if let end = endOfObject(from: index) { return index..<end }
      attempts += 1
    }
    return nil
  }

  private func endOfObject(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < count {
      switch self[index] {
      case UInt8(ascii: "\""): index = endOfString(from: index)
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return nil
  }

  /// The place of the quote that closes the string begun at `start`, or the text's end.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < count, self[index] != UInt8(ascii: "\"") {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }
}
