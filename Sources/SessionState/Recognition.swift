import ErrorCatalog
import LogFormats

/// Which provider a record belongs to, told per record from what it names.
///
/// Every text is asked of the catalogue once; after that an array by text id answers.
struct Recognition: Sendable {
  private let catalog: Catalog
  private let forced: Int?
  let generic: Int
  private var answers = Answers()

  /// Recognised records of one provider from which on its source's unrecognised ones count as its own.
  static let majority = 3

  init(catalog: Catalog, forced: String?) {
    self.catalog = catalog
    self.forced = forced.flatMap { id in catalog.providers.firstIndex { $0.id == id } }
    generic = catalog.providers.firstIndex { $0.id == "generic" } ?? 0
  }

  /// The provider a record's own words name; nil where they name none.
  mutating func provider(of record: Record, _ batch: RecordBatch, _ ids: [UInt32], _ texts: Texts) -> Int? {
    let names = Names(
      host: ids[Int(record.host)], logger: ids[Int(record.logger)], exchange: ids[Int(record.exchange)],
      account: ids[Int(record.account)], marker: ids[Int(record.marker)], path: ids[Int(record.path)])
    if let named = provider(namedBy: names, texts) { return named }
    if let known = provider(knowing: record, batch, ids, texts) { return known }
    return provider(namedLateBy: names, texts)
  }

  /// What may name a provider, as text ids.
  struct Names {
    var host: UInt32
    var logger: UInt32
    var exchange: UInt32
    var account: UInt32
    var marker: UInt32
    var path: UInt32
  }

  /// The provider that host, logger, exchange or account name: it wins over one that knows the code.
  mutating func provider(namedBy names: Names, _ texts: Texts) -> Int? {
    if let forced { return forced }
    let host = answer(.host, names.host, texts)
    if host >= 0 { return Int(host) }
    let logger = answer(.name, names.logger, texts)
    if logger >= 0 { return Int(logger) }
    let exchange = answer(.name, names.exchange, texts)
    if exchange >= 0 { return Int(exchange) }
    let account = answer(.name, names.account, texts)
    return account >= 0 ? Int(account) : nil
  }

  /// The provider that catalogues the record's code with its status, or with its text.
  func provider(knowing record: Record, _ batch: RecordBatch, _ ids: [UInt32], _ texts: Texts) -> Int? {
    record.code == 0 ? nil : knower(of: record, batch, texts[ids[Int(record.code)]])
  }

  /// The provider that a marker or the path name, where nothing else names one.
  mutating func provider(namedLateBy names: Names, _ texts: Texts) -> Int? {
    let marker = answer(.marker, names.marker, texts)
    if marker >= 0 { return Int(marker) }
    let path = answer(.path, names.path, texts)
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

  /// By how many votes a source's majority is ahead of all others; 0 where there is none.
  func lead(_ votes: [Int]) -> Int {
    let best = fallback(votes)
    guard votes.indices.contains(best), votes[best] >= Self.majority else { return 0 }
    let others = votes.indices.filter { $0 != best }.map { votes[$0] }
    return votes[best] - (others.max() ?? 0)
  }

  private func knower(of record: Record, _ batch: RecordBatch, _ code: String) -> Int? {
    catalog.providers.firstIndex { provider in
      record.status != 0 && provider.knows(code: code, status: Int(record.status))
        || !record.text.isEmpty && provider.knows(code: code, text: batch.string(record.text))
    }
  }

  @inline(__always)
  private mutating func answer(_ kind: Kind, _ id: UInt32, _ texts: Texts) -> Int16 {
    guard id != 0 else { return Answers.nobody }
    let known = answers[kind, id]
    return known == Answers.unasked ? ask(kind, id, texts[id]) : known
  }

  /// Apart from `answer`, so that what is asked for every record copies nothing of the catalogue.
  @inline(never)
  private mutating func ask(_ kind: Kind, _ id: UInt32, _ text: String) -> Int16 {
    let found: Provider? =
      switch kind {
      case .host: catalog.provider(host: text)
      case .name: catalog.provider(named: text)
      case .marker: catalog.provider(marker: text)
      case .path: catalog.provider(path: text)
      }
    let index = found.flatMap { one in catalog.providers.firstIndex { $0.id == one.id } }
    let answer = index.map(Int16.init) ?? Answers.nobody
    answers[kind, id] = answer
    return answer
  }

  /// What a text is asked as.
  private enum Kind: Int, CaseIterable { case host, name, marker, path }

  /// Answers by kind and text id.
  private struct Answers: Sendable {
    static let unasked: Int16 = -2
    static let nobody: Int16 = -1
    private var table: [Int16] = []

    subscript(kind: Kind, id: UInt32) -> Int16 {
      get {
        let index = Int(id) * Kind.allCases.count + kind.rawValue
        return index < table.count ? table[index] : Self.unasked
      }
      set {
        let index = Int(id) * Kind.allCases.count + kind.rawValue
        if index >= table.count { table += Array(repeating: Self.unasked, count: index + 64 - table.count) }
        table[index] = newValue
      }
    }
  }
}
