import Chronology
import ErrorCatalog
import LogFormats
import LogText
import RateLimits

extension Session {
  /// Takes in what a parser read of a source, in reading order; `generation` counts the files its name stood for.
  public mutating func ingest(_ batch: RecordBatch, source: Int, generation: Int = 0) {
    guard sources[source].lastTime == nil else { return take(batch, source, generation) }
    guard let first = batch.records.lazy.compactMap(\.time).first else {
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
    for record in batch.records { take(record, reader) }
    for reject in batch.rejects where rejects.count < Self.rejectBound { keep(reject, reader) }
    sources[source].totals.add(
      Totals(
        bytes: batch.bytes, lines: batch.lines, understood: batch.understood, rejected: batch.rejects.count,
        blank: batch.blank, records: batch.records.count))
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
    sources[reader.source].lastTime = time
    sources[reader.source].formats[reader.ids[Int(record.format)], default: 0] += 1
    rate.add(at: time.nanoseconds)
    first = min(first ?? time, time)
    last = max(last ?? time, time)
    let provider = provider(of: record, reader)
    let outcome = classifier.outcome(
      of: record, at: time, in: reader.batch, provider: provider, ids: reader.ids, texts: &texts)
    let scope = scope(of: record, provider, reader)
    let key = EventKey(nanoseconds: time.nanoseconds, place: reader.place(of: record))
    scopes[scope].heard(key)
    if outcome.isFailure || outcome.isLimit {
      add(record, outcome, key, scope, reader)
    } else if outcome.status != 0, classifier.statuses.isSuccess(outcome.status, provider: provider) {
      addSuccess(record, provider, key, scope, reader)
    }
    if record.orderID != 0 || record.clientOrderID != 0, outcome.showsOrderState {
      orders.show((record.orderID, record.clientOrderID), at: key)
    }
  }

  private mutating func provider(of record: Record, _ reader: BatchReader) -> Int {
    if let named = recognition.provider(of: record, reader.batch, reader.ids, texts) {
      sources[reader.source].vote(for: named)
      return named
    }
    return recognition.fallback(sources[reader.source].votes)
  }

  private mutating func addSuccess(
    _ record: Record, _ provider: Int, _ key: EventKey, _ scope: Int, _ reader: BatchReader
  ) {
    let endpointClass = classes.index(provider: provider, path: reader.ids[Int(record.path)], texts)
    guard endpointClass != 0 else { return }
    freshSuccesses += 1
    scopes[scope].succeeded(key, in: endpointClass)
  }

  private mutating func add(
    _ record: Record, _ outcome: Classifier.Outcome, _ key: EventKey, _ scope: Int, _ reader: BatchReader
  ) {
    let group = group(of: record, outcome, key, reader)
    let failure = Failure(
      nanoseconds: key.nanoseconds, wait: outcome.wait?.duration.wholeNanoseconds ?? FailureKind.noWait,
      place: key.place, group: group, scope: UInt32(scope),
      line: UInt32(truncatingIfNeeded: reader.firstLine + Int(record.line)),
      endpointClass: classes.index(provider: outcome.provider, path: reader.ids[Int(record.path)], texts),
      flags: flags(record, outcome))
    let id = store.append(failure, identity(of: record, reader))
    scopes[scope].failed(id, store)
    // A warning that speaks of a limit is a limit event, and no failure.
    guard outcome.isFailure else { return leftOut.append(id) }
    groupEvents.append(id, to: Int(group))
    if outcome.isUnknownState, !record.orderText.isEmpty {
      orders.doubt(
        (record.orderID, record.clientOrderID), text: reader.batch.string(record.orderText), failure: id,
        at: key)
    }
  }

  private func identity(of record: Record, _ reader: BatchReader) -> Failure.Identity {
    Failure.Identity(
      requestID: record.requestID.folded, orderID: record.orderID.folded, clientOrderID: record.clientOrderID.folded,
      logger: reader.ids[Int(record.logger)])
  }

  private func flags(_ record: Record, _ outcome: Classifier.Outcome) -> Failure.Flags {
    var flags: Failure.Flags = outcome.isLimit ? .limit : []
    if outcome.isFailure { flags.insert(.failure) }
    if outcome.wait?.isClockDependent == true { flags.insert(.clockDependent) }
    if record.time == nil { flags.insert(.borrowedTime) }
    if record.timeNote == .assumedZone { flags.insert(.assumedZone) }
    return flags
  }

  private mutating func scope(of record: Record, _ provider: Int, _ reader: BatchReader) -> Int {
    let key = scopeKeys.key(
      provider: provider, host: reader.ids[Int(record.host)], account: reader.ids[Int(record.account)])
    return scopeNumbers.id(of: key).map { Int($0) } ?? addScope(key)
  }

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

  func place(of record: Record) -> Place {
    Place(source: source, generation: generation, offset: record.offset, element: Int(record.element))
  }
}

extension Source {
  mutating func vote(for provider: Int) {
    if provider >= votes.count { votes += Array(repeating: 0, count: provider + 1 - votes.count) }
    votes[provider] += 1
  }
}

extension UInt64 {
  /// 32 bits of a hash; 0 only for 0.
  fileprivate var folded: UInt32 {
    guard self != 0 else { return 0 }
    let half = UInt32(truncatingIfNeeded: self ^ (self >> 32))
    return half == 0 ? 1 : half
  }
}
