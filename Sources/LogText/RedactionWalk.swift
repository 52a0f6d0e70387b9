/// One walk over a text that copies it, secrets masked.
struct RedactionWalk {
  var position = 0
  var output: [UInt8] = []
  let masksNonces: Bool
  var hasMetNonce = false
  var hasMetSignature = false
  /// The name before the one at `position`.
  private var lastName = 0..<0
  /// What the next `"value"` is, after `"name":"request-sign"`, or the next `"args"`, after `"op":"auth"`.
  private var pairKind: SecretKind?

  /// Takes the caller's array, so that nothing is copied; `give(back:)` returns it.
  init(masksNonces: Bool, taking output: inout [UInt8]) {
    self.masksNonces = masksNonces
    swap(&self.output, &output)
  }

  mutating func give(back output: inout [UInt8]) { swap(&self.output, &output) }

  /// Copies or masks what begins at `position` and moves beyond it.
  mutating func step(_ text: Span<UInt8>) {
    if text[position].isWord {
      readName(text)
    } else if text.has("://", at: position) {
      copy(text, to: position + 3)
      maskUser(text)
    } else if text.has("-----begin ", at: position) {
      maskPrivateKey(text)
    } else {
      copy(text, to: position + 1)
    }
  }

  mutating func copy(_ text: Span<UInt8>, to end: Int) {
    while position < end {
      output.append(text[position])
      position += 1
    }
  }

  mutating func writeMask(to end: Int) {
    output.append(contentsOf: Redactor.mask.utf8)
    position = end
  }
}

// MARK: Names

extension RedactionWalk {
  private mutating func readName(_ text: Span<UInt8>) {
    copy(text, to: text.endOfEscape(at: position))
    let name = position..<text.end(from: position) { $0.isSecretNamePart }
    defer { lastName = name }
    if name.isEmpty || maskCredential(text, name) { return }
    guard let slot = text.slot(after: name), let kind = kind(text, name, slot) else {
      return copy(text, to: name.upperBound)
    }
    maskValue(text, slot, kind)
  }

  private mutating func kind(_ text: Span<UInt8>, _ name: Range<Int>, _ slot: SecretSlot) -> SecretKind? {
    if text.equals("key", in: name) || text.equals("name", in: name) {
      pairKind = text.kindOfQuotedName(at: slot.value)
      return text.kindOfKey(name, after: lastName)
    }
    if text.equals("op", in: name) { pairKind = text.namesLogin(at: slot.value) ? .signature : nil }
    if let kind = pairKind, text.isPairValue(name) {
      pairKind = nil
      return kind
    }
    return text.secretKind(of: name)
  }
}

extension Span where Element == UInt8 {
  /// The end of the letters of an escape that precede a name, as in `\nCookie`, `\u0026sign`, `%26sign`.
  fileprivate func endOfEscape(at index: Int) -> Int {
    let before = byte(index - 1)
    if before == UInt8(ascii: "%"), byte(index).isHexDigit, byte(index + 1).isHexDigit { return index + 2 }
    guard before == UInt8(ascii: "\\") else { return index }
    switch byte(index) {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return index + 1
    case UInt8(ascii: "u"):
      let digits = end(from: index + 1) { $0.isHexDigit }
      return digits >= index + 5 ? index + 5 : index
    default: return index
    }
  }

  /// What the name in quotes at `start` announces for the value beside it.
  fileprivate func kindOfQuotedName(at start: Int) -> SecretKind? {
    let quote = end(from: start) { $0 == UInt8(ascii: "\\") }
    guard byte(quote).isQuote else { return nil }
    let text = end(from: quote + 1) { $0.isSecretNamePart || $0 == UInt8(ascii: ".") }
    guard byte(text).isQuote || byte(text) == UInt8(ascii: "\\") else { return nil }
    return secretKind(of: self.start(before: text) { $0.isSecretNamePart }..<text)
  }

  fileprivate func isPairValue(_ name: Range<Int>) -> Bool {
    equals("value", in: name) || equals("stringvalue", in: name) || equals("args", in: name)
  }

  /// Whether a message of a socket logs in: its arguments are a key, a nonce and a signature, without names.
  fileprivate func namesLogin(at start: Int) -> Bool {
    let word = end(from: start) { $0.isQuote || $0 == UInt8(ascii: "\\") }
    return has("auth", at: word) || has("login", at: word)
  }

  /// A key is secret in `API key:`, `private key =` and in a query, as `?key=`.
  fileprivate func kindOfKey(_ name: Range<Int>, after word: Range<Int>) -> SecretKind? {
    guard equals("key", in: name) else { return nil }
    let before = byte(name.lowerBound - 1)
    if before == UInt8(ascii: "?") || before == UInt8(ascii: "&") { return .vague }
    guard word.upperBound + 1 == name.lowerBound, before.isGap else { return nil }
    if equals("api", in: word) || equals("access", in: word) { return .apiKey }
    return equals("secret", in: word) || equals("private", in: word) ? .password : nil
  }
}
