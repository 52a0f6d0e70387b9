extension Span where Element == UInt8 {
  /// Where the number begun at `start` ends, with its unit and the parts that punctuation joins to it.
  func endOfNumber(from start: Int) -> Int {
    var index = start + (self[start].isDigit ? 0 : 1)
    while true {
      index = end(from: index) { $0.isWord }
      if isMicro(at: index) {
        index = end(from: index + 2) { $0.isWord }
      } else if joinsNumbers(byte(index)), byte(index + 1).isDigit {
        index += 1
      } else {
        return index
      }
    }
  }

  /// Whether a `+` or `-` at `index` belongs to the number after it.
  func isSign(at index: Int) -> Bool {
    (self[index] == UInt8(ascii: "-") || self[index] == UInt8(ascii: "+"))
      && byte(index + 1).isDigit && !byte(index - 1).isWord
  }

  /// Whether a word is an id: hex of at least 8 digits with a digit in it, or three runs of digits.
  func isOpaqueWord(_ word: Range<Int>) -> Bool {
    var runs = 0
    var isHex = true
    for index in word {
      if self[index].isDigit, index == word.lowerBound || !self[index - 1].isDigit { runs += 1 }
      isHex = isHex && self[index].isHexDigit
    }
    return runs >= 3 || (isHex && runs > 0 && word.count >= 8)
  }

  func isUUID(at start: Int) -> Bool {
    guard start + 36 <= count, !byte(start + 36).isWord else { return false }
    for place in 0..<36 {
      let isDash = place == 8 || place == 13 || place == 18 || place == 23
      let fits = isDash ? self[start + place] == UInt8(ascii: "-") : self[start + place].isHexDigit
      if !fits { return false }
    }
    return true
  }

  /// Whether the rest of the text is an API version, as `v3` or `v3.3`.
  func isVersion(from start: Int) -> Bool {
    byte(start).lowered == UInt8(ascii: "v") && byte(start + 1).isDigit
      && end(from: start + 1) { $0.isDigit || $0 == UInt8(ascii: ".") } == count
  }

  /// `µ`, in either of its two spellings.
  private func isMicro(at index: Int) -> Bool {
    (byte(index) == 0xC2 && byte(index + 1) == 0xB5) || (byte(index) == 0xCE && byte(index + 1) == 0xBC)
  }

  private func joinsNumbers(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
