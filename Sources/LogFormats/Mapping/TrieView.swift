/// The trie as the walk sees it: unsafe, and with a memory of the keys met, exactly as written.
///
/// It lives no longer than the trie and the memory that it was made of.
struct TrieView {
  /// What is known of a key below a node.
  struct Memo {
    var hash: UInt64 = 0
    var child: KeyTrie.Node = 0
    /// Whether the key has a leading `_` or `@` that its path has not.
    var isPrefixed = false
    /// Whether the key has dots and must be read segment by segment.
    var hasDots = false
  }

  static var memoCount: Int { 1024 }

  let trie: KeyTrie
  let traits: UnsafePointer<KeyTrie.Traits>
  let terminals: UnsafePointer<KeyTrie.Terminal>
  let memos: UnsafeMutablePointer<Memo>
  /// Where the fields of a response's body lie.
  let body: KeyTrie.Node

  /// The places below `cursors` that the key leads to.
  @inline(__always)
  func descend(_ cursors: Cursors, key: Value) -> Cursors {
    var next = Cursors()
    let hash = RawHash.hash(key.bytes)
    for index in 0..<cursors.count {
      let cursor = cursors[index]
      let memo = memo(of: cursor.node, hash: hash, key: key)
      if memo.hasDots { return descendDotted(cursors, key: key) }
      follow(cursor, memo, into: &next)
    }
    return next
  }

  @inline(__always)
  private func memo(of node: KeyTrie.Node, hash: UInt64, key: Value) -> Memo {
    let mixed = (hash ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 | 1
    let slot = memos + Int(truncatingIfNeeded: mixed >> 40) & (Self.memoCount - 1)
    if slot.pointee.hash == mixed { return slot.pointee }
    slot.pointee = look(up: key.bytes, below: node, hash: mixed)
    return slot.pointee
  }

  private func look(up key: UnsafeBufferPointer<UInt8>, below node: KeyTrie.Node, hash: UInt64) -> Memo {
    var memo = Memo(hash: hash)
    memo.hasDots = key.contains(Byte.dot)
    memo.child = trie.child(of: node, key: KeyForm.hash(key))
    if memo.child == 0, key.count > 1, key[0] == Byte.underscore || key[0] == Byte.at {
      memo.child = trie.child(of: node, key: KeyForm.hash(UnsafeBufferPointer(rebasing: key[1...])))
      memo.isPrefixed = true
    }
    return memo
  }

  @inline(__always)
  private func follow(_ cursor: Cursor, _ memo: Memo, into next: inout Cursors) {
    guard memo.child != 0 else { return }
    let base = memo.isPrefixed ? cursor.base + Rank.prefixed : cursor.base
    next.append(Cursor(node: memo.child, passed: cursor.passed, base: base))
    let container = traits[Int(memo.child)].container
    if container > 0, cursor.passed < 3 {
      let base = base + Int32(container) * Rank.container
      next.append(Cursor(node: KeyTrie.root, passed: cursor.passed + 1, base: base))
    }
  }

  /// A key with dots, followed segment by segment.
  private func descendDotted(_ cursors: Cursors, key: Value) -> Cursors {
    var places = cursors
    for segment in key.bytes.split(separator: Byte.dot, omittingEmptySubsequences: false) {
      var next = Cursors()
      let bytes = UnsafeBufferPointer(rebasing: segment)
      for index in 0..<places.count {
        follow(places[index], look(up: bytes, below: places[index].node, hash: 0), into: &next)
      }
      places = next
    }
    return places
  }

  @inline(__always)
  func marks(_ cursors: Cursors) -> KeyTrie.Marks {
    var marks = KeyTrie.Marks()
    for index in 0..<cursors.count { marks.formUnion(traits[Int(cursors[index].node)].marks) }
    return marks
  }
}

/// A quick hash of bytes exactly as they stand.
enum RawHash {
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return 0 }
    let count = bytes.count
    let raw = UnsafeRawPointer(start)
    // The count is spread before it is mixed in: short texts that repeat a byte differ in nothing else.
    var hash = UInt64(truncatingIfNeeded: count) &* 0xD6E8_FEB8_6659_FD93
    if count < 8 { return mix(short(start, count) ^ hash) }
    var offset = 0
    while offset + 8 < count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return mix(hash ^ raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  /// A hash of a text's count and of some of its bytes: good enough where what is found by it is compared in full.
  @inline(__always)
  static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return 0 }
    let count = bytes.count
    let spread = UInt64(truncatingIfNeeded: count) &* 0xD6E8_FEB8_6659_FD93
    if count < 8 { return short(start, count) ^ spread }
    let raw = UnsafeRawPointer(start)
    let last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    let before = raw.loadUnaligned(fromByteOffset: max(0, count - 16), as: UInt64.self)
    let middle = raw.loadUnaligned(fromByteOffset: count / 2 - 4, as: UInt64.self)
    return mix(last ^ spread) ^ mix(before ^ middle &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The hash of two texts by theirs.
  @inline(__always)
  static func joined(_ one: UInt64, _ other: UInt64) -> UInt64 { mix(one ^ other) }

  @inline(__always)
  private static func short(_ start: Bytes, _ count: Int) -> UInt64 {
    if count >= 4 {
      let raw = UnsafeRawPointer(start)
      let head = raw.loadUnaligned(as: UInt32.self)
      let tail = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(head) | UInt64(tail) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(start[0]) | UInt64(start[count / 2]) << 8 | UInt64(start[count - 1]) << 16
  }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
