import ErrorCatalog
import LogFormats

/// Which provider a record belongs to, told per record from what it names.
///
/// Every text is asked of the catalogue once; after that an array by text id answers.
struct Recognition: Sendable {
  private let catalog: Catalog
  private let forced: Int?
  let generic: Int
  private var byHost: [Int16] = []
  private var byName: [Int16] = []
  private var byMarker: [Int16] = []
  private var byPath: [Int16] = []

  private static let unasked: Int16 = -2
  private static let nobody: Int16 = -1
  /// Recognised records of one provider from which on its source's unrecognised ones count as its own.
  static let majority = 3

  init(catalog: Catalog, forced: String?) {
    self.catalog = catalog
    self.forced = forced.flatMap { id in catalog.providers.firstIndex { $0.id == id } }
    generic = catalog.providers.firstIndex { $0.id == "generic" } ?? 0
  }

  /// The provider a record's own words name; nil where they name none.
  mutating func provider(of record: Record, _ batch: RecordBatch, _ ids: [UInt32], _ texts: Texts) -> Int? {
    if let forced { return forced }
    let host = ask(&byHost, ids[Int(record.host)], texts) { $0.provider(host: $1) }
    if host >= 0 { return Int(host) }
    for id in [record.logger, record.exchange, record.account] where id != 0 {
      let named = ask(&byName, ids[Int(id)], texts) { $0.provider(named: $1) }
      if named >= 0 { return Int(named) }
    }
    if record.code != 0, let known = knower(of: record, batch, texts[ids[Int(record.code)]]) { return known }
    let marker = ask(&byMarker, ids[Int(record.marker)], texts) { $0.provider(marker: $1) }
    if marker >= 0 { return Int(marker) }
    let path = ask(&byPath, ids[Int(record.path)], texts) { $0.provider(path: $1) }
    return path >= 0 ? Int(path) : nil
  }

  /// Whose an unrecognised record of a source with these votes is.
  func fallback(_ votes: [Int]) -> Int {
    var best = generic
    for (provider, count) in votes.enumerated() where count >= Self.majority {
      if best == generic || count > votes[best] { best = provider }
    }
    return best
  }

  /// The provider that catalogues the code with the record's status, or with its text.
  private func knower(of record: Record, _ batch: RecordBatch, _ code: String) -> Int? {
    catalog.providers.firstIndex { provider in
      record.status != 0 && provider.knows(code: code, status: Int(record.status))
        || !record.text.isEmpty && provider.knows(code: code, text: batch.string(record.text))
    }
  }

  private func ask(
    _ answers: inout [Int16], _ id: UInt32, _ texts: Texts, _ question: (Catalog, String) -> Provider?
  ) -> Int16 {
    guard id != 0 else { return Self.nobody }
    let index = Int(id)
    if index >= answers.count {
      answers += Array(repeating: Self.unasked, count: index + 1 - answers.count)
    }
    if answers[index] == Self.unasked {
      let found = question(catalog, texts[id])
      answers[index] =
        found.flatMap { one in catalog.providers.firstIndex { $0.id == one.id } }.map(Int16.init) ?? Self.nobody
    }
    return answers[index]
  }
}
