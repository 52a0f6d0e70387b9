import Chronology
import LogFormats

extension Session {
  /// Takes in a record that says what others of its kind said.
  mutating func take(_ record: KnownRecord, _ facts: inout LexiconFacts, _ reader: BatchReader) {
    let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
    note(record.time, source: reader.source)
    let origin = Int(record.origin)
    let provider = provider(of: record, &facts, reader)
    if facts.origins[origin].meaning.provider != provider { turn(&facts.origins[origin], to: provider) }
    facts.origins[origin].meaning.hear(key)
    let meaning = Int(record.kind) * catalog.providers.count + provider
    if !facts.meanings[meaning].isKnown {
      facts.meanings[meaning] = self.meaning(of: facts.kinds[Int(record.kind)], provider, key, reader)
    }
    take(record, facts.meanings[meaning], facts.origins[origin], key, &facts, reader)
  }

  @inline(__always)
  private mutating func provider(of record: KnownRecord, _ facts: inout LexiconFacts, _ reader: BatchReader) -> Int {
    var named = facts.origins[Int(record.origin)].named
    if named < 0 { named = facts.named[Int(record.kind)] }
    if named < 0 { named = facts.origins[Int(record.origin)].namedLate }
    guard named >= 0 else { return recognition.fallback(sources[reader.source].votes) }
    sources[reader.source].vote(for: named)
    return named
  }

  @inline(__always)
  private mutating func take(
    _ record: KnownRecord, _ meaning: KindMeaning, _ origin: OriginFacts, _ key: EventKey,
    _ facts: inout LexiconFacts, _ reader: BatchReader
  ) {
    if meaning.outcome.isFailure || meaning.outcome.isLimit {
      add(record, meaning, origin, key, &facts, reader)
    } else if meaning.isSuccess, origin.meaning.endpointClass != 0 {
      succeed(key, origin.meaning.scope, origin.meaning.endpointClass)
    }
    if meaning.outcome.showsOrderState, record.orderID != 0 || record.clientOrderID != 0 {
      orders.show((record.orderID, record.clientOrderID), at: key)
    }
  }

  private mutating func add(
    _ record: KnownRecord, _ meaning: KindMeaning, _ origin: OriginFacts, _ key: EventKey,
    _ facts: inout LexiconFacts, _ reader: BatchReader
  ) {
    if key < groups[Int(meaning.group)].messageKey {
      let kind = facts.kinds[Int(record.kind)]
      _ = group(of: kind.record, meaning.outcome, key, kind.reader(reader))
    }
    let event = FailedEvent(
      key: key, outcome: meaning.outcome, group: meaning.group, scope: origin.meaning.scope, logger: origin.logger,
      endpointClass: origin.meaning.endpointClass, line: record.line, note: record.timeNote,
      requestID: record.requestID, orderID: record.orderID, clientOrderID: record.clientOrderID)
    add(event, reader) {
      let kind = facts.kinds[Int(record.kind)]
      return record.orderText.isEmpty
        ? kind.batch.string(kind.record.orderText) : reader.batch.string(record.orderText)
    }
  }

  private mutating func meaning(
    of kind: KindFacts, _ provider: Int, _ key: EventKey, _ reader: BatchReader
  ) -> KindMeaning {
    let outcome = classifier.outcome(
      of: kind.record, at: Timestamp(nanoseconds: key.nanoseconds), in: kind.batch, provider: provider, ids: kind.ids,
      texts: &texts)
    let isEvent = outcome.isFailure || outcome.isLimit
    return KindMeaning(
      isKnown: true, outcome: outcome, group: isEvent ? group(of: kind.record, outcome, key, kind.reader(reader)) : 0,
      isSuccess: outcome.status != 0 && classifier.statuses.isSuccess(outcome.status, provider: provider))
  }
}
