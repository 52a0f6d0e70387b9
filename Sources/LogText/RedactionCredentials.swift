/// Secrets that are known by their own shape, without a name.
extension RedactionWalk {
  /// Masks a token or a credential that begins with `name`; false where there is none.
  mutating func maskCredential(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    if let end = text.endOfWebToken(from: name.lowerBound) {
      writeMask(to: end)
    } else if let start = text.startOfBotToken(after: name) {
      copy(text, to: start)
      writeMask(to: text.end(from: start) { $0.isSecretNamePart })
    } else if let start = text.startOfCredential(after: name) {
      copy(text, to: start)
      writeMask(to: text.bareEnd(from: start))
    } else {
      return false
    }
    return true
  }

  /// Masks `user:password@` behind `://`.
  mutating func maskUser(_ text: Span<UInt8>) {
    let end = text.end(from: position) {
      !$0.isBlank && !$0.isQuote && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        && $0 != UInt8(ascii: "\\")
    }
    guard let sign = (position..<end).last(where: { text[$0] == UInt8(ascii: "@") }), sign > position else { return }
    writeMask(to: sign)
  }

  /// Masks what stands between the first and the last line of a private key; without a last line, all that follows.
  mutating func maskPrivateKey(_ text: Span<UInt8>) {
    let labelEnd = text.end(from: position + 5) { $0 != UInt8(ascii: "-") && $0 >= 0x20 }
    guard text.has("private key", at: labelEnd - 11) || text.has("private key block", at: labelEnd - 17) else {
      return copy(text, to: position + 1)
    }
    copy(text, to: text.end(from: labelEnd) { $0 == UInt8(ascii: "-") })
    var end = position
    while end < text.count, !text.has("-----end ", at: end) { end += 1 }
    if end > position { writeMask(to: end) }
    copy(text, to: min(end + 9, text.count))
  }
}

extension Span where Element == UInt8 {
  /// The end of a JSON web token, as `eyJ….….…`, that begins at `start`.
  fileprivate func endOfWebToken(from start: Int) -> Int? {
    guard has("eyj", at: start), self[start] == UInt8(ascii: "e"), self[start + 2] == UInt8(ascii: "J") else {
      return nil
    }
    var dots = 0
    let end = end(from: start) {
      dots += $0 == UInt8(ascii: ".") ? 1 : 0
      return $0.isSecretNamePart || $0 == UInt8(ascii: ".")
    }
    return dots >= 2 && end - start >= 20 ? end : nil
  }

  /// The secret half of a chat bot's token, as `123456789:AA…`, perhaps behind `bot`.
  fileprivate func startOfBotToken(after name: Range<Int>) -> Int? {
    let digits = has("bot", at: name.lowerBound) ? name.dropFirst(3) : name
    guard digits.count >= 6, byte(name.upperBound) == UInt8(ascii: ":"), digits.allSatisfy({ self[$0].isDigit })
    else { return nil }
    let start = name.upperBound + 1
    return end(from: start) { $0.isSecretNamePart } - start >= 30 ? start : nil
  }

  /// The credential behind `Bearer` or `Basic`; a word of prose is none.
  fileprivate func startOfCredential(after name: Range<Int>) -> Int? {
    guard equals("bearer", in: name) || equals("basic", in: name) else { return nil }
    let start = end(from: name.upperBound) { $0.isGap }
    guard start > name.upperBound else { return nil }
    let value = start..<bareEnd(from: start)
    return looksRandom(value) ? start : nil
  }

  private func looksRandom(_ value: Range<Int>) -> Bool {
    guard value.count >= 8, value.allSatisfy({ self[$0].isTokenPart }) else { return false }
    let hasCapitalInside = value.dropFirst().contains { self[$0].isUpper }
    let hasSmall = value.contains { self[$0].isLetter && !self[$0].isUpper }
    return value.count >= 20 || value.contains { self[$0].isDigit } || (hasCapitalInside && hasSmall)
  }

  /// The end of an authentication scheme and its blank, as `Bearer `, at `start`.
  func endOfScheme(at start: Int) -> Int? {
    let word = start..<end(from: start) { $0.isSecretNamePart }
    let end = end(from: word.upperBound) { $0.isGap }
    return isScheme(word) && end > word.upperBound ? end : nil
  }

  private func isScheme(_ word: Range<Int>) -> Bool {
    equals("bearer", in: word) || equals("basic", in: word) || equals("token", in: word)
      || equals("digest", in: word) || equals("negotiate", in: word) || equals("ntlm", in: word)
      || equals("apikey", in: word) || equals("hmac", in: word) || equals("oauth", in: word)
      || equals("hawk", in: word) || equals("signature", in: word) || has("aws4-hmac", at: word.lowerBound)
  }
}
