/// Random numbers that are the same for the same seed everywhere: SplitMix64 of Steele, Lea and Flood.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A span of whole milliseconds within `range`.
  mutating func milliseconds(_ range: ClosedRange<Int>) -> Duration {
    .milliseconds(Int.random(in: range, using: &self))
  }

  /// True once in `count` times.
  mutating func isOnce(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// An identifier in the form of a random UUID.
  mutating func uuid() -> String {
    [hexadecimal(8), hexadecimal(4), "4" + hexadecimal(3), "8" + hexadecimal(3), hexadecimal(12)].joined(separator: "-")
  }

  private mutating func hexadecimal(_ count: Int) -> String {
    String((0..<count).map { _ in Self.digits[Int.random(in: 0..<16, using: &self)] })
  }

  private static let digits = Array("0123456789abcdef")
}
