import Chronology
import Testing

@testable import LogFormats

/// Compares what a parser that learns shapes says with what one that reads each line in full says.
struct ShapeComparison {
  let comment: Comment
  /// Records of each sort that the learning parser gave.
  private(set) var counts = (plain: 0, known: 0, full: 0)
  private var learning = LineParser(lexicon: 1, zone: .utc)
  private var plainly = LineParser(lexicon: 2, zone: .utc)
  private var (one, other) = (Memory(), Memory())
  private var offset: UInt64 = 0

  init(_ comment: Comment) {
    self.comment = comment
    learning.learnsShapes = true
  }

  /// A record and the texts it names, as one text.
  private func told(_ record: Record, _ texts: [String], _ batch: RecordBatch) -> String {
    let ids = [
      record.code, record.method, record.path, record.host, record.account, record.logger, record.exchange,
      record.marker, record.format, record.template,
    ].map { $0 == 0 ? "-" : texts[Int($0) - 1] }
    let start = Int(record.waitStart)
    let waits = batch.waits[start..<start + Int(record.waitCount)].map {
      "\($0.source) \($0.unit) \(batch.string($0.text))"
    }
    return """
      \(record.offset) \(record.length) \(record.line) \(record.element) \(record.time?.nanoseconds ?? -1) \
      \(record.timeNote) \(record.level) \(record.isException) \(record.status) \(record.orderStatus ?? -1) \
      \(record.hasOrderState) \(String(describing: record.success)) \(record.codeIsTransport) \(ids) \
      \(record.requestID) \(record.orderID) \(record.clientOrderID) \(batch.string(record.orderText)) \
      \(batch.string(record.text)) \(waits) \(record.serverTime?.nanoseconds ?? -1)
      """
  }

  /// What a plain record tells: it must be the least that is told of any.
  private func told(_ record: PlainRecord, _ origin: Origin, _ texts: [String], _ batch: RecordBatch) -> String {
    let ids = [
      origin.path, origin.host, origin.account, origin.logger, origin.exchange, origin.marker, origin.format,
    ].map { $0 == 0 ? "-" : texts[Int($0) - 1] }
    return "\(batch.offset + UInt64(record.place)) \(record.time.nanoseconds) \(origin.status) \(ids)"
  }

  struct Memory {
    var texts: [String] = []
    var origins: [Origin] = []
    var kinds: [RecordKind] = []
  }

  /// Reads chunks with a parser that learns, and compares every record with that of a parser that does not.
  mutating func read(_ chunks: [[UInt8]]) {
    for chunk in chunks {
      // Memory of the very size, so that a sanitizer sees what is read behind it.
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk.count, alignment: 1)
      memory.copyBytes(from: chunk)
      defer { memory.deallocate() }
      let short = learning.parse(UnsafeRawBufferPointer(memory), at: offset)
      let full = plainly.parse(UnsafeRawBufferPointer(memory), at: offset)
      offset += UInt64(chunk.count)
      one.take(short)
      other.take(full)
      compare(short, full)
      counts.plain += short.plain.count
      counts.known += short.known.count
      counts.full += short.records.count
    }
  }

  private func compare(_ short: RecordBatch, _ full: RecordBatch) {
    #expect(short.lines == full.lines && short.understood == full.understood && short.blank == full.blank, comment)
    #expect("\(short.rejects)" == "\(full.rejects)", comment)
    #expect(short.firstTime == full.firstTime && short.lastTime == full.lastTime, comment)
    #expect(short.recordCount == full.recordCount, comment)
    let plain = Dictionary(uniqueKeysWithValues: short.plain.map { (short.offset + UInt64($0.place), $0) })
    let known = Dictionary(uniqueKeysWithValues: short.known.map { (short.offset + UInt64($0.place), $0) })
    var rest = short.records[...]
    for record in full.records {
      if let match = plain[record.offset] {
        expectPlain(match, short, record, full)
      } else if let match = known[record.offset] {
        let (made, batch) = remade(match, one, short)
        var record = record
        (record.serverTime, record.method) = (nil, 0)
        #expect(told(made, one.texts, batch) == told(record, other.texts, full), comment)
      } else if let match = rest.popFirst() {
        #expect(told(match, one.texts, short) == told(record, other.texts, full), comment)
      } else {
        Issue.record("a record is missing: \(comment)")
      }
    }
  }

  private func expectPlain(_ plain: PlainRecord, _ short: RecordBatch, _ record: Record, _ full: RecordBatch) {
    var match = PlainRecord(time: record.time ?? .distantPast, place: 0, origin: 0)
    match.place = UInt32(record.offset - full.offset)
    #expect(
      told(plain, one.origins[Int(plain.origin)], one.texts, short)
        == told(match, Origin(record), other.texts, full), comment)
    #expect(record.code == 0 && record.text.isEmpty && record.waitCount == 0 && !record.isException, comment)
    #expect(record.success != false && record.level < .warn && record.orderStatus == nil, comment)
    #expect(record.orderID == 0 && record.clientOrderID == 0 || !record.hasOrderState, comment)
    #expect([0, 101, 200].contains(record.status), comment)
  }

  /// The record that a known one stands for.
  private func remade(_ known: KnownRecord, _ memory: Memory, _ batch: RecordBatch) -> (Record, RecordBatch) {
    let kind = memory.kinds[Int(known.kind)]
    let origin = memory.origins[Int(known.origin)]
    var record = kind.record
    var texts = kind.batch
    (record.offset, record.length, record.line) = (batch.offset + UInt64(known.place), known.length, known.line)
    (record.time, record.timeNote) = (known.time, known.timeNote)
    (record.requestID, record.orderID, record.clientOrderID) = (known.requestID, known.orderID, known.clientOrderID)
    (record.format, record.host, record.path, record.account) = (
      origin.format, origin.host, origin.path, origin.account
    )
    (record.logger, record.exchange, record.marker) = (origin.logger, origin.exchange, origin.marker)
    if !known.orderText.isEmpty {
      record.orderText = TextRange(start: UInt32(texts.arena.count), count: known.orderText.count)
      texts.arena += batch.arena[known.orderText.indices]
    }
    return (record, texts)
  }
}

extension ShapeComparison.Memory {
  fileprivate mutating func take(_ batch: RecordBatch) {
    texts += batch.newTexts
    origins += batch.newOrigins
    kinds += batch.newKinds
  }
}
