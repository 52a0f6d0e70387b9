extension Session {
  /// Brings late events into order and judges every scope up to date. To be called after a run of `ingest`, before any
  /// question.
  public mutating func settle() {
    freshSuccesses = 0
    countOrigins()
    let successBound = SuccessBudget.share(scopeCount: scopes.count)
    let isInOrder = order.settle(store)
    store.settled()
    groupEvents.settle(store, isInOrder: isInOrder)
    groupRanks.settle(groups)
    var (found, withdrawn): ([UInt32], Set<UInt32>) = ([], [])
    for index in scopes.indices where scopes[index].hasNews {
      let change = scopes[index].settle(&store, isInOrder: isInOrder, successBound: successBound)
      found += change.found
      withdrawn.formUnion(change.withdrawn)
      blockIndex.take(change.blocks, ofScope: index)
    }
    blockIndex.settle(scopes)
    mark(found, withdrawn)
  }

  /// Settles what is still in the processor's cache; not where much is late, which is better done once, when asked for.
  mutating func settleInPassing() {
    let isMuch = store.count - order.count >= Self.settledInPassing && order.isNearlyInOrder(store)
    // Settling also lets go of successes that nothing depends on.
    if isMuch || freshSuccesses > SuccessBudget.unsettled { settle() }
  }

  private static let settledInPassing = 8192

  private mutating func mark(_ found: [UInt32], _ withdrawn: Set<UInt32>) {
    let store = store
    if !withdrawn.isEmpty {
      toldTwice.remove { withdrawn.contains($0) }
      leftOut.remove { withdrawn.contains($0) && store.flags($0).contains(.failure) }
    }
    let found = found.sorted(by: { store.isBefore($0, $1) })
    let failures = found.filter { store.flags($0).contains(.failure) }
    for id in found { toldTwice.append(id) }
    for id in failures { leftOut.append(id) }
    _ = toldTwice.settle(by: store)
    _ = leftOut.settle(by: store)
    groupEvents.mark(failures, withdrawn: withdrawn.filter { store.flags($0).contains(.failure) }, store)
  }
}
