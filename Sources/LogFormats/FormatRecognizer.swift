/// Tells a line's format by the keys met; lines like the one before cost a comparison.
struct FormatRecognizer: Sendable {
  private static let signatures = Format.all.map(\.signature)

  private var lastSignature = UInt64.max
  private var lastFormat: TextID = 0
  private(set) var impliedLevel = Level.none

  @inline(__always)
  mutating func format(of reader: LineReader, _ lexicon: inout Lexicon) -> TextID {
    let signature = reader.signature | Self.forms(of: reader)
    if signature != lastSignature {
      lastSignature = signature
      let index = Self.signatures.firstIndex { $0 & signature == $0 } ?? Format.all.count - 1
      lastFormat = lexicon.intern(Format.all[index].name)
      impliedLevel = Format.all[index].impliedLevel
    }
    return lastFormat
  }

  /// The bits of how level and time are written.
  @inline(__always)
  private static func forms(of reader: LineReader) -> UInt64 {
    var forms: UInt64 = 0
    if let level = reader[.level] {
      let first = level.start.pointee
      forms |= level.kind == .number ? 1 << 63 : first &- 0x41 < 26 ? 1 << 62 : 1 << 61
    }
    if let time = reader[.time] { forms |= time.kind == .number ? 1 << 60 : 1 << 59 }
    return forms
  }
}
