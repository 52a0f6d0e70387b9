import Chronology

/// The memory that a reader works in, for as long as one chunk is read.
enum ReaderMemory {
  private static var scratchSize: Int { 1 << 19 }

  /// Runs `body` with a reader over fresh memory.
  static func lend(zone: Zone, _ body: (inout LineReader) -> Void) {
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: scratchSize)
    let picks = UnsafeMutablePointer<Pick>.allocate(capacity: Field.allCases.count)
    let waits = UnsafeMutablePointer<WaitPick>.allocate(capacity: LineReader.waitLimit)
    let open = UnsafeMutablePointer<Bool>.allocate(capacity: JSONScanner.depthLimit + 2)
    defer {
      scratch.deallocate()
      picks.deallocate()
      waits.deallocate()
      open.deallocate()
    }
    let nothing = Value(start: Bytes(scratch), count: 0, kind: .null)
    let noWait = WaitPick(source: .text, unit: .unnamed, rank: .max, value: nothing)
    picks.initialize(repeating: Pick(value: nothing), count: Field.allCases.count)
    waits.initialize(repeating: noWait, count: LineReader.waitLimit)
    open.initialize(repeating: false, count: JSONScanner.depthLimit + 2)
    KeyTrie.shared.withView { trie in
      var reader = LineReader(
        trie: trie, picks: picks, waits: waits,
        scanner: JSONScanner(end: Bytes(scratch), limit: Bytes(scratch), isObject: open),
        scratch: Scratch(start: scratch, capacity: scratchSize), clock: RowClock(zone: zone))
      body(&reader)
    }
  }
}

extension KeyTrie {
  /// Runs `body` with a view of the trie that is good until it returns.
  fileprivate func withView(_ body: (TrieView) -> Void) {
    let memos = UnsafeMutablePointer<TrieView.Memo>.allocate(capacity: TrieView.memoCount)
    defer { memos.deallocate() }
    memos.initialize(repeating: TrieView.Memo(), count: TrieView.memoCount)
    let bodyNode = child(of: Self.root, key: KeyForm.hash("body".utf8))
    traits.withUnsafeBufferPointer { traits in
      terminals.withUnsafeBufferPointer { terminals in
        guard let traits = traits.baseAddress, let terminals = terminals.baseAddress else { return }
        body(TrieView(trie: self, traits: traits, terminals: terminals, memos: memos, body: bodyNode))
      }
    }
  }
}
