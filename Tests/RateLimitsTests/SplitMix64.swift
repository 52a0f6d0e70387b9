/// Random numbers that are the same in every run.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Up to 39 bytes, mostly of `alphabet`.
  mutating func bytes(of alphabet: String) -> [UInt8] {
    let letters = Array(alphabet.utf8)
    return (0..<Int(next() % 40)).map { _ in
      let pick = next()
      return pick % 16 == 0 ? UInt8(truncatingIfNeeded: pick >> 8) : letters[Int((pick >> 8) % UInt64(letters.count))]
    }
  }
}
