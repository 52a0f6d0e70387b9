import Chronology
import LogFormats

extension Session {
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
    var uncounted: [Int] = []
    SuccessRun.collect(capacity: records.count) { successes in
      facts.origins.withUnsafeMutableBufferPointer { origins in
        take(records, origins, &uncounted, &successes, reader)
      }
      freshSuccesses += successes.count
      successes.forEachList { scopes[$0].succeeded($2, in: $1) }
    }
    facts.uncounted += uncounted
    sources[reader.source].lastTime = last.time
  }

  @inline(__always)
  private mutating func take(
    _ records: ArraySlice<PlainRecord>, _ origins: UnsafeMutableBufferPointer<OriginFacts>, _ uncounted: inout [Int],
    _ successes: inout SuccessRun, _ reader: BatchReader
  ) {
    var run = IntakeRun(source: reader.source, fallback: recognition.fallback(sources[reader.source].votes))
    for record in records {
      let origin = Int(record.origin)
      let named = origins[origin].namedAtAll
      let provider = named < 0 ? run.fallback : named
      if origins[origin].meaning.provider != provider { turn(&origins[origin], to: provider) }
      run.vote(for: named, &self)
      let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
      rate.add(at: key.nanoseconds)
      run.widen(to: key.nanoseconds)
      if origins[origin].meaning.hear(key) { uncounted.append(origin) }
      let (scope, endpointClass) = (origins[origin].meaning.scope, origins[origin].meaning.contradicted)
      if endpointClass != 0 { successes.append(key, scope: scope, endpointClass: endpointClass) }
    }
    run.end(&self)
  }
}
