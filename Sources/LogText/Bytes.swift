extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isUpper: Bool { self &- 0x41 < 26 }
  /// An ASCII letter or digit.
  var isWord: Bool { isLetter || isDigit }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// Space, tab, newline or another control byte.
  var isBlank: Bool { self <= 0x20 }
  /// Space or tab: what may stand between a name and its value on one line.
  var isGap: Bool { self == 0x20 || self == 0x09 }
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }
  /// The byte with ASCII capitals made small.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension Span where Element == UInt8 {
  /// The byte at `index`, or 0 outside the text.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// Whether `word`, written in small letters, stands at `index` in any case.
  func has(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { wanted in
      guard index >= 0, index <= count - wanted.count else { return false }
      for place in 0..<wanted.count where self[index + place].lowered != wanted[place] { return false }
      return true
    }
  }

  /// Whether the bytes of `range` are `word`, written in small letters, in any case.
  func equals(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound)
  }

  /// Where the run of bytes that `belongs` accepts, begun at `start`, ends.
  func end(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, belongs(self[index]) { index += 1 }
    return index
  }

  /// Where the run of bytes that `belongs` accepts, ended before `end`, begins.
  func start(before end: Int, while belongs: (UInt8) -> Bool) -> Int {
    var index = end
    while index > 0, belongs(self[index - 1]) { index -= 1 }
    return index
  }

  /// The bytes of `range` as text, broken UTF-8 repaired.
  func string(in range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
