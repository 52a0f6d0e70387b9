import Chronology

/// The memory that a reader works in, for as long as one chunk is read.
enum ReaderMemory {
  private static var scratchSize: Int { 1 << 19 }

  /// Runs `body` with a reader over fresh memory.
  static func lend(zone: Zone, _ body: (inout LineReader) -> Void) {
    KeyTrie.shared.withView { view in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scratchSize) { scratch in
        withUnsafeTemporaryAllocation(of: Pick.self, capacity: Field.allCases.count) { picks in
          withUnsafeTemporaryAllocation(of: WaitPick.self, capacity: LineReader.waitLimit) { waits in
            withUnsafeTemporaryAllocation(of: Bool.self, capacity: JSONScanner.depthLimit + 2) { open in
              guard let start = scratch.baseAddress, let picks = picks.baseAddress, let waits = waits.baseAddress,
                let open = open.baseAddress
              else { return }
              let empty = Bytes(start)
              let noValue = Value(start: empty, count: 0, kind: .null)
              picks.initialize(repeating: Pick(value: noValue), count: Field.allCases.count)
              open.initialize(repeating: false, count: JSONScanner.depthLimit + 2)
              let scanner = JSONScanner(end: empty, limit: empty, isObject: open)
              var reader = LineReader(
                trie: view, picks: picks, waits: waits, scanner: scanner, scratch: Scratch(scratch),
                clock: RowClock(zone: zone))
              body(&reader)
            }
          }
        }
      }
    }
  }
}

extension KeyTrie {
  /// Runs `body` with a view of the trie that is good until it returns.
  func withView(_ body: (TrieView) -> Void) {
    let bodyNode = child(of: Self.root, key: KeyForm.hash("body".utf8))
    traits.withUnsafeBufferPointer { traits in
      terminals.withUnsafeBufferPointer { terminals in
        withUnsafeTemporaryAllocation(of: TrieView.Memo.self, capacity: TrieView.memoCount) { memos in
          guard let traits = traits.baseAddress, let terminals = terminals.baseAddress, let start = memos.baseAddress
          else { return }
          start.initialize(repeating: TrieView.Memo(), count: TrieView.memoCount)
          body(TrieView(trie: self, traits: traits, terminals: terminals, memos: start, body: bodyNode))
        }
      }
    }
  }
}
