import Chronology
import ErrorCatalog
import LogFormats
import LogText
import RateLimits

extension Session {
  /// Takes in what a parser read of a source, in reading order; `generation` counts the files its name stood for.
  public mutating func ingest(_ batch: RecordBatch, source: Int, generation: Int = 0) {
    guard sources[source].lastTime == nil else { return take(batch, source, generation) }
    guard let first = batch.firstTime else {
      return sources[source].waiting.append((batch, generation))
    }
    sources[source].lastTime = first
    takeWaiting(source)
    take(batch, source, generation)
  }

  /// Takes in what waited for a time in vain: `time` is the file's own, or that of arrival.
  public mutating func finish(source: Int, time: Timestamp) {
    guard sources[source].lastTime == nil, !sources[source].waiting.isEmpty else { return }
    sources[source].lastTime = time
    takeWaiting(source)
  }

  private mutating func takeWaiting(_ source: Int) {
    let waiting = sources[source].waiting
    sources[source].waiting = []
    for (batch, generation) in waiting { take(batch, source, generation) }
  }

  private mutating func take(_ batch: RecordBatch, _ source: Int, _ generation: Int) {
    let ids = texts.translation(for: batch)
    let reader = BatchReader(
      batch: batch, ids: ids, source: source, generation: generation, firstLine: sources[source].totals.lines + 1)
    withFacts(of: batch, ids) { session, facts in
      let isSteady = session.isSteady(batch, facts, source)
      if isSteady { session.take(batch.plain[...], &facts, reader) }
      var lines = BatchWalk(batch, includesPlain: !isSteady)
      while let step = lines.next() {
        switch step {
        case .plain(let range): session.take(batch.plain[range], &facts, reader)
        case .known(let range): session.take(batch.known[range], &facts, reader)
        case .record(let index): session.take(batch.records[index], reader)
        }
      }
      if let last = batch.lastTime { session.sources[source].lastTime = last }
    }
    for reject in batch.rejects where rejects.count < Self.rejectBound { keep(reject, reader) }
    sources[source].totals.add(
      Totals(
        bytes: batch.bytes, lines: batch.lines, understood: batch.understood, rejected: batch.rejects.count,
        blank: batch.blank, records: batch.recordCount))
    settleInPassing()
  }

  private mutating func keep(_ reject: Reject, _ reader: BatchReader) {
    rejects.append(
      RejectedLine(
        place: Place(source: reader.source, generation: reader.generation, offset: reject.offset, element: 0),
        length: reject.length, line: UInt32(truncatingIfNeeded: reader.firstLine + Int(reject.line)),
        reason: reject.reason))
  }

  private mutating func take(_ record: Record, _ reader: BatchReader) {
    let time = record.time ?? sources[reader.source].lastTime ?? .distantPast
    note(time, source: reader.source)
    sources[reader.source].formats.add(of: reader.ids[Int(record.format)])
    let provider = provider(of: record, reader)
    let outcome = classifier.outcome(
      of: record, at: time, in: reader.batch, provider: provider, ids: reader.ids, texts: &texts)
    let scope = scope(of: record, provider, reader)
    let key = EventKey(nanoseconds: time.nanoseconds, place: reader.place(of: record))
    scopes[scope].heard(key)
    if outcome.isFailure || outcome.isLimit {
      let event = FailedEvent(
        key: key, wait: outcome.waitInNanoseconds,
        flags: outcome.flags.union(record.time == nil ? .borrowedTime : record.timeNote.flags),
        group: group(of: record, outcome, key, reader), scope: scope, logger: reader.ids[Int(record.logger)],
        endpointClass: classes.index(provider: provider, path: reader.ids[Int(record.path)], texts),
        line: reader.lineNumber(record.line), requestID: record.requestID, orderID: record.orderID,
        clientOrderID: record.clientOrderID)
      let id = add(event)
      if outcome.isUnknownState { doubt(event, id, reader.batch.string(record.orderText)) }
    } else if outcome.status != 0, classifier.statuses.isSuccess(outcome.status, provider: provider) {
      let endpointClass = classes.index(provider: provider, path: reader.ids[Int(record.path)], texts)
      if endpointClass != 0 { succeed(key, scope, endpointClass) }
    }
    if record.orderID != 0 || record.clientOrderID != 0, outcome.showsOrderState {
      orders.show((record.orderID, record.clientOrderID), at: key)
    }
  }

