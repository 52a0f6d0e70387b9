import TestSupport

/// Texts of random bytes, and of random pieces that the parsers look for.
func randomTexts(_ count: Int, seed: UInt64, pieces: [String]) -> [[UInt8]] {
  var generator = SplitMix64(seed: seed)
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
