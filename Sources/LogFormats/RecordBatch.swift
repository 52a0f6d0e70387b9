import Chronology

/// What a run of whole lines held, in order.
public struct RecordBatch: Sendable {
  /// Which parser made it: text ids are that parser's.
  public var lexicon: Int
  /// Texts first met in this batch; their ids follow those of the parser's earlier batches, the first of all being 1.
  public var newTexts: [String] = []
  /// Records that may matter, or that were read in full.
  public var records: [Record] = []
  /// Records of which there were others that said the same.
  ///
  /// Those of `records`, these, and `plain` are each in order, and follow each other by the places of their lines.
  public var known: [KnownRecord] = []
  /// All other records.
  public var plain: [PlainRecord] = []
  /// Kinds of known records first met in this batch; their numbers follow those of the parser's earlier batches, the
  /// first being 0.
  public var newKinds: [RecordKind] = []
  /// Origins first met in this batch; their numbers follow those of the parser's earlier batches, the first being 0.
  public var newOrigins: [Origin] = []
  /// Place of the batch's first byte in its source.
  public var offset: UInt64 = 0
  /// Lines that could not be read.
  public var rejects: [Reject] = []
  /// Spellings of waits, which records name by range.
  public var waits: [WaitCandidate] = []
  /// Bytes that records name by range.
  public var arena: [UInt8] = []
  /// Lines read: `understood + rejects.count + blank`.
  public var lines = 0
  public var understood = 0
  public var blank = 0
  /// Bytes read, newlines included.
  public var bytes = 0

  public init(lexicon: Int) { self.lexicon = lexicon }

  public var recordCount: Int { records.count + known.count + plain.count }

  /// The time of the first record that has one, in the order of their lines.
  public var firstTime: Timestamp? {
    let timed = records.first { $0.time != nil }
    return [
      timed.map { ($0.offset, $0.time) }, known.first.map { (offset + UInt64($0.place), $0.time) },
      plain.first.map { (offset + UInt64($0.place), $0.time) },
    ].compactMap { $0 }.min { $0.0 < $1.0 }?.1
  }

  /// The time of the last record; nil where it has none.
  public var lastTime: Timestamp? {
    [
      records.last.map { ($0.offset, $0.time) }, known.last.map { (offset + UInt64($0.place), $0.time) },
      plain.last.map { (offset + UInt64($0.place), $0.time) },
    ].compactMap { $0 }.max { $0.0 < $1.0 }?.1
  }

  /// The bytes of a range as text, damaged UTF-8 mended.
  public func string(_ range: TextRange) -> String {
    String(decoding: arena[Int(range.start)..<Int(range.start + range.count)], as: UTF8.self)
  }
}

/// A line that could not be read, and why.
public struct Reject: Sendable {
  public var offset: UInt64
  public var length: UInt32
  /// Number of the line in its batch, 0 first.
  public var line: UInt32
  public var reason: Reason
  public init(offset: UInt64, length: UInt32, line: UInt32, reason: Reason) {
    self.offset = offset
    self.length = length
    self.line = line
    self.reason = reason
  }

  /// Why a line could not be read.
  public enum Reason: UInt8, Sendable, CaseIterable {
    /// It does not begin as JSON.
    case notJSON
    /// It begins as JSON and breaks its grammar.
    case damaged
    /// It ends before its JSON does.
    case cutShort
    /// It is JSON, but no object.
    case noObject
    /// Nested deeper than 1,024.
    case tooDeep
    /// Longer than the follower keeps.
    case tooLong
  }
}
