/// Where the parts of a URL, or of a bare path, lie in a text.
struct URLBounds: Equatable {
  /// `user:password@host:port`, empty for a bare path.
  var authority: Range<Int>
  var path: Range<Int>
  /// End of the whole URL with query and fragment.
  var end: Int

  /// The URL or path that begins at `start`; nil where neither does.
  init?(_ text: Span<UInt8>, at start: Int) {
    let schemeEnd = text.end(from: start) { $0.isLetter }
    let isBare = text.byte(start) == UInt8(ascii: "/")
    guard isBare || (schemeEnd > start && text.has("://", at: schemeEnd)) else { return nil }
    let authorityStart = isBare ? start : schemeEnd + 3
    end = Self.end(of: text, from: authorityStart)
    let url = text.extracting(0..<end)
    let authorityEnd = isBare ? start : url.end(from: authorityStart) { !Self.endsAuthority($0) }
    authority = authorityStart..<authorityEnd
    path = authorityEnd..<url.end(from: authorityEnd) { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  }

  /// The authority without `user:password@` and port.
  func host(in text: Span<UInt8>) -> Range<Int> {
    var start = authority.upperBound
    while start > authority.lowerBound, text[start - 1] != UInt8(ascii: "@") { start -= 1 }
    return start..<text.extracting(0..<authority.upperBound).end(from: start) { $0 != UInt8(ascii: ":") }
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The end of a URL in running text: at a blank, quote or closing bracket, without the sentence's punctuation.
  private static func end(of text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, !isForeign(text[index]) || text.has("<*>", at: index) {
      index += text[index] == UInt8(ascii: "<") ? 3 : 1
    }
    let tail = text.extracting(0..<index).start(before: index, while: isPunctuation)
    return max(tail, start)
  }

  private static func isForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
