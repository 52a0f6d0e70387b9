/// Makes untrusted text safe to draw or print: what cannot be seen, or would steer a terminal, becomes a visible escape.
///
/// It is a whitelist: letters, marks, numbers, punctuation, symbols and spaces pass, whatever else there is does not. Escapes are
/// Unicode's control pictures (`␛`) for C0 and DEL, and `<U+202E>` for the rest.
public enum Sanitizer {
  /// Safe text for a report, a message or standard error; tabs become spaces, a newline stays one only where `keepingNewlines`.
  public static func visible(_ text: String, keepingNewlines: Bool = false) -> String {
    guard keepingNewlines else { return line(text) }
    let pieces = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return pieces.map { line(String(String.UnicodeScalarView($0))) }.joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    if text.isPlainASCII { return text }
    var out = ""
    for glyph in DisplayText(text) { out += glyph.text }
    return out
  }

  /// Asserts that a character is drawn as itself.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// The visible form of a character that is not plain.
  static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: return "  "
    case 0..<0x20: return picture(0x2400 + scalar.value)
    case 0x7F: return picture(0x2421)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? "?"
  }
}
