import Chronology
import ErrorCatalog
import LogFormats

/// How lines are to be read, whichever thread reads them.
struct Grammar: Sendable {
  let zone: Zone
  private let failureStates: Set<Int>
  private let goodStatuses: Set<UInt16>

  /// Reads times without a zone in `zone`; of several order rows, one in which the catalogue sees a failure counts.
  init(zone: Zone, catalog: Catalog) {
    self.zone = zone
    let rows = catalog.providers.flatMap(\.remedies).filter { $0.codeClass != .neutral }
    failureStates = Set(rows.compactMap { $0.code.flatMap { Int($0) } })
    let good: [UInt16] = [101, 200]
    goodStatuses = Set(
      good.filter { status in catalog.providers.allSatisfy { $0.goodStatuses?.contains(Int(status)) ?? true } })
  }

  /// A parser of its own texts, marked `lexicon`.
  func parser(lexicon: Int) -> LineParser {
    var parser = LineParser(lexicon: lexicon, zone: zone)
    parser.watchedOrderStates = failureStates
    parser.goodStatuses = goodStatuses
    parser.learnsShapes = true
    return parser
  }
}

/// A parser that one thread owns and its closures share.
final class ParserBox {
  private var parser: LineParser

  init(_ parser: LineParser) { self.parser = parser }

  func parse(_ bytes: UnsafeRawBufferPointer, at offset: UInt64) -> RecordBatch { parser.parse(bytes, at: offset) }
}

/// Numbers parsers apart: each source has one for every loading thread and one for what follows.
enum Lexicons {
  static func loading(source: Int, worker: Int) -> Int { source * 64 + 1 + worker }
  static func following(source: Int) -> Int { source * 64 }
}
