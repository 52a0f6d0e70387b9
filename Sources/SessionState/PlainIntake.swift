import Chronology
import LogFormats

extension Session {
  /// Lends what a batch's origins and kinds mean to `body`, which takes its records in, and then counts the plain ones.
  mutating func withFacts(of batch: RecordBatch, _ ids: [UInt32], _ body: (inout Session, inout LexiconFacts) -> Void) {
    guard !batch.plain.isEmpty || !batch.known.isEmpty || !batch.newOrigins.isEmpty || !batch.newKinds.isEmpty else {
      var none = LexiconFacts()
      return body(&self, &none)
    }
    var facts = facts.removeValue(forKey: batch.lexicon) ?? LexiconFacts()
    for origin in batch.newOrigins { facts.origins.append(self.facts(of: origin, batch, ids)) }
    for kind in batch.newKinds { facts.kinds.append(KindFacts(kind, ids)) }
    body(&self, &facts)
    for index in facts.origins.indices where facts.origins[index].meaning.count > 0 { count(&facts.origins[index]) }
    self.facts[batch.lexicon] = facts
  }

  private mutating func facts(of origin: Origin, _ batch: RecordBatch, _ ids: [UInt32]) -> OriginFacts {
    var record = Record()
    (record.host, record.account, record.logger) = (origin.host, origin.account, origin.logger)
    (record.exchange, record.marker, record.path) = (origin.exchange, origin.marker, origin.path)
    var facts = OriginFacts(origin, ids)
    facts.named = recognition.provider(of: record, batch, ids, texts) ?? -1
    return facts
  }

  /// Takes in plain records that follow each other in reading order.
  mutating func take(_ records: ArraySlice<PlainRecord>, _ facts: inout LexiconFacts, _ reader: BatchReader) {
    guard let last = records.last else { return }
    var fallback = recognition.fallback(sources[reader.source].votes)
    var span = (least: Int64.max, greatest: Int64.min)
    for record in records {
      let index = Int(record.origin)
      let named = facts.origins[index].named
      let provider = named < 0 ? fallback : named
      if facts.origins[index].meaning.provider != provider { turn(&facts.origins[index], to: provider) }
      if named >= 0 {
        sources[reader.source].vote(for: named)
        if named != fallback { fallback = recognition.fallback(sources[reader.source].votes) }
      }
      take(record, &facts.origins[index].meaning, reader)
      span.least = min(span.least, record.time.nanoseconds)
      span.greatest = max(span.greatest, record.time.nanoseconds)
    }
    widen(to: span)
    sources[reader.source].lastTime = last.time
  }

  @inline(__always)
  private mutating func take(_ record: PlainRecord, _ meaning: inout OriginFacts.Meaning, _ reader: BatchReader) {
    let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
    rate.add(at: key.nanoseconds)
    if meaning.count == 0 || key < meaning.earliest { meaning.earliest = key }
    meaning.count += 1
    if meaning.contradicted != 0 { succeed(key, meaning.scope, meaning.contradicted) }
  }

  private mutating func widen(to span: (least: Int64, greatest: Int64)) {
    let (least, greatest) = (Timestamp(nanoseconds: span.least), Timestamp(nanoseconds: span.greatest))
    first = min(first ?? least, least)
    last = max(last ?? greatest, greatest)
  }

  /// Takes an origin's plain records for another provider's from now on.
  private mutating func turn(_ facts: inout OriginFacts, to provider: Int) {
    if facts.meaning.count > 0 { count(&facts) }
    facts.meaning.provider = provider
    facts.meaning.scope = scope(scopeKeys.key(provider: provider, host: facts.host, account: facts.account))
    let isSuccess = facts.status != 0 && classifier.statuses.isSuccess(facts.status, provider: provider)
    facts.meaning.contradicted = isSuccess ? classes.index(provider: provider, path: facts.path, texts) : 0
  }

  /// Counts an origin's plain records since the last time, and lets their scope hear of them.
  private mutating func count(_ facts: inout OriginFacts) {
    sources[facts.meaning.earliest.place.source].formats[facts.format, default: 0] += facts.meaning.count
    scopes[facts.meaning.scope].heard(facts.meaning.earliest)
    facts.meaning.count = 0
  }
}
