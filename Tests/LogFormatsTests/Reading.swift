import Chronology
import Testing

@testable import LogFormats

/// What lines say, read by a parser of their own; times without a zone are in UTC.
struct Reading {
  let batch: RecordBatch

  init(batch: RecordBatch) { self.batch = batch }

  init(_ text: String, offset: UInt64 = 0, zone: Zone = .utc) {
    self.init(Array(text.utf8), offset: offset, zone: zone)
  }

  init(_ bytes: [UInt8], offset: UInt64 = 0, zone: Zone = .utc) {
    var parser = LineParser(lexicon: 1, zone: zone)
    batch = bytes.withUnsafeBytes { parser.parse($0, at: offset) }
  }

  var records: [Record] { batch.records }

  var record: Record {
    get throws { try #require(batch.records.first) }
  }

  func text(_ id: TextID) -> String? { id == 0 ? nil : batch.newTexts[Int(id) - 1] }

  func text(_ range: TextRange) -> String? { range.isEmpty ? nil : batch.string(range) }

  func waits(_ record: Record) -> [String] {
    let start = Int(record.waitStart)
    return batch.waits[start..<start + Int(record.waitCount)].map { "\($0.source) \($0.unit) \(batch.string($0.text))" }
  }
}
