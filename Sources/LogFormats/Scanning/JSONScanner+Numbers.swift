extension JSONScanner {
  /// Steps over a number or a word.
  @inline(__always)
  mutating func skipPlain(_ start: Bytes) -> Bytes? {
    let byte = start.pointee
    if byte.isDigit || byte == Byte.minus { return skipNumber(start) }
    switch byte {
    case UInt8(ascii: "t"): return skipWord("true", at: start)
    case UInt8(ascii: "f"): return skipWord("false", at: start)
    case UInt8(ascii: "n"): return skipWord("null", at: start)
    case UInt8(ascii: "N"): return skipWord("NaN", at: start)
    case UInt8(ascii: "I"): return skipWord("Infinity", at: start)
    default: return fail(at: start)
    }
  }

  @inline(__always)
  private mutating func skipWord(_ word: StaticString, at start: Bytes) -> Bytes? {
    let letters = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where start[index] != letters[index] {
      return fail(at: start + index)
    }
    return start + word.utf8CodeUnitCount
  }

  @inline(__always)
  private mutating func skipNumber(_ start: Bytes) -> Bytes? {
    var place = start
    if place.pointee == Byte.minus {
      place += 1
      if place.pointee == UInt8(ascii: "I") { return skipWord("Infinity", at: place) }
    }
    if place.pointee == Byte.zero {
      place += 1
    } else {
      guard let digits = skipDigits(place) else { return nil }
      place = digits
    }
    if place.pointee == Byte.dot {
      guard let digits = skipDigits(place + 1) else { return nil }
      place = digits
    }
    if place.pointee | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place.pointee == Byte.plus || place.pointee == Byte.minus { place += 1 }
      return skipDigits(place)
    }
    return place
  }

  /// Steps over one digit and all that follow.
  @inline(__always)
  private mutating func skipDigits(_ start: Bytes) -> Bytes? {
    guard start.pointee.isDigit else { return fail(at: start) }
    var place = start + 1
    while place.pointee.isDigit { place += 1 }
    return place
  }
}
