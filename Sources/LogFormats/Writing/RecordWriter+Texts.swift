import Chronology
import LogText

extension Record {
  /// Whether the record may be a failure or change what is known of a block.
  @inline(__always)
  var mayMatter: Bool {
    if level >= .warn || code != 0 || success == false { return true }
    if let orderStatus, !(200...299).contains(orderStatus) { return true }
    return status != 0 && status != 101 && !(200...299).contains(status)
  }
}

extension RecordWriter {
  static var longestText: Int { 512 }
  static var longestDetail: Int { 256 }

  /// Writes the waits, most trusted first; a provider's own reset header tells nothing in a record that does not matter.
  mutating func fillWaits(_ record: inout Record, _ reader: inout LineReader) {
    record.waitStart = UInt32(truncatingIfNeeded: batch.waits.count)
    reader.sortWaits()
    for index in 0..<reader.waitCount {
      let pick = reader.waits[index]
      let text = reader.unescaped(pick.value)
      let range = append(text, limit: Self.longestDetail)
      batch.waits.append(WaitCandidate(source: pick.source, unit: pick.unit, text: range))
      record.waitCount += 1
    }
    record.serverTime = reader.serverTime()
  }

  /// Writes the texts that records that may matter carry.
  mutating func fillTexts(_ record: inout Record, _ reader: inout LineReader) {
    if let order = reader.text(.orderID) ?? reader.text(.clientOrderID) {
      record.orderText = append(order, limit: Self.longestDetail)
    }
    guard let text = reader.spokenText() else { return }
    record.text = append(text, limit: Self.longestText)
    guard record.code == 0 else { return }
    template.removeAll(keepingCapacity: true)
    Template.write(text.shortened(to: Self.longestText).bytes.span, to: &template)
    record.template = template.withUnsafeBufferPointer { lexicon.intern($0) }
  }

  mutating func append(_ text: Value, limit: Int) -> TextRange {
    let short = text.shortened(to: limit)
    guard let start = UInt32(exactly: batch.arena.count) else { return TextRange() }
    batch.arena.append(contentsOf: short.bytes)
    return TextRange(start: start, count: UInt32(short.count))
  }
}

extension Value {
  /// At most `limit` bytes of the value, not cut inside of a character.
  func shortened(to limit: Int) -> Value {
    guard count > limit else { return self }
    var short = self
    short.count = limit
    while short.count > 0, start[short.count] & 0xC0 == 0x80 { short.count -= 1 }
    return short
  }
}
