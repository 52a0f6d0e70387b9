import TestSupport

extension SplitMix64 {
  /// Any valid character of Unicode, hostile ones as often as plain ones.
  mutating func scalar() -> Unicode.Scalar {
    let word = next()
    let range: UInt32 = [0x80, 0x400, 0x3000, 0x11_0000][Int(word >> 62)]
    return Unicode.Scalar(UInt32(truncatingIfNeeded: word) % range) ?? "\u{FFFD}"
  }

  mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(scalar()) }
    return String(text)
  }
}
