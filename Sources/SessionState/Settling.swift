extension Session {
  /// Brings late events into order and judges every scope up to date. To be called after a run of `ingest`, before any
  /// question.
  public mutating func settle() {
    let store = store
    let isBefore = { (one: UInt32, other: UInt32) in store[one].key < store[other].key }
    _ = failures.settle(by: isBefore)
    for index in groups.indices { _ = groups[index].ids.settle(by: isBefore) }
    for index in scopes.indices {
      let (found, withdrawn) = scopes[index].settle(store)
      withdrawn.forEach { withdraw($0, store) }
      found.forEach { mark($0, store) }
    }
  }

  private mutating func mark(_ id: UInt32, _ store: FailureStore) {
    guard store[id].flags.contains(.failure) else { return insert(id, into: &repeatedWarnings, store) }
    insert(id, into: &duplicates, store)
    insert(id, into: &groups[Int(store[id].group)].duplicates, store)
  }

  private mutating func withdraw(_ id: UInt32, _ store: FailureStore) {
    guard store[id].flags.contains(.failure) else { return remove(id, from: &repeatedWarnings, store) }
    remove(id, from: &duplicates, store)
    remove(id, from: &groups[Int(store[id].group)].duplicates, store)
  }

  private func insert(_ id: UInt32, into list: inout [UInt32], _ store: FailureStore) {
    list.insert(id, at: partition(list) { store[$0].key < store[id].key })
  }

  private func remove(_ id: UInt32, from list: inout [UInt32], _ store: FailureStore) {
    let index = partition(list) { store[$0].key < store[id].key }
    if index < list.count, list[index] == id { list.remove(at: index) }
  }
}
