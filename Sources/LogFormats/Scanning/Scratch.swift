/// Room for the texts that a line holds in escaped form; it is emptied before each line.
///
/// It never grows: what does not fit is not read.
struct Scratch {
  let start: UnsafeMutablePointer<UInt8>
  let capacity: Int
  var used = 0

  /// Most bytes of one text.
  static var textLimit: Int { 64 << 10 }
  /// Bytes behind each text that may be read, the first of them a newline.
  private static var margin: Int { 16 }

  /// The text of a JSON string, followed by a newline; nil where it is too long.
  mutating func unescape(_ value: Value) -> Value? {
    guard value.count <= Self.textLimit, used + value.count + Self.margin <= capacity else { return nil }
    let target = start + used
    let count = value.isEscaped ? Escapes.decode(value.bytes, to: target) : Self.copy(value.bytes, to: target)
    for index in 0..<Self.margin { target[count + index] = Byte.newline }
    used += count + Self.margin
    return Value(start: Bytes(target), count: count, kind: .string)
  }

  private static func copy(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if let source = bytes.baseAddress { target.update(from: source, count: bytes.count) }
    return bytes.count
  }

  /// A text of at most `room` bytes that `write` writes; nil where there is no room.
  @inline(__always)
  mutating func build(room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) -> Value? {
    guard used + room <= capacity else { return nil }
    let count = write(start + used)
    defer { used += count }
    return Value(start: Bytes(start + used), count: count, kind: .string)
  }

  /// A copy of a text; nil where there is no room.
  mutating func keep(_ text: String) -> Value? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { source in
      build(room: source.count) { Self.copy(source, to: $0) }
    }
  }
}
