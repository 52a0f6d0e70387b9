extension LineReader {
  /// A status by a plain `status` waits for its siblings; any other is HTTP.
  @inline(__always)
  mutating func offerStatus(_ value: Value, _ hint: Hint, rank: Int32) {
    if hint == .plainStatus {
      let found = PendingStatus(value: value, rank: rank)
      if found.isBetter(than: pendingStatus) { pendingStatus = found }
      if trace != nil { trace?.notePlace(of: value) }
    } else {
      offerStatus(value, rank: rank)
    }
  }

  /// Takes a number of 100 to 599 as HTTP status.
  @inline(__always)
  mutating func offerStatus(_ value: Value, rank: Int32) {
    guard rank <= statusRank, let number = Integers.read(value), (100...599).contains(number) else { return }
    status = UInt16(number)
    statusRank = rank
    if trace != nil { trace?.note(.status, from: value) }
  }

  /// Takes an order's state, as a `status` beside an order's fields is: its number, or the mere fact of its words.
  mutating func offerOrderState(_ value: Value, rank: Int32) {
    if let number = Integers.read(value) {
      let isWatched = watched.contains(number)
      let isBetter = isWatched == order.isWatched ? rank < order.rank : isWatched
      guard isBetter || order.number == nil, let short = Int32(exactly: number) else { return }
      order = OrderState(number: short, rank: rank, isInWords: order.isInWords, isWatched: isWatched)
      if trace != nil { trace?.orderState = value.decoded }
    } else {
      guard value.kind == .string, value.count > 0, Level(value, hint: .levelWord) == nil else { return }
      order.isInWords = true
      if trace != nil, order.number == nil { trace?.orderState = value.decoded }
    }
    if trace != nil { trace?.note(.orderState, from: value) }
  }

  /// Takes the API's code; the transport's is kept aside.
  @inline(__always)
  mutating func offerCode(_ value: Value, _ hint: Hint, rank: Int32) {
    guard value.kind == .string || value.kind == .number else { return }
    let code = value.trimmed
    guard Code.isCode(code), hint != .errorName || Code.isTelling(code) else { return }
    if Code.isTransport(code) {
      guard rank <= transportRank else { return }
      transport = code
      transportRank = rank
      if trace != nil, !has(.code) { trace?.note(.code) }
    } else {
      keep(code, KeyTrie.Terminal(field: .code, hint: hint, rank: 0), rank: rank)
    }
  }

  /// Notes a spelling of a wait; a key met again takes its first value's place, and a
  /// value that two paths lead to counts once.
  mutating func offerWait(_ value: Value, _ hint: Hint, rank: Int32) {
    guard case .wait(let source, let unit) = hint, value.kind == .string || value.kind == .number else { return }
    let text = value.trimmed
    guard text.count > 0 else { return }
    let pick = WaitPick(source: source, unit: unit, rank: rank, value: text)
    if trace != nil { trace?.noteWait(rank: rank) }
    for index in 0..<waitCount {
      let isSamePlace = waits[index].value.start == text.start
      guard isSamePlace || waits[index].rank == rank else { continue }
      if !isSamePlace || pick.precedes(waits[index]) { waits[index] = pick }
      return
    }
    guard waitCount < Self.waitLimit else { return }
    waits[waitCount] = pick
    waitCount += 1
  }
}