  /// Takes note of a record's time.
  mutating func note(_ time: Timestamp, source: Int) {
    sources[source].lastTime = time
    rate.add(at: time.nanoseconds)
    first = min(first ?? time, time)
    last = max(last ?? time, time)
  }

  private mutating func provider(of record: Record, _ reader: BatchReader) -> Int {
    if let named = recognition.provider(of: record, reader.batch, reader.ids, texts) {
      sources[reader.source].vote(for: named)
      return named
    }
    return recognition.fallback(sources[reader.source].votes)
  }

  /// A response that may speak against its scope's block of an endpoint class.
  @inline(__always)
  mutating func succeed(_ key: EventKey, _ scope: Int, _ endpointClass: UInt8) {
    freshSuccesses += 1
    scopes[scope].succeeded(key, in: endpointClass)
  }

  /// Takes in a failure, or a limit event; returns its id.
  mutating func add(_ event: FailedEvent) -> UInt32 { add(event, kind: store.kind(ofNext: event).number) }

  /// Takes in a failure, or a limit event, of a kind that the store has numbered; returns its id.
  @inline(__always)
  mutating func add(_ event: FailedEvent, kind: UInt32) -> UInt32 {
    let id = store.append(event, kind: kind)
    scopes[event.scope].failed(event, id)
    // A warning that speaks of a limit is a limit event, and no failure.
    if event.flags.contains(.failure) { groupEvents.append(id, to: Int(event.group)) } else { leftOut.append(id) }
    return id
  }

  /// Takes note of a failure after which the order with an id, as written, may or may not exist.
  mutating func doubt(_ event: FailedEvent, _ id: UInt32, _ order: String) {
    guard !order.isEmpty else { return }
    orders.doubt((event.orderID, event.clientOrderID), text: order, failure: id, at: event.key)
  }

  mutating func scope(of record: Record, _ provider: Int, _ reader: BatchReader) -> Int {
    scope(
      scopeKeys.key(
        provider: provider, host: reader.ids[Int(record.host)], account: reader.ids[Int(record.account)]))
  }

  /// The index of a scope, which is made when it is met first.
  mutating func scope(_ key: ScopeKey) -> Int { scopeNumbers.id(of: key).map { Int($0) } ?? addScope(key) }

  private mutating func addScope(_ key: ScopeKey) -> Int {
    let profile = catalog.providers[Int(key.provider)].profile
    _ = scopeNumbers.intern(key)
    scopes.append(ScopeHistory(name: scopeName(key, profile), provider: Int(key.provider), profile: profile))
    return scopes.count - 1
  }

  private func scopeName(_ key: ScopeKey, _ profile: Profile) -> String {
    let parts = profile.scopeBy.map { part in
      switch part {
      case .provider: catalog.providers[Int(key.provider)].id
      case .host: key.host == 0 ? "-" : texts[key.host]
      case .account: key.account == 0 ? "-" : texts[key.account]
      }
    }
    return parts.joined(separator: "/")
  }
}

/// A batch with what leads from it to the session: its text ids, its source, its first line's number.
struct BatchReader {
  let batch: RecordBatch
  let ids: [UInt32]
  let source: Int
  let generation: Int
  let firstLine: Int

  /// The number in its source of a line with a number in the batch.
  func lineNumber(_ line: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: firstLine + Int(line)) }

  func place(ofLineAt place: UInt32) -> Place {
    Place(source: source, generation: generation, offset: batch.offset + UInt64(place), element: 0)
  }

  func place(of record: Record) -> Place {
    Place(source: source, generation: generation, offset: record.offset, element: Int(record.element))
  }
}

extension Source {
  mutating func vote(for provider: Int, count: Int = 1) {
    if provider >= votes.count { votes += Array(repeating: 0, count: provider + 1 - votes.count) }
    votes[provider] += count
  }
}
