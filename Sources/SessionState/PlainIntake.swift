import Chronology
import LogFormats

extension Session {
  /// Lends what a batch's origins and kinds mean to `body`, which takes its records in, and then counts them.
  mutating func withFacts(of batch: RecordBatch, _ ids: [UInt32], _ body: (inout Session, inout LexiconFacts) -> Void) {
    guard !batch.plain.isEmpty || !batch.known.isEmpty || !batch.newOrigins.isEmpty || !batch.newKinds.isEmpty else {
      var none = LexiconFacts()
      return body(&self, &none)
    }
    var facts = facts.removeValue(forKey: batch.lexicon) ?? LexiconFacts()
    for origin in batch.newOrigins { facts.add(self.facts(of: origin, ids)) }
    for kind in batch.newKinds { add(kind, ids, to: &facts) }
    body(&self, &facts)
    for index in facts.uncounted where facts.origins[index].meaning.count > 0 { count(&facts.origins[index]) }
    facts.uncounted.removeAll(keepingCapacity: true)
    self.facts[batch.lexicon] = facts
  }

  private mutating func facts(of origin: Origin, _ ids: [UInt32]) -> OriginFacts {
    var facts = OriginFacts(origin, ids)
    let names = Recognition.Names(
      host: facts.host, logger: facts.logger, exchange: facts.exchange, account: facts.account, marker: facts.marker,
      path: facts.path)
    facts.named = recognition.provider(namedBy: names, texts) ?? -1
    facts.namedLate = recognition.provider(namedLateBy: names, texts) ?? -1
    return facts
  }

  private func add(_ kind: RecordKind, _ ids: [UInt32], to facts: inout LexiconFacts) {
    let named = recognition.provider(knowing: kind.record, kind.batch, ids, texts) ?? -1
    facts.add(
      KindFacts(kind, code: ids[Int(kind.record.code)], template: ids[Int(kind.record.template)]), named: named,
      providerCount: catalog.providers.count)
  }

  /// Whether it makes no difference in which order a batch's plain records come to the others: none of those borrows a
  /// time, nothing in the batch can change whose its unrecognised records are, and no plain one is the first of a scope.
  func isSteady(_ batch: RecordBatch, _ facts: LexiconFacts, _ source: Int) -> Bool {
    guard batch.records.allSatisfy({ $0.time != nil }) else { return false }
    let isNamed = recognition.lead(sources[source].votes) > batch.recordCount
    return (isNamed || batch.records.isEmpty && !facts.namesAny) && hasKnownScopes(batch.plain, facts, source)
  }

  private func hasKnownScopes(_ records: [PlainRecord], _ facts: LexiconFacts, _ source: Int) -> Bool {
    let fallback = recognition.fallback(sources[source].votes)
    return records.allSatisfy {
      let named = facts.origins[Int($0.origin)].namedAtAll
      return facts.origins[Int($0.origin)].meaning.provider == (named < 0 ? fallback : named)
    }
  }

  /// Takes in plain records that follow each other in reading order.
  mutating func take(_ records: ArraySlice<PlainRecord>, _ facts: inout LexiconFacts, _ reader: BatchReader) {
    guard let last = records.last else { return }
    var successes = SuccessRun(capacity: records.count)
    var run = PlainRun(fallback: recognition.fallback(sources[reader.source].votes))
    for record in records {
      let index = Int(record.origin)
      let named = facts.origins[index].namedAtAll
      let provider = named < 0 ? run.fallback : named
      if facts.origins[index].meaning.provider != provider { turn(&facts.origins[index], to: provider) }
      if named == run.fallback { run.votes += 1 } else if named >= 0 { vote(for: named, &run, reader.source) }
      let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
      rate.add(at: key.nanoseconds)
      run.widen(to: key.nanoseconds)
      if facts.origins[index].meaning.hear(key) { facts.uncounted.append(index) }
      let meaning = facts.origins[index].meaning
      if meaning.contradicted != 0 {
        successes.append(key, scope: meaning.scope, endpointClass: meaning.contradicted)
      }
    }
    sources[reader.source].vote(for: run.fallback, count: run.votes)
    widen(to: run)
    take(successes)
    sources[reader.source].lastTime = last.time
  }

  private mutating func vote(for provider: Int, _ run: inout PlainRun, _ source: Int) {
    sources[source].vote(for: run.fallback, count: run.votes)
    run.votes = 0
    sources[source].vote(for: provider)
    run.fallback = recognition.fallback(sources[source].votes)
  }

  private mutating func widen(to run: PlainRun) {
    let (least, greatest) = (Timestamp(nanoseconds: run.least), Timestamp(nanoseconds: run.greatest))
    first = min(first ?? least, least)
    last = max(last ?? greatest, greatest)
  }

  private mutating func take(_ run: SuccessRun) {
    freshSuccesses += run.count
    run.forEachList { scope, endpointClass, successes in
      scopes[scope].succeeded(successes, in: endpointClass)
    }
  }

  /// Takes an origin's records for another provider's from now on.
  mutating func turn(_ facts: inout OriginFacts, to provider: Int) {
    if facts.meaning.count > 0 { count(&facts) }
    facts.meaning.provider = provider
    facts.meaning.scope = scope(scopeKeys.key(provider: provider, host: facts.host, account: facts.account))
    let isSuccess = facts.status != 0 && classifier.statuses.isSuccess(facts.status, provider: provider)
    facts.meaning.endpointClass = classes.index(provider: provider, path: facts.path, texts)
    facts.meaning.contradicted = isSuccess ? facts.meaning.endpointClass : 0
  }

  /// Counts an origin's records since the last time, and lets their scope hear of them.
  private mutating func count(_ facts: inout OriginFacts) {
    sources[facts.meaning.earliest.place.source].formats[facts.format, default: 0] += facts.meaning.count
    scopes[facts.meaning.scope].heard(facts.meaning.earliest)
    facts.meaning.count = 0
  }
}

/// What a run of plain records adds up to.
private struct PlainRun {
  /// Whose unrecognised records are, and its votes that its source has not counted yet.
  var fallback: Int
  var votes = 0
  var least = Int64.max
  var greatest = Int64.min

  init(fallback: Int) { self.fallback = fallback }

  @inline(__always)
  mutating func widen(to nanoseconds: Int64) {
    least = min(least, nanoseconds)
    greatest = max(greatest, nanoseconds)
  }
}
