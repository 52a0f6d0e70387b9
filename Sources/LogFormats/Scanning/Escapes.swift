/// The escapes of JSON strings, taken out.
enum Escapes {
  /// Writes the text of a checked JSON string to `target`, which has room for as many bytes; returns their count.
  ///
  /// A surrogate without its partner becomes U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard var place = bytes.baseAddress else { return 0 }
    let end = place + bytes.count
    var output = target
    while place < end {
      guard place.pointee == Byte.backslash, place + 1 < end else {
        output.pointee = place.pointee
        output += 1
        place += 1
        continue
      }
      if place[1] == UInt8(ascii: "u"), place + 6 <= end {
        output += encode(scalar(at: &place, end: end), to: output)
      } else {
        output.pointee = single(place[1])
        output += 1
        place += 2
      }
    }
    return output - target
  }

  private static func single(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): Byte.newline
    case UInt8(ascii: "r"): Byte.carriageReturn
    case UInt8(ascii: "t"): Byte.tab
    default: letter
    }
  }

  /// Reads `\uXXXX`, or two that are one scalar, and steps over them.
  private static func scalar(at place: inout Bytes, end: Bytes) -> UInt32 {
    let first = unit(place)
    place += 6
    guard first & 0xF800 == 0xD800 else { return first }
    guard first < 0xDC00, place + 6 <= end, place[0] == Byte.backslash, place[1] == UInt8(ascii: "u") else {
      return 0xFFFD
    }
    let second = unit(place)
    guard second & 0xFC00 == 0xDC00 else { return 0xFFFD }
    place += 6
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private static func unit(_ place: Bytes) -> UInt32 {
    place[2].hexValue << 12 | place[3].hexValue << 8 | place[4].hexValue << 4 | place[5].hexValue
  }

  private static func encode(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    let count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    for index in 0..<count {
      let bits = UInt8(truncatingIfNeeded: scalar >> UInt32(6 * (count - 1 - index)))
      output[index] = bits & 0x3F | 0x80
    }
    let lead: UInt8 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    let mask: UInt8 = count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07
    output[0] = UInt8(truncatingIfNeeded: scalar >> UInt32(6 * (count - 1))) & mask | lead
    return count
  }
}
