extension Span where Element == UInt8 {
  /// The byte at `position`, nil outside.
  @inlinable package func byte(at position: Int) -> UInt8? {
    position >= 0 && position < count ? self[position] : nil
  }

  /// The two digits at `position` as a number.
  @inlinable package func twoDigits(at position: Int) -> Int? {
    guard position >= 0, position < count - 1 else { return nil }
    let (tens, ones) = (self[position] &- UInt8.zeroDigit, self[position + 1] &- UInt8.zeroDigit)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Whether the bytes at `position` are `word`, which is in lower case, in any case.
  package func holds(_ word: StaticString, at position: Int) -> Bool {
    guard position >= 0, word.utf8CodeUnitCount <= count - position else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { self[position + $0].lowercased == letters[$0] }
    }
  }

  /// The position of the first byte at or after `position` that `predicate` refuses.
  @inlinable package func end(of predicate: (UInt8) -> Bool, from position: Int) -> Int {
    var end = position
    while end < count, predicate(self[end]) { end += 1 }
    return end
  }

  /// Where the text lies without blanks at its ends.
  package var trimmedRange: Range<Int> {
    let start = end(of: \.isBlank, from: 0)
    var end = count
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  @usableFromInline package static let zeroDigit = UInt8(ascii: "0")

  /// Whether it is an ASCII digit.
  @inlinable package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Whether it is an ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether it is a space, a tab or an end of line.
  @inlinable package var isBlank: Bool { self == 0x20 || self &- 9 < 5 }

  /// The ASCII letter in lower case, any other byte as it is.
  @inlinable package var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
