import Chronology

/// A record of which there were others that said the same, but for time, place and ids.
public struct KnownRecord: Sendable {
  public var time: Timestamp
  /// Place of its line behind the batch's first byte.
  public var place: UInt32
  /// Bytes of the line, without its newline.
  public var length: UInt32
  /// Number of the line in its batch, 0 first.
  public var line: UInt32
  /// Number of its origin in the lexicon of the parser that met it, 0 first; the origin's status says nothing here.
  public var origin: UInt32
  /// Number of its kind in the lexicon of the parser that met it, 0 first.
  public var kind: UInt32
  public var timeNote: TimeNote
  /// As in `Record`.
  public var requestID: UInt64
  public var orderID: UInt64
  public var clientOrderID: UInt64
  public var orderText: TextRange
}

/// What records of a kind have in common, wherever they come from and whatever was asked there.
public struct RecordKind: Sendable {
  /// The record, without times, place, origin, method and ids; its ranges are into `batch`.
  public var record: Record
  /// The waits and texts of the record, and nothing else.
  public var batch: RecordBatch

  /// Takes the batch's last record out of it, whose texts begin at `arena` and whose waits at `waits` there.
  init(takenFrom batch: inout RecordBatch, arena: Int, waits: Int) {
    self.batch = RecordBatch(lexicon: batch.lexicon)
    record = batch.records.removeLast()
    // No wait of its asks for the time, and nobody for the method.
    (record.serverTime, record.method) = (nil, 0)
    self.batch.arena = Array(batch.arena[arena...])
    self.batch.waits = Array(batch.waits[waits...])
    batch.arena.removeSubrange(arena...)
    batch.waits.removeSubrange(waits...)
    moveRanges(by: UInt32(arena), waits: UInt32(waits))
  }

  private mutating func moveRanges(by start: UInt32, waits: UInt32) {
    record.text.move(by: start)
    record.orderText.move(by: start)
    for index in batch.waits.indices { batch.waits[index].text.move(by: start) }
    record.waitStart -= min(record.waitStart, waits)
  }

  /// Whether its record comes from where `origin` says.
  func isFrom(_ origin: Origin) -> Bool {
    var own = Origin(record)
    own.status = origin.status
    return own == origin
  }

  /// Whether its waits mean the same at all times: none of its texts can name a moment.
  ///
  /// A moment takes a year of four digits and what parts it from the month, or a count of eight digits or more, or the
  /// letters GMT.
  var isTimeless: Bool {
    batch.waits.allSatisfy { isSpan(batch.arena[$0.text.indices]) } && !mayNameMoment(batch.arena[record.text.indices])
  }

  private func isSpan(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 8 && text.allSatisfy { $0.isDigit || $0 == Byte.dot || "smh".utf8.contains($0) }
  }

  private func mayNameMoment(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for (index, byte) in zip(text.indices, text) {
      if byte.isDigit {
        digits += 1
        if digits == 8 { return true }
        continue
      }
      if digits >= 4, byte == Byte.minus || byte == Byte.slash { return true }
      digits = 0
      if text[index...].prefix(3).elementsEqual("gmt".utf8, by: { $0.lowercased == $1 }) { return true }
    }
    return false
  }
}

extension TextRange {
  /// Moves it `count` bytes to the front; an empty one, which may stand anywhere, to the very front.
  fileprivate mutating func move(by count: UInt32) { start = isEmpty ? 0 : start - count }
}
