/// A small generator with a seed, so that every run meets the same bytes.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts of random bytes, and of random pieces that the parsers look for.
func randomTexts(_ count: Int, seed: UInt64, pieces: [String]) -> [[UInt8]] {
  var generator = SplitMix64(state: seed)
  return (0..<count).map { round in
    let length = Int.random(in: 0...40, using: &generator)
    return (0..<length).flatMap { _ in
      round.isMultiple(of: 4)
        ? [UInt8.random(in: .min ... .max, using: &generator)]
        : Array((pieces.randomElement(using: &generator) ?? "").utf8)
    }
  }
}

extension Array where Element == UInt8 {
  var text: String { String(decoding: self, as: UTF8.self) }
}
