import Chronology

/// Writes JSON with keys in the order given: reports promise a stable one.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclose("[", "]") { writer in elements.forEach { body(&writer, $0) } }
  }

  public mutating func key(_ key: String) {
    separate()
    append(quoted: key)
    append(":")
    needsComma = false
  }

  public mutating func string(_ value: String?) { value.map { value in token { $0.append(quoted: value) } } ?? null() }
  public mutating func integer(_ value: Int?) { raw(value.map(String.init)) }
  /// A finite number, with at least one decimal and no more than it takes.
  public mutating func number(_ value: Double) { raw(String(value)) }
  public mutating func boolean(_ value: Bool) { raw(String(value)) }
  /// Seconds, with at least one decimal and no more than it takes: `300.0`, `234.61`.
  public mutating func seconds(_ value: Duration?) { raw(value.map { String($0.inSeconds) }) }
  /// RFC 3339 in UTC with milliseconds.
  public mutating func timestamp(_ value: Timestamp?) {
    guard let value else { return null() }
    token { writer in
      writer.append("\"")
      value.writeRFC3339(to: &writer.bytes)
      writer.append("\"")
    }
  }
  public mutating func null() { raw(nil) }

  /// A newline, after a value of its own line.
  public mutating func endLine() {
    append("\n")
    needsComma = false
  }

  /// Hands over what was written and begins anew.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return text
  }

  private mutating func raw(_ value: String?) { token { $0.bytes += (value ?? "null").utf8 } }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    if text.utf8CodeUnitCount == 1 { return bytes.append(text.utf8Start.pointee) }
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private mutating func token(_ write: (inout JSONWriter) -> Void) {
    separate()
    write(&self)
    needsComma = true
  }

  private mutating func enclose(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
    separate()
    append(open)
    needsComma = false
    body(&self)
    append(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { append(",") }
    needsComma = false
  }
}

extension JSONWriter {
  /// Escapes what JSON must, and every character beyond what any terminal shows plainly.
  private mutating func append(quoted value: String) {
    append("\"")
    let isDone = value.utf8.withContiguousStorageIfAvailable { append(plain: $0) } ?? false
    if !isDone { for scalar in value.unicodeScalars { append(escaped: scalar) } }
    append("\"")
  }

  /// Appends a text that needs no escapes; false for any other.
  private mutating func append(plain text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a way out of the loop, so that many bytes are looked at together.
    var others: UInt8 = 0
    for byte in text {
      others |= byte &- 0x20 > 0x7e - 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
    }
    guard others == 0 else { return false }
    bytes.append(contentsOf: text)
    return true
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where isVisible(scalar): bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    default: for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { append(unit: unit) }
    }
  }

  private mutating func append(unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7f { return scalar.value >= 0x20 }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}
