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
