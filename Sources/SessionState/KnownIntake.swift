import Chronology
import LogFormats

extension Session {
  /// Takes in records that follow each other in reading order, each of which says what others of its kind said.
  mutating func take(_ records: ArraySlice<KnownRecord>, _ facts: inout LexiconFacts, _ reader: BatchReader) {
    guard let last = records.last else { return }
    var run = IntakeRun(source: reader.source, fallback: recognition.fallback(sources[reader.source].votes))
    for record in records { take(record, &facts, reader, &run) }
    run.end(&self)
    sources[reader.source].lastTime = last.time
  }

  @inline(__always)
  private mutating func take(
    _ record: KnownRecord, _ facts: inout LexiconFacts, _ reader: BatchReader, _ run: inout IntakeRun
  ) {
    let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
    rate.add(at: key.nanoseconds)
    run.widen(to: key.nanoseconds)
    let origin = Int(record.origin)
    let provider = provider(of: record, facts, &run)
    if facts.origins[origin].meaning.provider != provider { turn(&facts.origins[origin], to: provider) }
    if facts.origins[origin].meaning.hear(key) { facts.uncounted.append(origin) }
    let index = Int(record.kind) * catalog.providers.count + provider
    if !facts.meanings[index].isKnown {
      facts.meanings[index] = meaning(of: facts.kinds[Int(record.kind)], provider, key, reader)
    }
    let meaning = facts.meanings[index]
    if meaning.isEvent {
      if key < groups[Int(meaning.group)].messageKey { retell(facts.kinds[Int(record.kind)], provider, key, reader) }
      let event = FailedEvent(record, meaning, facts.origins[origin], key, reader)
      let id = add(event, kind: failureKind(event, &facts.origins[origin]))
      if meaning.isUnknownState { doubt(event, id, facts.orderText(of: record, reader.batch)) }
    } else if meaning.isSuccess, facts.origins[origin].meaning.endpointClass != 0 {
      succeed(key, facts.origins[origin].meaning.scope, facts.origins[origin].meaning.endpointClass)
    }
    if meaning.showsOrderState, record.orderID != 0 || record.clientOrderID != 0 {
      orders.show((record.orderID, record.clientOrderID), at: key)
    }
  }

  /// The provider whose a record is, for which it votes where it names it.
  @inline(__always)
  private mutating func provider(of record: KnownRecord, _ facts: LexiconFacts, _ run: inout IntakeRun) -> Int {
    var named = facts.origins[Int(record.origin)].named
    if named < 0 { named = facts.named[Int(record.kind)] }
    if named < 0 { named = facts.origins[Int(record.origin)].namedLate }
    let provider = named < 0 ? run.fallback : named
    run.vote(for: named, &self)
    return provider
  }

  /// The number of what a failure has in common with others.
  @inline(__always)
  private mutating func failureKind(_ event: FailedEvent, _ origin: inout OriginFacts) -> UInt32 {
    origin.meaning.failureKind.number(for: event) ?? newFailureKind(event, &origin)
  }

  private mutating func newFailureKind(_ event: FailedEvent, _ origin: inout OriginFacts) -> UInt32 {
    let kind = store.kind(ofNext: event)
    if kind.isShared { origin.meaning.failureKind = NumberedKind(event, number: kind.number) }
    return kind.number
  }

  /// Lets a kind's text stand for its group, whose earliest event so far is later.
  private mutating func retell(_ kind: KindFacts, _ provider: Int, _ key: EventKey, _ reader: BatchReader) {
    _ = group(of: kind.record, outcome(of: kind, provider, key), key, kind.reader(reader))
  }

  private mutating func outcome(of kind: KindFacts, _ provider: Int, _ key: EventKey) -> Classifier.Outcome {
    classifier.outcome(
      of: kind.record, at: Timestamp(nanoseconds: key.nanoseconds), in: kind.batch, provider: provider, ids: kind.ids,
      texts: &texts)
  }

  private mutating func meaning(
    of kind: KindFacts, _ provider: Int, _ key: EventKey, _ reader: BatchReader
  ) -> KindMeaning {
    let outcome = outcome(of: kind, provider, key)
    let isEvent = outcome.isFailure || outcome.isLimit
    return KindMeaning(
      isKnown: true, isEvent: isEvent, isUnknownState: outcome.isUnknownState, showsOrderState: outcome.showsOrderState,
      isSuccess: outcome.status != 0 && classifier.statuses.isSuccess(outcome.status, provider: provider),
      flags: outcome.flags, group: isEvent ? group(of: kind.record, outcome, key, kind.reader(reader)) : 0,
      wait: outcome.waitInNanoseconds)
  }
}

extension FailedEvent {
  @inline(__always)
  fileprivate init(
    _ record: KnownRecord, _ meaning: KindMeaning, _ origin: OriginFacts, _ key: EventKey, _ reader: BatchReader
  ) {
    self.init(
      key: key, wait: meaning.wait, flags: meaning.flags.union(record.timeNote.flags), group: meaning.group,
      scope: origin.meaning.scope, logger: origin.logger, endpointClass: origin.meaning.endpointClass,
      line: reader.lineNumber(record.line), requestID: record.requestID, orderID: record.orderID,
      clientOrderID: record.clientOrderID)
  }
}

extension LexiconFacts {
  /// The order's id as a record or its kind writes it; empty for none.
  fileprivate func orderText(of record: KnownRecord, _ batch: RecordBatch) -> String {
    record.orderText.isEmpty ? kinds.orderText(Int(record.kind)) : batch.string(record.orderText)
  }
}
