import Chronology
import LogText

/// Turns what a reader picked from a line into a record, and keeps the texts.
struct RecordWriter: Sendable {
  var batch: RecordBatch
  var lexicon = Lexicon()
  var origins = Origins()
  var kinds = RecordKinds()
  private var paths = TextMemo()
  private var hosts = TextMemo()
  private var keys = TextMemo()
  var recognizer = FormatRecognizer()
  var template: [UInt8] = []
  /// The place, in its line, of the record that is inspected.
  var wanted: UInt32 = 0
  private(set) var inspection: Inspection?

  /// How many records in short the batch before had: one like it needs not grow.
  private var expected = (known: 0, plain: 0)

  init(lexicon: Int) { batch = RecordBatch(lexicon: lexicon) }

  /// Begins a batch.
  mutating func begin(_ chunk: UnsafeRawBufferPointer, at offset: UInt64) {
    batch = RecordBatch(lexicon: batch.lexicon)
    batch.bytes = chunk.count
    batch.offset = offset
    batch.known.reserveCapacity(expected.known)
    batch.plain.reserveCapacity(expected.plain)
  }

  /// Hands the batch over, with what was met first in it.
  mutating func end() -> RecordBatch {
    batch.newTexts = lexicon.takeNewTexts()
    batch.newOrigins = origins.takeNew()
    batch.newKinds = kinds.takeNew()
    expected = (batch.known.count + batch.known.count / 16, batch.plain.count + batch.plain.count / 16)
    defer { batch = RecordBatch(lexicon: batch.lexicon) }
    return batch
  }

  /// Where a record stands.
  struct Place {
    var offset: UInt64
    var length: UInt32
    var line: UInt32
  }

  /// Adds the record of the line that `reader` has walked.
  mutating func add(_ reader: inout LineReader, at place: Place) {
    var record = Record()
    record.offset = place.offset
    record.length = place.length
    record.line = place.line
    record.element = reader.element
    fill(&record, &reader)
    batch.records.append(record)
    if reader.trace != nil, reader.element == wanted {
      inspection = reader.inspection(format: lexicon.newTexts[Int(record.format) - 1])
    }
  }

  @inline(__always)
  private mutating func fill(_ record: inout Record, _ reader: inout LineReader) {
    record.format = recognizer.format(of: reader, &lexicon)
    record.level = reader.level == .none ? recognizer.impliedLevel : reader.level
    record.isException = reader.speaksWithoutLevel(record.level)
    reader.mine(level: record.level)
    record.time = reader.wholeTime
    record.timeNote = reader.timeNote
    record.status = reader.status
    record.orderStatus = reader.order.number
    record.hasOrderState = reader.order.isInWords
    if let success = reader[.success] { record.success = success.kind == .yes || success.isWord("true") }
    fillCode(&record, &reader)
    fillRequest(&record, &reader)
    fillIdentity(&record, &reader)
    guard record.mayMatter || reader.hasOwnWait || record.isException else { return }
    fillWaits(&record, &reader)
    fillTexts(&record, &reader)
  }

  private mutating func fillCode(_ record: inout Record, _ reader: inout LineReader) {
    guard let code = reader[.code] ?? reader.minedCode ?? reader.transport else { return }
    record.codeIsTransport = !reader.has(.code) && reader.minedCode == nil
    record.code = reader.scratch.build(room: Code.longest) { Code.write(code, to: $0) }.map { lexicon.intern($0) } ?? 0
  }

  @inline(__always)
  private mutating func fillRequest(_ record: inout Record, _ reader: inout LineReader) {
    if let method = reader[.method] {
      let upper = reader.scratch.build(room: method.count) { target in
        for index in 0..<method.count { target[index] = method.start[index].uppercased }
        return method.count
      }
      record.method = upper.map { lexicon.intern($0) } ?? 0
    }
    fillAddress(&record, &reader)
    if case .marker(let marker)? = reader.hint(of: .marker) { record.marker = lexicon.intern(marker.name) }
  }

  mutating func fillAddress(_ record: inout Record, _ reader: inout LineReader) {
    let address = reader.address()
    if let path = address.path {
      record.path = paths.id(of: path) {
        template.removeAll(keepingCapacity: true)
        Template.writePath(of: path.bytes.span, to: &template)
        return template.isEmpty ? lexicon.intern(path) : template.withUnsafeBufferPointer { lexicon.intern($0) }
      }
    }
    guard let host = address.host else { return }
    record.host = hosts.id(of: host) {
      let lower = reader.scratch.build(room: host.count) { target in
        for index in 0..<host.count { target[index] = host.start[index].lowercased }
        return host.count
      }
      return lower.map { lexicon.intern($0) } ?? 0
    }
  }

  @inline(__always)
  private mutating func fillIdentity(_ record: inout Record, _ reader: inout LineReader) {
    fillNames(&record, &reader)
    record.requestID = reader.identity(.requestID)
    record.orderID = reader.identity(.orderID)
    record.clientOrderID = reader.identity(.clientOrderID)
  }

  @inline(__always)
  mutating func fillNames(_ record: inout Record, _ reader: inout LineReader) {
    if let logger = reader.text(.logger) { record.logger = lexicon.intern(logger) }
    if let exchange = reader.text(.exchange) { record.exchange = lexicon.intern(exchange) }
    if let account = reader.text(.account) {
      record.account = lexicon.intern(account.trimmed)
    } else if let key = reader.text(.apiKey)?.trimmed {
      record.account = keys.id(of: key) {
        let text = String(decoding: key.bytes, as: UTF8.self)
        return APIKey.isWritten(key) ? lexicon.intern(Redactor.fingerprint(ofKey: text)) : 0
      }
    }
  }
}

/// Raw API keys in logs.
enum APIKey {
  /// Whether a text is a key, and not the mask that stands for one.
  static func isWritten(_ text: Value) -> Bool {
    text.count >= 8
      && text.bytes.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == Byte.minus || $0 == Byte.underscore || $0 == Byte.plus || $0 == Byte.slash
          || $0 == UInt8(ascii: "=") || $0 == Byte.dot || $0 == Byte.colon
      }
  }
}
