extension JSONScanner {
  /// The place of the quote that closes the string whose first byte is at `start`.
  ///
  /// Control bytes are not allowed inside, so a newline ends the search; damaged UTF-8 is.
  @inline(__always)
  mutating func skipString(_ start: Bytes, escaped: inout Bool) -> Bytes? {
    var place = start
    while true {
      place = firstSpecial(from: place)
      let byte = place.pointee
      if byte == Byte.quote { return place }
      guard byte == Byte.backslash else { return fail(at: place) }
      guard let next = Self.escapeEnd(place) else { return fail(at: end - place < 6 ? end : place) }
      escaped = true
      place = next
    }
  }

  /// The first quote, backslash or control byte from `start` on.
  @inline(__always)
  private func firstSpecial(from start: Bytes) -> Bytes {
    var place = start
    while place + 8 <= limit {
      let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
      let found = Self.specials(in: word)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place.pointee != Byte.quote, place.pointee != Byte.backslash, place.pointee >= Byte.space { place += 1 }
    return place
  }

  /// The top bit of each byte that is a quote, a backslash or below a space; exact up to the lowest one set.
  @inline(__always)
  private static func specials(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    return (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | controls) & (ones &* 0x80)
  }

  /// The place behind the escape at `start`; nil where there is none.
  static func escapeEnd(_ start: Bytes) -> Bytes? {
    guard start.pointee == Byte.backslash else { return nil }
    switch start[1] {
    case Byte.quote, Byte.backslash, Byte.slash, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      for index in 2..<6 where !start[index].isHexDigit { return nil }
      return start + 6
    default:
      return nil
    }
  }
}
