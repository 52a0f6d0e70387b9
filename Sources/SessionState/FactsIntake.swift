import Chronology
import LogFormats

extension Session {
  /// Lends what a batch's origins and kinds mean to `body`, which takes its records in.
  mutating func withFacts(of batch: RecordBatch, _ ids: [UInt32], _ body: (inout Session, inout LexiconFacts) -> Void) {
    guard !batch.plain.isEmpty || !batch.known.isEmpty || !batch.newOrigins.isEmpty || !batch.newKinds.isEmpty else {
      var none = LexiconFacts()
      return body(&self, &none)
    }
    var facts = facts.removeValue(forKey: batch.lexicon) ?? LexiconFacts()
    for origin in batch.newOrigins { facts.add(self.facts(of: origin, ids)) }
    for kind in batch.newKinds { add(kind, ids, to: &facts) }
    body(&self, &facts)
    self.facts[batch.lexicon] = facts
    hasUncounted = true
  }

  /// Counts what came in short since the last time.
  mutating func countOrigins() {
    guard hasUncounted else { return }
    hasUncounted = false
    for lexicon in Array(facts.keys) {
      guard var facts = facts.removeValue(forKey: lexicon) else { continue }
      for index in facts.uncounted where facts.origins[index].meaning.count > 0 { count(&facts.origins[index]) }
      facts.uncounted.removeAll(keepingCapacity: true)
      self.facts[lexicon] = facts
    }
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
      kind, code: ids[Int(kind.record.code)], template: ids[Int(kind.record.template)], named: named,
      providerCount: catalog.providers.count)
  }

  /// Takes an origin's records for another provider's from now on.
  mutating func turn(_ facts: inout OriginFacts, to provider: Int) {
    if facts.meaning.count > 0 { count(&facts) }
    facts.meaning.failureKind = NumberedKind()
    facts.meaning.provider = provider
    facts.meaning.scope = scope(scopeKeys.key(provider: provider, host: facts.host, account: facts.account))
    let isSuccess = facts.status != 0 && classifier.statuses.isSuccess(facts.status, provider: provider)
    facts.meaning.endpointClass = classes.index(provider: provider, path: facts.path, texts)
    facts.meaning.contradicted = isSuccess ? facts.meaning.endpointClass : 0
  }

  /// Counts an origin's records since the last time, and lets their scope hear of them.
  private mutating func count(_ facts: inout OriginFacts) {
    sources[facts.meaning.earliest.place.source].formats.add(facts.meaning.count, of: facts.format)
    scopes[facts.meaning.scope].heard(facts.meaning.earliest)
    facts.meaning.count = 0
  }
}
