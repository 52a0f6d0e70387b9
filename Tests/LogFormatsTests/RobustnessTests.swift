import Testing
import TestSupport

@testable import LogFormats

struct RobustnessTests {
  static let lines = Format.all.flatMap(\.samples).map { Array($0.line.utf8) }
  /// Bytes that turn JSON into something else.
  static let alphabet =
    Array("{}[]\",:\\/ \n\r\t\0-+.eE0123456789ulnaftsrd'@_".utf8) + [0x00, 0x1F, 0x7F, 0xC3, 0xEF, 0xFF]

  private func check(_ bytes: [UInt8], _ comment: Comment) {
    let batch = Reading(bytes).batch
    #expect(batch.lines == batch.understood + batch.rejects.count + batch.blank, comment)
    #expect(batch.bytes == bytes.count, comment)
    #expect(batch.records.allSatisfy { Int($0.text.start + $0.text.count) <= batch.arena.count }, comment)
  }

  @Test(arguments: 0..<40)
  func `any bytes are read without harm, and every line is counted`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0..<2000, using: &random)
    check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, "seed \(seed)")
    check((0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? 0 }, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `damaged lines are read without harm, and a chunk says what its lines say`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var lines: [[UInt8]] = []
    for _ in 0..<20 {
      guard var line = Self.lines.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 0...3, using: &random) { mutate(&line, &random) }
      lines += line.split(separator: Byte.newline, omittingEmptySubsequences: false).map(Array.init)
    }
    let chunk = Array(lines.joined(separator: [Byte.newline]))
    check(chunk, "seed \(seed)")
    expectSame(chunk, lines, seed)
    for line in lines { expectAgreement(line, seed) }
  }

  /// Inspects a line and compares with its record.
  private func expectAgreement(_ line: [UInt8], _ seed: UInt64) {
    let reading = Reading(line, offset: 0)
    let record = reading.records.first { $0.element == 0 }
    let inspection = LineParser(lexicon: 1, zone: .utc).inspect(line)
    #expect((inspection != nil) == (record != nil), "seed \(seed)")
    guard let inspection, let record else { return }
    #expect(inspection[.status]?.value == (record.status == 0 ? nil : "\(record.status)"), "seed \(seed)")
    #expect((inspection[.code] != nil) == (record.code != 0), "seed \(seed)")
    #expect((inspection[.time] != nil) == (record.time != nil), "seed \(seed)")
    #expect((inspection[.path] != nil) == (record.path != 0), "seed \(seed)")
    #expect(inspection.format == reading.text(record.format), "seed \(seed)")
  }

  private func mutate(_ line: inout [UInt8], _ random: inout SplitMix64) {
    guard let place = line.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: line[place] = Self.alphabet.randomElement(using: &random) ?? 0
    case 1: line.remove(at: place)
    case 2: line.insert(Self.alphabet.randomElement(using: &random) ?? 0, at: place)
    default: line.removeSubrange(place...)
    }
  }

  /// Reads the chunk at once and line by line, and compares.
  private func expectSame(_ chunk: [UInt8], _ lines: [[UInt8]], _ seed: UInt64) {
    let whole = Reading(chunk)
    var parser = LineParser(lexicon: 1, zone: .utc)
    var texts: [String] = []
    var records: [String] = []
    var reasons: [Reject.Reason] = []
    for line in lines {
      let batch = line.withUnsafeBytes { parser.parse($0, at: 1) }
      texts += batch.newTexts
      records += batch.records.map { Self.summary($0, batch, texts) }
      reasons += batch.rejects.map(\.reason)
    }
    #expect(whole.records.map { Self.summary($0, whole.batch, whole.batch.newTexts) } == records, "seed \(seed)")
    #expect(whole.batch.rejects.map(\.reason) == reasons, "seed \(seed)")
  }

  private static func summary(_ record: Record, _ batch: RecordBatch, _ texts: [String]) -> String {
    let names = [record.code, record.path, record.host, record.account, record.logger, record.format, record.method]
    let named = names.map { $0 == 0 ? "-" : texts[Int($0) - 1] }
    let time = record.time.map { "\($0.nanoseconds)" } ?? "-"
    return "\(time) \(record.level) \(record.status) \(named) \(batch.string(record.text)) \(record.waitCount)"
  }

  @Test func `the lexicon is bounded, and what goes over shares one text`() {
    var lexicon = Lexicon(limit: 3)
    let ids = ["a", "b", "c", "a", "d", "e", "b"].map { lexicon.intern($0) }
    #expect(ids == [1, 2, 3, 1, 4, 4, 2])
    #expect(lexicon.takeNewTexts() == ["a", "b", "c", "…"])
    #expect(lexicon.takeNewTexts().isEmpty)
    #expect(lexicon.intern("") == 0)
  }

  @Test func `a long name is cut`() throws {
    let reading = Reading(#"{"logger":"\#(String(repeating: "x", count: 1000))"}"#)
    #expect(reading.text(try reading.record.logger)?.count == 256)
  }

  @Test func `a lexicon that grows keeps its numbers`() {
    var lexicon = Lexicon()
    let ids = (0..<2000).map { lexicon.intern("text \($0)") }
    #expect(ids == (0..<2000).map { lexicon.intern("text \($0)") })
    #expect(Set(ids).count == 2000)
  }

  @Test func `texts keep their numbers from batch to batch`() {
    var parser = LineParser(lexicon: 7, zone: .utc)
    let first = Array(#"{"code":"A"}"#.utf8).withUnsafeBytes { parser.parse($0, at: 0) }
    let second = Array((#"{"code":"B"}"# + "\n" + #"{"code":"A"}"#).utf8).withUnsafeBytes { parser.parse($0, at: 13) }
    #expect(first.lexicon == 7)
    #expect(first.newTexts == ["json", "A"])
    #expect(second.newTexts == ["B"])
    #expect(second.records.map(\.code) == [3, 2])
  }
}
