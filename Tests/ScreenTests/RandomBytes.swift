/// SplitMix64: the same bytes for the same seed, on every machine.
struct RandomBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
