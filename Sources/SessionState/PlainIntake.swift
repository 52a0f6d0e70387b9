import Chronology
import LogFormats

/// What an origin of plain records means to the session.
struct OriginFacts: Sendable {
  let format: UInt32
  let host: UInt32
  let account: UInt32
  let path: UInt32
  let status: UInt16
  /// The provider that the origin itself names; nil where it names none.
  let named: Int?
  /// What follows from the provider that its records were last taken for.
  var meaning: Meaning?

  struct Meaning: Sendable {
    let provider: Int
    let scope: Int
    /// The endpoint class whose block a record speaks against, 0 for none.
    let contradicted: UInt8
  }
}

extension Session {
  /// Takes in the origins first met in a batch.
  mutating func takeOrigins(of batch: RecordBatch, _ ids: [UInt32]) {
    for origin in batch.newOrigins {
      var record = Record()
      (record.host, record.account, record.logger) = (origin.host, origin.account, origin.logger)
      (record.exchange, record.marker, record.path) = (origin.exchange, origin.marker, origin.path)
      let facts = OriginFacts(
        format: ids[Int(origin.format)], host: ids[Int(origin.host)], account: ids[Int(origin.account)],
        path: ids[Int(origin.path)], status: origin.status, named: recognition.provider(of: record, batch, ids, texts))
      origins[batch.lexicon, default: []].append(facts)
    }
  }

  /// Takes in plain records, in reading order.
  mutating func take(_ records: ArraySlice<PlainRecord>, _ reader: BatchReader) {
    guard !records.isEmpty, var facts = origins.removeValue(forKey: reader.batch.lexicon) else { return }
    for record in records {
      let index = Int(record.origin)
      let provider = facts[index].named ?? recognition.fallback(sources[reader.source].votes)
      if facts[index].meaning?.provider != provider { facts[index].meaning = meaning(of: facts[index], provider) }
      guard let meaning = facts[index].meaning else { continue }
      if facts[index].named != nil { sources[reader.source].vote(for: provider) }
      take(record, meaning, reader)
      sources[reader.source].formats[facts[index].format, default: 0] += 1
    }
    origins[reader.batch.lexicon] = facts
  }

  private mutating func take(_ record: PlainRecord, _ meaning: OriginFacts.Meaning, _ reader: BatchReader) {
    note(record.time, source: reader.source)
    let key = EventKey(
      nanoseconds: record.time.nanoseconds,
      place: Place(
        source: reader.source, generation: reader.generation, offset: reader.batch.offset + UInt64(record.place),
        element: 0))
    scopes[meaning.scope].heard(key)
    guard meaning.contradicted != 0 else { return }
    scopes[meaning.scope].successes[meaning.contradicted, default: TimeOrdered()].append(ScopeHistory.Success(key))
  }

  private mutating func meaning(of facts: OriginFacts, _ provider: Int) -> OriginFacts.Meaning {
    let scope = scope(scopeKeys.key(provider: provider, host: facts.host, account: facts.account))
    let isSuccess = facts.status != 0 && classifier.statuses.isSuccess(facts.status, provider: provider)
    return OriginFacts.Meaning(
      provider: provider, scope: scope,
      contradicted: isSuccess ? classes.index(provider: provider, path: facts.path, texts) : 0)
  }
}
