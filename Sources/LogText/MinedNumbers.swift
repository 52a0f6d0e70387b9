extension Span where Element == UInt8 {
  /// The HTTP status that exactly fills `range`; 100 to 599.
  func status(in range: Range<Int>) -> Int? {
    guard range.count == 3, byte(range.lowerBound) &- 0x31 < 5 else { return nil }
    guard byte(range.lowerBound + 1).isDigit, byte(range.lowerBound + 2).isDigit else { return nil }
    return range.reduce(0) { $0 * 10 + Int(self[$1] & 0x0F) }
  }

  /// The status at `start`, where a word or a decimal does not go on after it.
  func status(at start: Int) -> Int? {
    let end = start + 3
    let goesOn = byte(end).isIdentifier || (byte(end) == UInt8(ascii: ".") && byte(end + 1).isDigit)
    return end <= count && !goesOn ? status(in: start..<end) : nil
  }

  /// The status after `status`, `status code`, `statusCode`: behind `:`, `=` or a blank, perhaps quoted.
  func numberAfterStatusName(at end: Int) -> Int? {
    let hasCode = has(" code", at: end) || has("-code", at: end) || has("_code", at: end)
    guard let start = separator(at: hasCode ? end + 5 : end, allowsGap: true) else { return nil }
    return status(at: start)
  }

  /// The status after the `HTTP` of `HTTP/1.1 429`, `HTTP/2" 429`, `HTTP 429`, `HTTP error 429`.
  func numberAfterProtocol(at end: Int) -> Int? {
    var index = end
    if byte(index) == UInt8(ascii: "/") { index = self.end(from: index + 1) { $0.isDigit || $0 == 0x2E } }
    if byte(index).isQuote { index += 1 }
    let gap = self.end(from: index) { $0.isGap }
    guard gap > index else { return nil }
    if has("error ", at: gap) { return status(at: gap + 6) }
    return status(at: gap)
  }

  /// The failing status after a URL, as where a library gives method, URL, status, reason and body.
  func numberAfterURL(at end: Int) -> Int? {
    let start = self.end(from: end) { $0.isGap }
    guard start > end, let status = status(at: start), status >= 400 else { return nil }
    let next = byte(start + 3)
    return next.isBlank ? status : nil
  }

  /// Where the value after a name begins: behind `:` or `=`, or a mere gap where that is allowed, and an opening quote.
  func separator(at end: Int, allowsGap: Bool) -> Int? {
    let closed = self.end(from: end) { $0.isQuote || $0 == UInt8(ascii: "\\") }
    let mark = self.end(from: closed) { $0.isGap }
    let isMarked = byte(mark) == UInt8(ascii: ":") || byte(mark) == UInt8(ascii: "=")
    guard isMarked || (allowsGap && mark > closed) else { return nil }
    let open = self.end(from: isMarked ? mark + 1 : mark) { $0.isGap }
    return self.end(from: open) { $0.isQuote || $0 == UInt8(ascii: "\\") }
  }

  /// The integer of at most 18 digits at `start`, without leading zeros and `+`.
  func canonicalInteger(at start: Int) -> String? {
    let isNegative = byte(start) == UInt8(ascii: "-")
    let first = isNegative || byte(start) == UInt8(ascii: "+") ? start + 1 : start
    let end = self.end(from: first) { $0.isDigit }
    let goesOn = byte(end).isIdentifier || (byte(end) == UInt8(ascii: ".") && byte(end + 1).isDigit)
    guard end > first, end - first <= 18, !goesOn else { return nil }
    let value = (first..<end).reduce(0) { $0 * 10 + Int(self[$1] & 0x0F) }
    return String(isNegative ? -value : value)
  }
}
