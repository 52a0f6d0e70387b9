import Chronology
import LogFormats

/// A parser that one thread owns and its closures share.
final class ParserBox {
  private var parser: LineParser

  init(lexicon: Int, zone: Zone) { parser = LineParser(lexicon: lexicon, zone: zone) }

  func parse(_ bytes: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch { parser.parse(bytes, at: offset) }
}

/// Numbers parsers apart: each source has one for every loading thread and one for what follows.
enum Lexicons {
  static func loading(source: Int, worker: Int) -> Int { source * 64 + 1 + worker }
  static func following(source: Int) -> Int { source * 64 }
}
