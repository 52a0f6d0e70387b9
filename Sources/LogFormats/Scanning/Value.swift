/// A JSON value as it stands in its text.
struct Value {
  /// What a value is.
  enum Kind: UInt8 { case string, number, yes, no, null, container }

  /// Its first byte; a string's without the quote.
  var start: Bytes
  var count: Int
  var kind: Kind
  /// Whether a string has escapes.
  var isEscaped = false

  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The kind of a value that is neither string nor container, by its first byte.
  @inline(__always)
  static func kind(ofPlain first: UInt8) -> Kind {
    switch first {
    case UInt8(ascii: "t"): .yes
    case UInt8(ascii: "f"): .no
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// Whether a string that begins so may hold JSON.
  @inline(__always)
  static func mayBeJSON(from first: UInt8) -> Bool {
    first == Byte.openBrace || first == Byte.openBracket || first <= Byte.space || first == Byte.backslash
  }

  /// A value without the spaces at its ends.
  @inline(__always)
  var trimmed: Value {
    let isPlain = count > 0 && start.pointee > Byte.space && start[count - 1] > Byte.space
    return isPlain ? self : trimmedByLoop
  }

  private var trimmedByLoop: Value {
    var inner = self
    while inner.count > 0, inner.start.pointee <= Byte.space {
      inner.start += 1
      inner.count -= 1
    }
    while inner.count > 0, inner.start[inner.count - 1] <= Byte.space { inner.count -= 1 }
    return inner
  }

  /// Whether the bytes are those of `text`, which is in lower case, whatever their own case.
  func isWord(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where start[index].lowercased != text.utf8Start[index] { return false }
    return true
  }
}
