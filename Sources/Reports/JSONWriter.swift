/// Writes JSON with keys in the order given: reports promise a stable one.
public struct JSONWriter: Sendable {
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclose("[", "]") { writer in elements.forEach { body(&writer, $0) } }
  }

  public mutating func key(_ key: String) {
    separate()
    append(quoted: key)
    text += ":"
    needsComma = false
  }

  public mutating func string(_ value: String?) { value.map { value in token { $0.append(quoted: value) } } ?? null() }
  public mutating func integer(_ value: Int?) { raw(value.map(String.init)) }
  public mutating func boolean(_ value: Bool) { raw(String(value)) }
  /// Seconds, with at least one decimal and no more than it takes: `300.0`, `234.61`.
  public mutating func seconds(_ value: Duration?) { raw(value.map { String($0.inSeconds) }) }
  public mutating func null() { raw(nil) }

  /// A newline, after a value of its own line.
  public mutating func endLine() {
    text += "\n"
    needsComma = false
  }

  private mutating func raw(_ value: String?) { token { $0.text += value ?? "null" } }

  private mutating func token(_ write: (inout JSONWriter) -> Void) {
    separate()
    write(&self)
    needsComma = true
  }

  private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  /// Escapes what JSON must, and every character beyond what any terminal shows plainly.
  private mutating func append(quoted value: String) {
    text += "\""
    for scalar in value.unicodeScalars { append(escaped: scalar) }
    text += "\""
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": text += "\\" + String(scalar)
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where isVisible(scalar): text.unicodeScalars.append(scalar)
    default: for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { append(unit: unit) }
    }
  }

  private mutating func append(unit: UInt16) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
