/// How the value behind a secret's name is masked.
extension RedactionWalk {
  mutating func maskValue(_ text: Span<UInt8>, _ slot: SecretSlot, _ kind: SecretKind) {
    copy(text, to: slot.value)
    let quote = text.end(from: slot.value) { $0 == UInt8(ascii: "\\") }
    if text.byte(quote).isQuote {
      maskQuoted(text, quote: quote, kind)
    } else if text.opensList(at: slot.value) || (!slot.nameQuote.isEmpty && text[slot.value].opensContainer) {
      maskContainer(text, level: max(slot.nameQuote.count - 1, 0), kind)
    } else {
      maskBare(text, slot, kind)
    }
  }

  /// Masks the text in quotes that begins at `position`, up to the closing quote.
  private mutating func maskQuoted(_ text: Span<UInt8>, quote: Int, _ kind: SecretKind) {
    let level = quote - position
    copy(text, to: quote + 1)
    let close = text.closingQuote(text[quote], from: position, level: level)
    let value = position..<close
    if value.isEmpty || (kind == .vague && !text.isOpaque(value, atLeast: 8)) { return }
    if kind == .token, text.isTicker(value) { return }
    write(text, value, kind)
  }

  private mutating func maskBare(_ text: Span<UInt8>, _ slot: SecretSlot, _ kind: SecretKind) {
    if kind == .authorization, let scheme = text.endOfScheme(at: position) { copy(text, to: scheme) }
    guard !text.spares(from: position, kind) else { return }
    let value = position..<text.endOfBareValue(kind, slot, from: position)
    guard !value.isEmpty else { return }
    let isNumber = text[position].isDigit || text[position] == UInt8(ascii: "-")
    let quote = isNumber && slot.mark == UInt8(ascii: ":") ? slot.nameQuote : 0..<0
    if kind == .nonce, !masksNonces { return write(text, value, kind) }
    for index in quote { output.append(text[index]) }
    write(text, value, kind)
    for index in quote { output.append(text[index]) }
  }

  /// Masks every text in a list or object that is no name of a member.
  private mutating func maskContainer(_ text: Span<UInt8>, level: Int, _ kind: SecretKind) {
    var depth = 0
    repeat {
      let quote = text.end(from: position) { $0 == UInt8(ascii: "\\") }
      if text.byte(quote) == UInt8(ascii: "\"") || text.byte(quote) == UInt8(ascii: "'") {
        if quote - position < level { return }
        maskMember(text, quote: quote, kind)
      } else {
        depth += text[position].opensContainer ? 1 : text[position].closesContainer ? -1 : 0
        copy(text, to: max(quote, position + 1))
      }
    } while depth > 0 && position < text.count
  }

  private mutating func maskMember(_ text: Span<UInt8>, quote: Int, _ kind: SecretKind) {
    let close = text.closingQuote(text[quote], from: quote + 1, level: quote - position)
    let end = min(text.end(from: close) { $0 == UInt8(ascii: "\\") } + 1, text.count)
    let isName = text.byte(text.end(from: end) { $0.isGap }) == UInt8(ascii: ":")
    if !isName { maskQuoted(text, quote: quote, kind) }
    copy(text, to: end)
  }

  /// Writes what stands for `value`, which begins at `position`, and moves to its end.
  private mutating func write(_ text: Span<UInt8>, _ value: Range<Int>, _ kind: SecretKind) {
    switch kind {
    case .apiKey,
      .vague where text.isQueryKey(before: value):
      if text.isFingerprint(value) || text.isMask(value) { return copy(text, to: value.upperBound) }
      output.append(contentsOf: Redactor.fingerprint(ofKey: text.extracting(value)))
      position = value.upperBound
    case .nonce where !masksNonces:
      hasMetNonce = true
      copy(text, to: value.upperBound)
    case .authorization:
      if let scheme = text.endOfScheme(at: position), scheme < value.upperBound { copy(text, to: scheme) }
      writeMask(to: value.upperBound)
    default:
      hasMetSignature = hasMetSignature || kind == .signature
      writeMask(to: value.upperBound)
    }
  }
}

extension UInt8 {
  fileprivate var opensContainer: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "{") }
  fileprivate var closesContainer: Bool { self == UInt8(ascii: "]") || self == UInt8(ascii: "}") }
}

extension Span where Element == UInt8 {
  /// A list or object whose first member is in quotes; elsewhere a bracket is a character like any other.
  fileprivate func opensList(at index: Int) -> Bool {
    self[index].opensContainer && byte(end(from: index + 1) { $0.isBlank || $0 == UInt8(ascii: "\\") }).isQuote
  }

  fileprivate func endOfBareValue(_ kind: SecretKind, _ slot: SecretSlot, from start: Int) -> Int {
    switch kind {
    case .phrase: lineEnd(from: start)
    case .password: passwordEnd(from: start)
    case .cookie: slot.mark == UInt8(ascii: ":") ? lineEnd(from: start) : bareEnd(from: start)
    case .authorization:
      has("=", at: end(from: start) { $0.isSecretNamePart }) ? lineEnd(from: start) : bareEnd(from: start)
    default: bareEnd(from: start)
    }
  }

  /// Whether an unquoted value is no secret; looks at a bounded part, since what is spared is walked again.
  fileprivate func spares(from start: Int, _ kind: SecretKind) -> Bool {
    let head = extracting(0..<Swift.min(count, start + 128))
    let value = start..<(kind == .password ? head.passwordEnd(from: start) : head.bareEnd(from: start))
    if !value.isEmpty, isOrdinaryWord(value) || (kind == .token && isTicker(value)) { return true }
    if kind == .vague { return !isOpaque(value, atLeast: 8) }
    return kind != .password && kind != .nonce && isSmallNumber(value)
  }

  fileprivate func isQueryKey(before value: Range<Int>) -> Bool {
    let name = "key="
    let start = value.lowerBound - name.utf8.count
    return has("key=", at: start) && !byte(start - 1).isWord
  }

  func isMask(_ range: Range<Int>) -> Bool { range.allSatisfy { self[$0] == UInt8(ascii: "*") } }

  func isFingerprint(_ range: Range<Int>) -> Bool {
    guard range.count == 9 || range.count == 13, has("…", at: range.upperBound - 9) else { return false }
    return (range.upperBound - 6..<range.upperBound).allSatisfy { self[$0].isHexDigit }
  }
}
