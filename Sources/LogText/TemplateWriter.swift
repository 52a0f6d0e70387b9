/// One walk over a text, and the template written so far.
///
/// Each part is written whole or not at all, so a cut never leaves half a `<*>`.
struct TemplateWriter {
  var position = 0
  private var output: [UInt8] = []
  private let start: Int
  private var isFull = false
  /// Kinds of quotes that no later quote closes; keeps the walk linear.
  private var unclosed: (double: Bool, single: Bool, back: Bool) = (false, false, false)

  /// Takes the caller's array, so that nothing is copied; `give(back:)` returns it.
  init(taking output: inout [UInt8]) {
    start = output.count
    swap(&self.output, &output)
  }

  mutating func give(back output: inout [UInt8]) {
    if isFull { dropBrokenCharacter() }
    swap(&self.output, &output)
  }

  mutating func writeText(_ text: Span<UInt8>) {
    while position < text.count, !isFull { writePart(text) }
  }

  /// Writes a path's segments up to the end of `text`.
  mutating func writePath(_ text: Span<UInt8>) {
    while position < text.count, !isFull {
      let segmentEnd = text.end(from: position) { $0 != UInt8(ascii: "/") }
      let segment = text.extracting(0..<segmentEnd)
      if segment.isVersion(from: position) { keep(segment, to: segmentEnd) }
      while position < segmentEnd, !isFull { writeWordOrByte(segment) }
      if position < text.count { keep(text, to: position + 1) }
    }
  }

  private mutating func writePart(_ text: Span<UInt8>) {
    let byte = text[position]
    if byte.isQuote {
      writeQuoted(text)
    } else if byte.isLetter || byte == UInt8(ascii: "/"), let url = url(in: text) {
      writeURL(text, url)
    } else {
      writeWordOrByte(text)
    }
  }

  private mutating func writeWordOrByte(_ text: Span<UInt8>) {
    let byte = text[position]
    if text.isUUID(at: position) {
      replace(to: position + 36)
    } else if byte.isDigit || text.isSign(at: position) {
      replace(to: text.endOfNumber(from: position))
    } else if byte.isLetter {
      writeWord(text)
    } else {
      keep(text, to: position + 1)
    }
  }

  private mutating func writeWord(_ text: Span<UInt8>) {
    let end = text.end(from: position) { $0.isWord }
    if text.isOpaqueWord(position..<end) { return replace(to: end) }
    keep(text, to: text.end(from: position) { $0.isLetter })
  }
}

// MARK: Quotes and URLs

extension TemplateWriter {
  private mutating func writeQuoted(_ text: Span<UInt8>) {
    guard let close = closingQuote(in: text) else { return keep(text, to: position + 1) }
    guard output.count + 5 <= start + Template.byteLimit else { return isFull = true }
    keep(text, to: position + 1)
    replace(to: close)
    keep(text, to: close + 1)
  }

  /// The quote that closes the one at `position`; an apostrophe inside a word neither opens nor closes.
  private mutating func closingQuote(in text: Span<UInt8>) -> Int? {
    let quote = text[position]
    let isApostrophe = quote == UInt8(ascii: "'")
    if self[unclosed: quote] || (isApostrophe && text.byte(position - 1).isWord) { return nil }
    var index = position + 1
    while index < text.count {
      if text[index] == quote, !(isApostrophe && text.byte(index + 1).isWord) { return index }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    self[unclosed: quote] = true
    return nil
  }

  private subscript(unclosed quote: UInt8) -> Bool {
    get {
      switch quote {
      case UInt8(ascii: "\""): unclosed.double
      case UInt8(ascii: "'"): unclosed.single
      default: unclosed.back
      }
    }
    set {
      switch quote {
      case UInt8(ascii: "\""): unclosed.double = newValue
      case UInt8(ascii: "'"): unclosed.single = newValue
      default: unclosed.back = newValue
      }
    }
  }

  /// The URL at `position`, or the path that begins a word there.
  private func url(in text: Span<UInt8>) -> URLBounds? {
    if text[position] != UInt8(ascii: "/") { return URLBounds(text, at: position) }
    let before = text.byte(position - 1)
    let beginsWord = before.isBlank || before == UInt8(ascii: "(") || before == UInt8(ascii: "=")
    return beginsWord && text.byte(position + 1).isLetter ? URLBounds(text, at: position) : nil
  }

  private mutating func writeURL(_ text: Span<UInt8>, _ url: URLBounds) {
    keep(text, to: url.authority.lowerBound)
    let host = url.host(in: text).lowerBound
    if host > url.authority.lowerBound {
      replace(to: host - 1)
      keep(text, to: host)
    }
    let authority = text.extracting(0..<url.authority.upperBound)
    while position < authority.count, !isFull { writeWordOrByte(authority) }
    writePath(text.extracting(0..<url.path.upperBound))
    guard position < url.end, !isFull else { return }
    keep(text, to: position + 1)
    if position < url.end { replace(to: url.end) }
  }
}

// MARK: Output

extension TemplateWriter {
  private mutating func keep(_ text: Span<UInt8>, to end: Int) {
    while position < end, !isFull {
      guard output.count < start + Template.byteLimit else { return isFull = true }
      output.append(text[position])
      position += 1
    }
  }

  private mutating func replace(to end: Int) {
    position = end
    if endsInPlaceholder { return }
    guard output.count + 3 <= start + Template.byteLimit else { return isFull = true }
    output.append(UInt8(ascii: "<"))
    output.append(UInt8(ascii: "*"))
    output.append(UInt8(ascii: ">"))
  }

  private var endsInPlaceholder: Bool {
    let count = output.count
    return count >= start + 3 && output[count - 3] == UInt8(ascii: "<") && output[count - 2] == UInt8(ascii: "*")
      && output[count - 1] == UInt8(ascii: ">")
  }

  /// Takes away a last character whose remaining bytes were cut off.
  private mutating func dropBrokenCharacter() {
    var tail = 0
    while tail < 3, output.count - tail > start, output[output.count - 1 - tail] & 0xC0 == 0x80 { tail += 1 }
    guard output.count - tail > start else { return }
    let wanted = (~output[output.count - 1 - tail]).leadingZeroBitCount - 1
    if wanted > tail { output.removeLast(tail + 1) }
  }
}
