import Chronology
import ErrorCatalog
import LogFormats

extension Session {
  /// Takes in a record that says what others of its kind said.
  mutating func take(_ record: KnownRecord, _ facts: inout LexiconFacts, _ reader: BatchReader) {
    let key = EventKey(nanoseconds: record.time.nanoseconds, place: reader.place(ofLineAt: record.place))
    note(record.time, source: reader.source)
    let place = LexiconFacts.place(kind: record.kind, origin: record.origin)
    if facts[place].kind != record.kind || facts[place].origin != record.origin {
      facts[place] = pair(record, facts, reader)
    }
    let named = facts[place].named
    if named >= 0 { sources[reader.source].vote(for: named) }
    let provider = named >= 0 ? named : recognition.fallback(sources[reader.source].votes)
    if facts[place].meaning.provider != provider {
      facts[place].meaning = meaning(of: Told(record, facts, reader), provider, key)
    }
    sources[reader.source].formats[facts.origins[Int(record.origin)].format, default: 0] += 1
    take(record, facts[place].meaning, key, facts, reader)
  }

  private mutating func take(
    _ record: KnownRecord, _ meaning: PairFacts.Meaning, _ key: EventKey, _ facts: LexiconFacts, _ reader: BatchReader
  ) {
    scopes[meaning.scope].heard(key)
    if meaning.outcome.isFailure || meaning.outcome.isLimit {
      add(record, meaning, key, facts, reader)
    } else if meaning.isSuccess, meaning.endpointClass != 0 {
      succeed(key, meaning.scope, meaning.endpointClass)
    }
    if meaning.outcome.showsOrderState, record.orderID != 0 || record.clientOrderID != 0 {
      orders.show((record.orderID, record.clientOrderID), at: key)
    }
  }

  private mutating func add(
    _ record: KnownRecord, _ meaning: PairFacts.Meaning, _ key: EventKey, _ facts: LexiconFacts, _ reader: BatchReader
  ) {
    if key < groups[Int(meaning.group)].messageKey {
      let told = Told(record, facts, reader)
      _ = group(of: told.record, meaning.outcome, key, told.reader)
    }
    var own = Record()
    (own.line, own.length, own.timeNote, own.time) = (record.line, record.length, record.timeNote, record.time)
    (own.requestID, own.orderID, own.clientOrderID) = (record.requestID, record.orderID, record.clientOrderID)
    add(
      own, meaning.outcome, key, group: meaning.group, scope: meaning.scope,
      logger: facts.origins[Int(record.origin)].logger, endpointClass: meaning.endpointClass,
      order: {
        record.orderText.isEmpty ? Told(record, facts, reader).orderText : reader.batch.string(record.orderText)
      },
      reader)
  }

  private mutating func pair(_ record: KnownRecord, _ facts: LexiconFacts, _ reader: BatchReader) -> PairFacts {
    let told = Told(record, facts, reader)
    let named = recognition.provider(of: told.record, told.reader.batch, told.reader.ids, texts)
    return PairFacts(kind: record.kind, origin: record.origin, named: named ?? -1)
  }

  private mutating func meaning(of told: Told, _ provider: Int, _ key: EventKey) -> PairFacts.Meaning {
    let (record, ids) = (told.record, told.reader.ids)
    let outcome = classifier.outcome(
      of: record, at: Timestamp(nanoseconds: key.nanoseconds), in: told.reader.batch, provider: provider, ids: ids,
      texts: &texts)
    let isEvent = outcome.isFailure || outcome.isLimit
    return PairFacts.Meaning(
      provider: provider, outcome: outcome, scope: scope(of: record, provider, told.reader),
      group: isEvent ? group(of: record, outcome, key, told.reader) : 0,
      endpointClass: classes.index(provider: provider, path: ids[Int(record.path)], texts),
      isSuccess: outcome.status != 0 && classifier.statuses.isSuccess(outcome.status, provider: provider))
  }
}

/// A known record told in full, with ids of its own.
private struct Told {
  var record: Record
  let reader: BatchReader

  init(_ known: KnownRecord, _ facts: LexiconFacts, _ reader: BatchReader) {
    let (kind, origin) = (facts.kinds[Int(known.kind)], facts.origins[Int(known.origin)])
    record = kind.kind.record
    record.code = kind.code == 0 ? 0 : 1
    record.template = kind.template == 0 ? 0 : 2
    (record.format, record.host, record.account, record.logger) = (3, 4, 5, 6)
    (record.exchange, record.marker, record.path, record.method) = (7, 8, 9, 0)
    let ids = [
      0, kind.code, kind.template, origin.format, origin.host, origin.account, origin.logger, origin.exchange,
      origin.marker, origin.path,
    ]
    self.reader = BatchReader(
      batch: kind.kind.batch, ids: ids, source: reader.source, generation: reader.generation,
      firstLine: reader.firstLine)
  }

  var orderText: String { reader.batch.string(record.orderText) }
}
