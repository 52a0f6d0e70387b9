/// Paths as the field table writes them.
enum PathPattern {
  /// The paths that a row stands for: words between spaces, with `{a,b}` written out.
  static func expand(_ row: String) -> [[UInt8]] {
    row.utf8.split(whereSeparator: { $0 == Byte.space || $0 == Byte.newline }).flatMap { expandBraces(Array($0)) }
  }

  private static func expandBraces(_ text: [UInt8]) -> [[UInt8]] {
    guard let open = text.firstIndex(of: Byte.openBrace) else { return [text] }
    var depth = 0
    var starts = [open + 1]
    var alternatives: [ArraySlice<UInt8>] = []
    for index in open..<text.count {
      if text[index] == Byte.openBrace { depth += 1 }
      if text[index] == Byte.closeBrace { depth -= 1 }
      guard (depth == 1 && text[index] == Byte.comma) || depth == 0 else { continue }
      alternatives.append(text[(starts.last ?? 0)..<index])
      starts.append(index + 1)
      if depth == 0 { break }
    }
    let rest = expandBraces(Array(text[(starts.last ?? text.count)...]))
    return alternatives.flatMap { expandBraces(Array(text[..<open] + $0)) }.flatMap { head in rest.map { head + $0 } }
  }
}

/// Keys in the form in which they are compared: lower case, without `-` and `_` except a first `_`.
enum KeyForm {
  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash of a key's compared form.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for index in key.indices {
      let byte = key[index]
      if byte == Byte.minus || (byte == Byte.underscore && index > 0) { continue }
      hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01B3
    }
    return hash
  }

  static func hash(_ key: some Collection<UInt8>) -> UInt64 {
    key.withContiguousStorageIfAvailable { hash($0) } ?? Array(key).withUnsafeBufferPointer { hash($0) }
  }
}
