/// Text as bytes, written piece by piece without a `String` between.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func text(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// A JSON string's inside: quotes and backslashes of `other` escaped, which has no control bytes.
  mutating func escape(_ other: [UInt8]) {
    for byte in other {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }

  mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var (width, bound) = (1, 10)
    while bound <= abs(value) { (width, bound) = (width + 1, bound * 10) }
    padded(abs(value), width)
  }

  /// The last `width` digits of `value`, with leading zeros.
  mutating func padded(_ value: Int, _ width: Int) {
    let start = bytes.count
    var rest = value
    for _ in 0..<width { bytes.append(0) }
    for place in (start..<start + width).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// The last `width` hexadecimal digits of `value`.
  mutating func hexadecimal(_ value: UInt64, _ width: Int) {
    for place in (0..<width).reversed() {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(4 * place)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }

  /// Keeps the first `count` bytes.
  mutating func cut(to count: Int) { bytes.removeLast(max(0, bytes.count - count)) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
