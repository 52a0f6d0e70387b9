import Simulator

/// The demo's generator serves the tests as well: the same numbers for the same seed, in every run and on every machine.
public typealias SplitMix64 = SeededGenerator

extension SplitMix64 {
  /// Up to 39 bytes, mostly of `alphabet`.
  public mutating func bytes(of alphabet: String) -> [UInt8] {
    let letters = Array(alphabet.utf8)
    return (0..<Int(next() % 40)).map { _ in
      let pick = next()
      return pick % 16 == 0 ? UInt8(truncatingIfNeeded: pick >> 8) : letters[Int((pick >> 8) % UInt64(letters.count))]
    }
  }
}
